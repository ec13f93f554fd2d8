using System.Xml;
using DbQuality.Migrations.Plan;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>The projects that a project refers to, as far as its file says so without MSBuild: a builder may come from one of them.</summary>
internal static class ProjectReferences
{
    /// <summary>More than a deployment program has; what refers to itself ends here too.</summary>
    private const int Most = 50;

    /// <summary>Their folders, each once, also of those that are referred to by others.</summary>
    public static IReadOnlyList<string> FoldersOf(string projectFile)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { projectFile };
        var waiting = new Queue<string>([projectFile]);
        while (waiting.TryDequeue(out var next) && seen.Count < Most)
        {
            foreach (var other in Of(next).Where(seen.Add)) waiting.Enqueue(other);
        }
        return [.. seen.Where(file => file != projectFile).Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static List<string> Of(string projectFile)
    {
        try
        {
            return [.. ProjectXml.Load(projectFile).Descendants().Where(element => element.Name.LocalName == "ProjectReference")
                .Select(element => (string?)element.Attribute("Include")).OfType<string>().Where(path => !path.Contains('$', StringComparison.Ordinal))
                .Select(path => Path.GetFullPath(path.Replace('\\', '/'), Path.GetDirectoryName(projectFile)!)).Where(File.Exists)];
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild says what is wrong with the file.
            return [];
        }
    }
}
