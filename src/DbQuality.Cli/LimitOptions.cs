using System.CommandLine;
using DbQuality.Runs;

namespace DbQuality.Cli;

/// <summary>The options that bound what scripts use up; the same on every verb that runs them.</summary>
internal sealed class LimitOptions
{
    private readonly Option<string?> disk = Setting.Option("--disk-limit", "SIZE", "What the scratch server may write, such as 500MB or 16GB; default: 16GB, and half of what is free at most.");

    private readonly Option<string?> memory = Setting.Option("--memory-limit", "SIZE", "The memory of one process of the scratch server; default: 4GB.");

    private readonly Option<string?> timeout = Setting.Option("--timeout", "TIME", "For the whole run, such as 90s or 5m; default: 5m.");

    private readonly Option<string?> statementTimeout = Setting.Option("--statement-timeout", "TIME", "For one statement, such as 30s; default: as long as the whole run.");

    private readonly Option<string?> objects = Setting.Option("--object-limit", "NUMBER", "Tables, indexes and sequences that the scripts may make; default: 1000000.");

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[timeout, statementTimeout, disk, memory, objects]) command.Options.Add(option);
    }

    public GateRequest Over(GateRequest request, Given given) => request with
    {
        Timeout = Setting.Text(given, timeout) is { } time ? Setting.Duration(timeout.Name, time) : TimeSpan.FromMinutes(5),
        StatementTimeout = Setting.Text(given, statementTimeout) is { } each ? Setting.Duration(statementTimeout.Name, each) : request.StatementTimeout,
        ObjectLimit = Setting.Text(given, objects) is { } number ? Setting.Number(objects.Name, number) : request.ObjectLimit,
        DiskLimit = Setting.Text(given, disk) is { } size ? Setting.Bytes(disk.Name, size) : request.DiskLimit,
        MemoryLimit = Setting.Text(given, memory) is { } bytes ? Setting.Bytes(memory.Name, bytes) : request.MemoryLimit,
    };
}
