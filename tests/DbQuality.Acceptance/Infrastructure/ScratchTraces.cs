namespace DbQuality.Acceptance.Infrastructure;

/// <summary>
/// Finds what a run has left on the machine. Its clusters are put into a folder of the test's own, so that servers of
/// other runs, which may live at the same time, are not taken for it.
/// </summary>
public sealed class ScratchTraces : IAsyncDisposable
{
    /// <summary>What a look at all processes and a pause take on a quiet machine.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    private readonly string clusters;
    private readonly HashSet<string> seen = [];
    private readonly CancellationTokenSource end = new();
    private readonly Task watching;

    public ScratchTraces(string clusters)
    {
        this.clusters = Directory.CreateDirectory(clusters).FullName;
        watching = WatchAsync();
    }

    /// <summary>For the runs to be watched.</summary>
    public Dictionary<string, string?> Environment => new() { ["DBQUALITY_TMP"] = clusters };

    /// <summary>How many servers have been started.</summary>
    public int Servers
    {
        get { lock (seen) return seen.Count; }
    }

    /// <summary>The folders that are there: of clusters, and of sockets and logs under the same names.</summary>
    public IReadOnlyList<string> Folders()
    {
        lock (seen)
        {
            return [.. Directory.GetDirectories(clusters), .. seen.Select(name => Path.Combine("/tmp", name)).Where(Directory.Exists)];
        }
    }

    /// <summary>The PostgreSQL processes that work in one of the clusters.</summary>
    public IReadOnlyList<string> Processes() =>
        [.. Directory.GetDirectories("/proc").Where(process => int.TryParse(Path.GetFileName(process), out _)).Select(Describe).OfType<string>()];

    /// <summary>
    /// Waits until the processes are gone; what is still there after <paramref name="longest"/>, counted in looks: on a machine that
    /// is busy with other tests a look takes longer, as everything does.
    /// </summary>
    public async Task<IReadOnlyList<string>> ProcessesAfterAsync(TimeSpan longest)
    {
        var looks = longest / Look;
        while (Processes() is { Count: > 0 } left)
        {
            if (--looks < 0) return left;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return [];
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await watching;
        end.Dispose();
    }

    private string? Describe(string process)
    {
        try
        {
            if (File.ReadAllText(Path.Combine(process, "comm")).Trim() != "postgres") return null;
            var works = new DirectoryInfo(Path.Combine(process, "cwd")).LinkTarget ?? "";
            return works.StartsWith(clusters, StringComparison.Ordinal) ? $"{Path.GetFileName(process)} {works}" : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task WatchAsync()
    {
        while (!end.IsCancellationRequested)
        {
            lock (seen) seen.UnionWith(Directory.GetDirectories(clusters).Select(path => Path.GetFileName(path)!));
            await Task.Delay(2);
        }
    }
}
