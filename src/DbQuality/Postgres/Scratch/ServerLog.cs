using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>Finds in a server's output why it did not start.</summary>
internal static class ServerLog
{
    private static readonly string[] Decisive = ["PANIC:", "FATAL:", "initdb: error:", "ERROR:", "error:"];

    public static GateException Failure(string what, IReadOnlyList<string> printed, ScratchFolders folders)
    {
        if (printed.Any(line => line.Contains("No space left on device", StringComparison.Ordinal))) return DiskFull(folders);
        var line = Decisive.Select(mark => printed.LastOrDefault(line => line.Contains(mark, StringComparison.Ordinal))).FirstOrDefault(found => found is not null)
            ?? printed.LastOrDefault(text => text.Trim().Length > 0) ?? "it printed nothing";
        return CodedProblem.NoStart.InEnvironment($"{what} It says: {Short(line)}. Try it by hand, or choose another server with DBQUALITY_POSTGRES=embedded.");
    }

    public static GateException DiskFull(ScratchFolders folders) => CodedProblem.DiskFull.InEnvironment(
        $"No space is left for the scratch server in {Path.GetDirectoryName(folders.Data)}. Free some, or set DBQUALITY_TMP to a folder with more.");

    /// <summary>Without time stamp and process id.</summary>
    private static string Short(string line)
    {
        var at = Decisive.Select(mark => line.IndexOf(mark, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(0).Min();
        return line[at..].Trim().TrimEnd('.');
    }
}
