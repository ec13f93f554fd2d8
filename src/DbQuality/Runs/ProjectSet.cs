using System.IO.Enumeration;
using System.Xml;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.EfMigrations;
using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// The projects that a path names. A solution, and a folder that is no project but has some below it, are their projects with migrations, each by itself:
/// what two of them deploy never meets in one database.
/// </summary>
internal static class ProjectSet
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules"];

    /// <summary>Elements by which a project file says that it has migrations, however they are found.</summary>
    private static readonly string[] Words = ["Migration", "DbQualityRunner", "DbQualityRunnerCommand", "DbQualityStandards"];

    /// <param name="path">A project file, a solution, or a folder.</param>
    /// <returns>Full paths, in a fixed order: the path itself where it is one project.</returns>
    /// <exception cref="GateException">DBQ011: none of a solution's projects has migrations.</exception>
    public static IReadOnlyList<string> Of(string path, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full)) return SolutionFile.Is(full) ? WithMigrations(full, SolutionFile.Projects(full), cancellationToken) : [full];
        if (!Directory.Exists(full) || IsProject(full)) return [full];
        if (SolutionFile.In(full).ToList() is [var only]) return WithMigrations(full, SolutionFile.Projects(only), cancellationToken);
        // Scripts may lie beside programs that have nothing to do with them.
        return Below(full).Where(project => HasMigrations(project, cancellationToken)).ToList() is { Count: > 0 } found ? found : [full];
    }

    /// <summary>The one project of a path, for what can be done to one only.</summary>
    /// <exception cref="GateException">DBQ010: there are several.</exception>
    public static string Only(string path, CancellationToken cancellationToken)
    {
        var projects = Of(path, cancellationToken);
        if (projects is [var only]) return only;
        var named = projects.Select(project => Path.GetRelativePath(Directory.GetCurrentDirectory(), project));
        throw CodedProblem.WrongSetting.InConfiguration($"{path} has {projects.Count} projects with migrations. Name one of them: {string.Join(", ", named)}.");
    }

    private static bool IsProject(string folder) => Directory.EnumerateFiles(folder, "*.*proj").Any() || ScriptFolder.IsIn(folder);

    private static List<string> WithMigrations(string path, IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        var found = projects.Where(project => HasMigrations(project, cancellationToken)).ToList();
        return found.Count > 0 ? found : throw CodedProblem.NoMigrations.InConfiguration(
            $"None of the {projects.Count} projects of {path} has migrations: no migrations/ with .sql files, no Migration item, no embedded .sql file, no migrations of EF Core. Name the project, or the folder of its scripts.");
    }

    /// <summary>As a build finds them; whatever is beyond reading may have some.</summary>
    private static bool HasMigrations(string project, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(project)!;
        try
        {
            return ScriptFolder.IsIn(folder) || File.Exists(Path.Combine(folder, "standards.yaml"))
                || ProjectXml.Load(project).Descendants().Any(element => Words.Contains(element.Name.LocalName))
                || ProjectItems.Read(project, []).Count > 0
                || ProgramReader.Read(folder, project, cancellationToken).Engines.Count > 0 || EfProject.Is(folder, null, cancellationToken);
        }
        catch (Exception fault) when (fault is GateException or XmlException or IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static List<string> Below(string folder) =>
    [
        .. new FileSystemEnumerable<string>(
            folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith("proj", StringComparison.OrdinalIgnoreCase) && entry.FileName.Contains('.'),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && !Skipped.Contains(entry.FileName.ToString(), StringComparer.OrdinalIgnoreCase),
        }.Order(StringComparer.Ordinal),
    ];
}
