using System.Text;

namespace DbQuality.Reports;

/// <summary>
/// The files that the gate writes into the folder for its reports. The folder may be one that the user's own files are in: what was not
/// written by the gate is neither replaced nor removed, whatever its name.
/// </summary>
/// <remarks>The MSBuild task, which is .NET Standard, compiles this file too.</remarks>
internal static class OwnFiles
{
    public const string Json = "report.json";
    public const string Sarif = "report.sarif";

    /// <summary>What the first lines of every report file that has no mark of its own hold.</summary>
    public const string ReportMark = "Made by dbquality, which replaces and removes this file.";

    /// <summary>The answer that the MSBuild task keeps.</summary>
    public const string Answer = "gate.cache";

    /// <summary>The first line and the last of the answer.</summary>
    public const string AnswerMark = "dbquality answer 1";

    /// <summary>The scripts that the MSBuild task hands to the tool.</summary>
    public const string Scripts = "scripts.tsv";

    /// <summary>Says that the gate made the folder, which <c>dotnet clean</c> then removes once nothing is in it.</summary>
    public const string FolderMark = "gate.folder";

    private const int HeadLength = 1024;

    /// <summary>The list of an earlier version has as few.</summary>
    private const int FewestTabsOfScript = 6;

    public static readonly string[] All = [Json, Sarif, Answer, Scripts, FolderMark];

    /// <summary>Whether the gate wrote this file: a regular file with the beginning of what it writes under this name. One of <see cref="All"/> without content holds nothing to lose.</summary>
    /// <param name="path">A file that is there.</param>
    public static bool IsOwn(string path)
    {
        if (IsLink(path)) return false;
        var name = Path.GetFileName(path);
        var isKnown = Array.IndexOf(All, name) >= 0;
        // A pipe has no length either, and would never be read to its end.
        if (new FileInfo(path).Length == 0) return isKnown;
        var head = Head(path);
        // A name that begins so may be anybody's: only the mark tells.
        if (!isKnown) return IsReportName(name) && Holds(head, ReportMark);
        if (head.Trim() is "" or "{}") return true;
        return name switch
        {
            Json => Holds(head, "\"schema\":") && Holds(head, "\"verdict\":"),
            Sarif => Holds(head, "\"name\": \"DbQuality\""),
            Answer => head.StartsWith(AnswerMark, StringComparison.Ordinal),
            Scripts => head.Split('\n')[0].Count(c => c == '\t') >= FewestTabsOfScript,
            FolderMark => true,
            _ => false,
        };
    }

    /// <summary>The files in a folder that are called as reports are, whoever wrote them.</summary>
    public static IEnumerable<string> ReportsIn(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => IsReportName(Path.GetFileName(file))).OrderBy(file => file, StringComparer.Ordinal);

    /// <summary>Whether it is a link, also one that leads nowhere.</summary>
    public static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

#pragma warning disable CA2249 // .NET Standard has no Contains with a comparison.
    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
#pragma warning restore CA2249

    private static bool IsReportName(string name) => name.StartsWith("report.", StringComparison.Ordinal);

    private static string Head(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[HeadLength];
        var length = 0;
        for (int read; length < HeadLength && (read = file.Read(head, length, HeadLength - length)) > 0;) length += read;
        return Encoding.UTF8.GetString(head, 0, length);
    }
}
