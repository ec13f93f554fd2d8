using System.CommandLine;
using DbQuality.Standards;

namespace DbQuality.Cli;

/// <summary>The options that say what runs the migrations, and how; the same on every verb that runs them.</summary>
internal sealed class RunnerOptions
{
    private readonly Option<string?> runner = Setting.Option("--runner", "NAME", "What runs the migrations: auto, dbup, efcore or command.", "auto", "dbup", "efcore", "command");
    private readonly Option<string?> command = Setting.Option("--runner-command", "COMMAND", "What the runner named command runs, with {connection} where the connection string goes.");

    private readonly Option<string?> assembly = Setting.Option("--assembly", "FILE", "What the project builds: EF Core's migrations are run from it, and it is {assembly} in a command.");
    private readonly Option<string?> assets = new("--assets") { Hidden = true };
    private readonly Option<string?> runAs = Setting.Option("--run-as", "ROLE", "owner or superuser: the role that runs the scripts.", "owner", "superuser");
    private readonly Option<string?> transaction = Setting.Option("--transaction", "MODE", "none, script or single: how the scripts are wrapped.", "none", "script", "single");

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[runner, command, assembly, assets, runAs, transaction]) verb.Options.Add(option);
    }

    /// <summary>What of <c>migrations:</c> is given here.</summary>
    public MigrationStandards Migrations(Given given) => new()
    {
        Runner = Setting.Text(given, runner),
        Command = Setting.Text(given, command),
        Transactions = Setting.Text(given, transaction) is { } mode
            ? Setting.Choose(transaction.Name, mode, TransactionMode.None, TransactionMode.Script, TransactionMode.Single)
            : null,
    };

    public RunAs? Role(Given given) => Setting.Text(given, runAs) is { } role ? Setting.Choose(runAs.Name, role, RunAs.Owner, RunAs.Superuser) : null;

    public string? Assembly(Given given) => Setting.Text(given, assembly);

    /// <summary>NuGet's list of what the project's packages need, from a build.</summary>
    public string? Assets(Given given) => given.Parsed.GetValue(assets) is { Length: > 0 } file ? file : null;
}
