using System.Collections.Concurrent;

namespace DbQuality.Hostile;

/// <summary>What all runs share: the folder of the suite, a copy of the tool that everybody may run, caches and given servers.</summary>
internal sealed class Suite : IDisposable
{
    private readonly ConcurrentDictionary<int, GivenServer> given = new();

    public Suite(string tool)
    {
        Folder = Directory.CreateTempSubdirectory("hostile-").FullName;
        File.SetUnixFileMode(Folder, Modes.Enter);
        var copy = Path.Combine(Folder, "tool");
        Shell.Run(["cp", "-r", Path.GetDirectoryName(Path.GetFullPath(tool))!, copy]);
        Shell.Run(["chmod", "-R", "a+rX", copy]);
        Tool = Path.Combine(copy, "dbquality.dll");
        Programs = new ServerPrograms(Tool);
    }

    public string Folder { get; }

    public string Tool { get; }

    public ServerPrograms Programs { get; }

    /// <summary>The user's cache folder: prepared clusters stay for the runs that follow.</summary>
    public string Cache(Account account)
    {
        var folder = Path.Combine(Folder, account.CacheName);
        lock (given)
        {
            if (Directory.Exists(folder)) return folder;
            Directory.CreateDirectory(folder);
            account.Give(folder);
        }
        return folder;
    }

    public GivenServer Given(int version) => given.GetOrAdd(version, wanted => new GivenServer(wanted, Programs[wanted], Path.Combine(Folder, $"given-{wanted}")));

    public void Dispose()
    {
        foreach (var server in given.Values) server.Dispose();
        // Of runs that were stopped before they began.
        if (Directory.Exists(Workplace.Memory)) foreach (var folder in Directory.EnumerateDirectories(Workplace.Memory, $"{Path.GetFileName(Folder)}-*")) Shell.Run(["rm", "-rf", "--", folder]);
        var keepsRuns = Directory.EnumerateDirectories(Folder, "run-*").Any();
        foreach (var folder in keepsRuns ? Directory.EnumerateDirectories(Folder).Where(folder => !Path.GetFileName(folder).StartsWith("run-", StringComparison.Ordinal)) : [Folder]) Shell.Run(["rm", "-rf", "--", folder]);
    }
}
