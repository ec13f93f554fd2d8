namespace DbQuality.Hostile;

/// <summary>What a run leaves on the machine: processes that work for it, and folders of its servers.</summary>
internal sealed class Traces : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private readonly string mark;
    private readonly string servers;
    private readonly HashSet<string> seen = [];
    private readonly FileSystemWatcher watcher;

    /// <param name="mark">In the environment, the arguments or the folder of every process of the run.</param>
    /// <param name="servers">Where the tool is told to put its servers' data.</param>
    public Traces(string mark, string servers)
    {
        this.mark = mark;
        this.servers = servers;
        watcher = new FileSystemWatcher(servers) { EnableRaisingEvents = true };
        watcher.Created += (_, made) => { lock (seen) seen.Add(made.Name!); };
    }

    /// <summary>What is left two seconds after the end, one a line.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync()
    {
        for (var end = DateTime.UtcNow + Longest; ;)
        {
            IReadOnlyList<string> left = [.. Processes().Select(process => $"process {process.Id} is left: {process.Command}"), .. Folders().Select(folder => $"{folder} is left")];
            if (left.Count == 0 || DateTime.UtcNow > end) return left;
            await Task.Delay(50);
        }
    }

    public IEnumerable<(int Id, string Command)> Processes() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out var id) && id != Environment.ProcessId && IsOfRun(folder)
        select (int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture), Text(folder, "cmdline").Replace('\0', ' '));

    public void Dispose() => watcher.Dispose();

    private IEnumerable<string> Folders()
    {
        foreach (var folder in Directory.EnumerateFileSystemEntries(servers)) yield return folder;
        lock (seen)
        {
            foreach (var folder in seen.Select(name => Path.Combine("/tmp", name)).Where(Directory.Exists)) yield return folder;
        }
    }

    private bool IsOfRun(string process) =>
        Text(process, "cmdline").Contains(mark, StringComparison.Ordinal) || Text(process, "environ").Contains(mark, StringComparison.Ordinal) || Folder(process).Contains(mark, StringComparison.Ordinal);

    private static string Text(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Folder(string process)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(process, "cwd")).LinkTarget ?? "";
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
