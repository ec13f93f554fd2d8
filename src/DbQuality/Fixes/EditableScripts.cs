using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Which scripts under review may be written anew: files of the project itself, and no links.</summary>
/// <param name="project">The project's folder.</param>
internal sealed class EditableScripts(MigrationPlan plan, string project)
{
    /// <summary>Where projects keep what takes a script back, under the script's own name.</summary>
    private static readonly string[] RollbackFolders = [FixLayout.RollbackFolder, "rollbacks"];

    private readonly HashSet<string> left = new(StringComparer.Ordinal);

    /// <summary>Why some are not edited; sentences.</summary>
    public List<string> Notes { get; } = [];

    public IEnumerable<Script> All => plan.Scripts.Where(IsEditable);

    public bool Covers(Finding finding) => finding.Remedy.EditIn is { } script && IsEditable(script);

    /// <summary>What it makes is mended by new scripts.</summary>
    public void Leave(Script script, string because)
    {
        left.Add(script.FullPath);
        Notes.Add($"{script.File} is not edited, and new migrations mend what it makes: {because}");
    }

    /// <summary>What takes a script back; null where the project has nothing that does.</summary>
    public string? RollbackOf(Script script) => RollbackFolders.Select(folder => Path.Combine(project, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, script.FileName, SearchOption.AllDirectories))
        // Two stages may have a script of one name.
        .OrderBy(path => Path.GetFileName(Path.GetDirectoryName(path)) != script.Stage).ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();

    private bool IsEditable(Script script) =>
        plan.UnderReview.Has(script) && !left.Contains(script.FullPath) && script.Problems.Count == 0 &&
        Path.GetFullPath(script.FullPath).StartsWith(Path.TrimEndingDirectorySeparator(project) + Path.DirectorySeparatorChar, StringComparison.Ordinal) &&
        new FileInfo(script.FullPath) is { Exists: true, LinkTarget: null } && FileKinds.WhyNotRegular(script.FullPath) is null;
}
