using System.IO.Enumeration;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>Scripts by convention: <c>migrations/**/*.sql</c>, or a folder of <c>.sql</c> files itself.</summary>
internal static class ScriptFolder
{
    private const string Migrations = "migrations";
    private const string Capital = "Migrations";

    /// <summary>In a message.</summary>
    private const int MostNamed = 5;

    /// <summary>Folders beside the stages that hold no migrations, where the given folder itself is taken.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", "rollback", "rollbacks", "seed", "seeds", "tests", "node_modules",
    };

    /// <summary>Whether a project has migrations by convention, beside whatever its items say.</summary>
    public static bool IsIn(string project) => Directory.Exists(PathIn(project)) && Scripts(PathIn(project), _ => true, []).Count > 0;

    /// <summary>Whether a file stands among those migrations.</summary>
    public static bool Holds(string project, string file) =>
        Path.GetFullPath(file).StartsWith(PathIn(project) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <exception cref="GateException">DBQ011: there is none.</exception>
    public static IReadOnlyList<ScriptFile> Find(string folder, List<PlanNote> notes)
    {
        if (!Directory.Exists(folder)) throw Nothing($"The folder {folder} does not exist. Name the project, or the folder that holds its migrations.");

        var migrations = PathIn(folder);
        if (Directory.Exists(migrations))
        {
            var found = Scripts(migrations, _ => true, notes);
            if (found.Count > 0) return found;
            throw Nothing($"{migrations} holds no .sql files. Put the first migration there, such as {Migrations}/0001_tables.sql.");
        }
        var scripts = Scripts(folder, name => !Others.Contains(name), notes);
        if (scripts.Count == 0)
        {
            throw Nothing($"No migrations: there is neither {migrations} nor any .sql file in {folder}.{Beside(folder)} " +
                $"Put the scripts into {Migrations}/, or name their folder.");
        }
        notes.AddRange(Directory.EnumerateDirectories(folder).Select(Path.GetFileName).Where(name => Others.Contains(name!))
            .Order(StringComparer.Ordinal).Select(name => new PlanNote($"The folder {name} is no stage and was passed over.", null)));
        return scripts;
    }

    /// <summary>DBQ011 for a project whose items and program name no script either.</summary>
    /// <param name="others">The names of projects whose embedded scripts its program takes.</param>
    public static GateException NothingIn(string project, IReadOnlyList<string> others) => others.Count > 0
        ? Nothing($"The project's program takes the scripts that {string.Join(" and ", others)} embeds, which are not seen here, and none of its own. Put the gate into that project.")
        : Nothing(
            $"The project has no migrations: no Migration item, no .sql file below {PathIn(project)}, no embedded .sql file.{Beside(project)} "
            + "Add one of them, or set DbQualityMode to off.");

    /// <summary>
    /// The folder of migrations; one of scripts called <c>Migrations</c>, as .NET projects write names, where there is none in small letters, also where the
    /// file system tells them apart. One without scripts is EF Core's.
    /// </summary>
    private static string PathIn(string folder)
    {
        var usual = Path.Combine(folder, Migrations);
        if (Directory.Exists(usual)) return usual;
        var capital = Path.Combine(folder, Capital);
        return Directory.Exists(capital) && HoldsScripts(capital) ? capital : usual;
    }

    /// <summary>Where the scripts may be instead: the folders that hold some, or else all.</summary>
    private static string Beside(string folder)
    {
        List<string> folders = [.. Directory.EnumerateDirectories(folder).Where(path => !IsBuilt(Path.GetFileName(path))).Order(StringComparer.Ordinal)];
        var holding = folders.Where(HoldsScripts).ToList();
        var names = (holding.Count > 0 ? holding : folders).Select(path => Path.GetFileName(path) + "/").ToList();
        if (names.Count == 0) return "";
        var shown = string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " and more" : "");
        return holding.Count > 0 ? $" There are .sql files in {shown}." : $" The folders beside it are {shown}.";
    }

    private static bool IsBuilt(string name) => name is "bin" or "obj" or "node_modules" || name.StartsWith('.');

    private static bool HoldsScripts(string folder) => Directory.EnumerateFiles(
        folder, "*.sql", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MatchCasing = MatchCasing.CaseInsensitive }).Any();

    private static List<ScriptFile> Scripts(string root, Func<string, bool> isStage, List<PlanNote> notes)
    {
        var links = new List<string>();
        // DbUp takes hidden files and folders as it does all others.
        var files = new FileSystemEnumerable<string>(
            root,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                !entry.IsDirectory && entry.FileName.EndsWith(".sql", StringComparison.OrdinalIgnoreCase),
            // A link to a folder may lead back to where it stands.
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !IsLink(ref entry, links) && (!entry.Directory.SequenceEqual(entry.RootDirectory) || isStage(entry.FileName.ToString())),
        };
        List<ScriptFile> found = [.. files.Where(path => !IsEditorsLock(path)).Select(path => new ScriptFile(path) { Root = root })];
        notes.AddRange(links.Order(StringComparer.Ordinal).Select(path => new PlanNote(
            $"{Path.GetRelativePath(root, path)} is a link to a folder and was passed over: what is in it is not checked. Put the scripts themselves there.", null)));
        return found;
    }

    private static bool IsLink(ref FileSystemEntry entry, List<string> links)
    {
        if ((entry.Attributes & FileAttributes.ReparsePoint) == 0) return false;
        links.Add(entry.ToFullPath());
        return true;
    }

    /// <summary>A link that leads nowhere, which Emacs keeps beside a file while it is being edited.</summary>
    private static bool IsEditorsLock(string path) =>
        Path.GetFileName(path).StartsWith(".#", StringComparison.Ordinal) && new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(true) is not { Exists: true };

    private static GateException Nothing(string message) => CodedProblem.NoMigrations.InConfiguration(message);
}
