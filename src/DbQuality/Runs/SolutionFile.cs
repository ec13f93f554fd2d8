using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>A solution: <c>.slnx</c>, <c>.sln</c>, or a filter of one, <c>.slnf</c>.</summary>
internal static partial class SolutionFile
{
    private static readonly string[] Extensions = [".slnx", ".sln", ".slnf"];

    public static bool Is(string file) => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <summary>The solutions right in a folder, without filters.</summary>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.sln*").Where(file => Is(file) && !IsFilter(file)).Order(StringComparer.Ordinal);

    /// <summary>Full paths of its project files that are there, in its order.</summary>
    /// <exception cref="GateException">DBQ015: it cannot be read.</exception>
    public static IReadOnlyList<string> Projects(string file)
    {
        try
        {
            var (written, folder) = Written(Path.GetFullPath(file));
            return [.. written.Where(path => path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)).Select(path => Path.GetFullPath(path.Replace('\\', '/'), folder))
                .Where(File.Exists).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CodedProblem.ProjectFile.InConfiguration($"The solution {Path.GetFileName(file)} cannot be read: {fault.Message} Name its projects instead, or their folder.", null, fault);
        }
    }

    private static bool IsFilter(string file) => Path.GetExtension(file).Equals(".slnf", StringComparison.OrdinalIgnoreCase);

    private static (IEnumerable<string> Paths, string Folder) Written(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (Path.GetExtension(file).Equals(".slnx", StringComparison.OrdinalIgnoreCase))
            return (ProjectXml.Load(file).Descendants("Project").Select(project => (string?)project.Attribute("Path") ?? ""), folder);
        var text = InputFile.ReadText(file, InputFile.LargestText);
        if (!IsFilter(file)) return (Project().Matches(text).Select(match => match.Groups[1].Value), folder);
        using var filter = JsonDocument.Parse(text);
        var solution = filter.RootElement.GetProperty("solution");
        // Its paths are those of the solution.
        var path = Path.GetFullPath(solution.GetProperty("path").GetString()!.Replace('\\', '/'), folder);
        return ([.. solution.GetProperty("projects").EnumerateArray().Select(project => project.GetString()!)], Path.GetDirectoryName(path)!);
    }

    [GeneratedRegex("""^Project\("[^"]*"\) = "[^"]*", "([^"]+)",""", RegexOptions.Multiline)]
    private static partial Regex Project();
}
