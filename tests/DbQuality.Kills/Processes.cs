using System.Globalization;
using System.Runtime.InteropServices;

namespace DbQuality.Kills;

/// <summary>One process, as Linux shows it.</summary>
internal sealed record ProcessEntry(int Id, int Parent, string Name, string CommandLine)
{
    /// <summary>The postmaster: its own children are called postgres too.</summary>
    public bool IsServer(IReadOnlyDictionary<int, ProcessEntry> all) =>
        Name == "postgres" && CommandLine.Contains(" -D ", StringComparison.Ordinal) && all.GetValueOrDefault(Parent)?.Name != "postgres";

    /// <summary>By the first of its arguments; its script's own text is in the command line, too.</summary>
    public bool IsWatchdog => CommandLine.Contains(" dbquality-watchdog /", StringComparison.Ordinal);

    public bool IsTool => CommandLine.Contains("dbquality.dll", StringComparison.Ordinal) && Name == "dotnet";
}

/// <summary>The processes of this machine, or of the namespace that <c>build/kills</c> makes.</summary>
internal static class Processes
{
    public static Dictionary<int, ProcessEntry> All()
    {
        var all = new Dictionary<int, ProcessEntry>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (Read(folder, id) is { } entry) all.Add(id, entry);
        }
        return all;
    }

    /// <summary>A process and all that it has started, as far as the line of parents is not broken.</summary>
    public static IReadOnlyList<ProcessEntry> Tree(IReadOnlyDictionary<int, ProcessEntry> all, int root) =>
        [.. all.Values.Where(entry => Ancestors(all, entry).Any(ancestor => ancestor.Id == root))];

    public static void Signal(int process, Signal signal) => _ = Kill(process, (int)signal);

    /// <summary>To a whole process group, as a terminal's Ctrl+C goes.</summary>
    public static void SignalGroup(int leader, Signal signal) => _ = Kill(-leader, (int)signal);

    private static IEnumerable<ProcessEntry> Ancestors(IReadOnlyDictionary<int, ProcessEntry> all, ProcessEntry entry)
    {
        for (var (at, steps) = (entry, 0); at is not null && steps < 50; at = all.GetValueOrDefault(at.Parent), steps++) yield return at;
    }

    private static ProcessEntry? Read(string folder, int id)
    {
        try
        {
            // pid (name) state parent …; the name may hold anything, also a parenthesis.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var (open, close) = (stat.IndexOf('(', StringComparison.Ordinal), stat.LastIndexOf(')'));
            var rest = stat[(close + 2)..].Split(' ');
            // A zombie holds nothing any more.
            if (rest[0] is "Z" or "X") return null;
            var commandLine = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
            return new(id, int.Parse(rest[1], CultureInfo.InvariantCulture), stat[(open + 1)..close], commandLine);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}

internal enum Signal
{
    Int = 2,
    Kill = 9,
    Term = 15,
}
