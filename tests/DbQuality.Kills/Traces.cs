namespace DbQuality.Kills;

/// <summary>What killed runs leave on the machine, beside what was there before the first of them.</summary>
internal sealed class Traces
{
    /// <summary>What a look at all processes and a pause take on a quiet machine.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    private readonly Workplace workplace;
    private readonly HashSet<int> processes;
    private readonly HashSet<string> folders;

    public Traces(Workplace workplace)
    {
        this.workplace = workplace;
        processes = [.. Processes.All().Keys];
        folders = [.. ScratchFolders()];
    }

    /// <summary>
    /// Waits until all processes are gone; what is still there after <paramref name="longest"/>, each told once, counted in looks: on a machine that is
    /// busy with other things a look takes longer, as everything does.
    /// </summary>
    public async Task<IReadOnlyList<string>> ProcessesAfterAsync(TimeSpan longest)
    {
        for (var looks = longest / Look; ; looks--)
        {
            var left = Left();
            if (left.Count == 0) return [];
            if (looks < 0)
            {
                processes.UnionWith(left.Select(entry => entry.Id));
                return left.ConvertAll(entry => $"process {entry.Id} of {entry.Parent}: {entry.CommandLine[..Math.Min(entry.CommandLine.Length, 160)].ReplaceLineEndings(" ")}");
            }
            await Task.Delay(20);
        }
    }

    /// <summary>Folders and control groups of servers, and what is half made in the cache; each is told once.</summary>
    public IReadOnlyList<string> Folders() => [.. ScratchFolders().Concat(workplace.HalfMadeClusters()).Where(folders.Add)];

    /// <summary>Lets a minute pass: a run folder that has no owner yet is left to whoever may be making it until then.</summary>
    public void Age()
    {
        foreach (var folder in ScratchFolders().Where(folder => !folders.Contains(folder)).ToList()) Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow.AddMinutes(-2));
    }

    private IEnumerable<string> ScratchFolders() =>
        new[] { "/tmp", "/dev/shm", workplace.Temporary, OwnMemoryGroup }.Where(Directory.Exists).SelectMany(parent => Directory.EnumerateDirectories(parent, "dbq-*"));

    /// <summary>Where servers' groups are made, in version 1 of the kernel's interface; there is no such folder in version 2.</summary>
    private static string OwnMemoryGroup { get; } = "/sys/fs/cgroup/memory" + File.ReadLines("/proc/self/cgroup").Select(line => line.Split(':', 3)).FirstOrDefault(fields => fields[1] == "memory")?[2];

    private List<ProcessEntry> Left()
    {
        var all = Processes.All();
        return [.. all.Values
            .Where(entry => !processes.Contains(entry.Id) && Processes.Tree(all, Environment.ProcessId).All(own => own.Id != entry.Id))
            // Without a namespace of one's own there are others on the machine.
            .Where(entry => workplace.IsAlone || entry.CommandLine.Contains("dbq", StringComparison.Ordinal) || entry.Name == "postgres")];
    }
}
