using System.Security.Cryptography;
using DbQuality.Text;

namespace DbQuality.Migrations;

/// <summary>Finds a project's migration scripts, reads them, and puts them in the order they run.</summary>
public static class PlanReader
{
    /// <summary>
    /// Stages are the folders of the scripts' root, in ordinal order, scripts right in the root first; in a stage scripts
    /// run in DbUp's order: ordinal by name.
    /// </summary>
    /// <exception cref="GateException">
    /// DBQ011: there is no script. DBQ012: a file is not text. DBQ013: a file cannot be read. DBQ014: two scripts have one name.
    /// DBQ016: a stage's scripts state different transaction modes.
    /// </exception>
    public static MigrationPlan Read(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var project = Path.GetFullPath(request.ProjectDirectory);
        var notes = new List<PlanNote>();
        var files = request.Scripts is { Count: > 0 } named ? named : Discover(request, project, notes);
        var scripts = files.DistinctBy(file => Path.GetFullPath(file.FullPath)).Select(file => ReadScript(file, project)).ToList();
        RefuseDuplicateNames(scripts);
        var stages = scripts
            .GroupBy(script => script.Stage, StringComparer.Ordinal)
            .OrderBy(stage => stage.Key.Length == 0 ? "" : stage.Key + ".", StringComparer.Ordinal)
            .Select(stage => new Stage(stage.Key, [.. stage.OrderBy(script => script.Name, StringComparer.Ordinal)], TransactionsOf(stage)));
        return new MigrationPlan([.. stages]) { Notes = notes };
    }

    private static IReadOnlyList<ScriptFile> Discover(PlanRequest request, string project, List<PlanNote> notes)
    {
        if (request.ProjectFile is { } file && ProjectItems.Read(Path.GetFullPath(file), notes) is { Count: > 0 } items) return items;
        return ScriptFolder.Find(project, notes);
    }

    private static Script ReadScript(ScriptFile file, string project)
    {
        var path = Path.GetFullPath(file.FullPath);
        var shown = Path.GetRelativePath(project, path).Replace('\\', '/');
        var bytes = ReadBytes(path, shown);
        var source = new SourceText(shown, ScriptBytes.Decode(shown, bytes));
        var text = StatementReader.Read(source);
        var below = Path.GetRelativePath(file.Root ?? FirstFolder(project, path), path).Replace('\\', '/').Split('/');
        return new Script
        {
            Name = file.Name ?? string.Join('.', below).Trim('.'),
            FileName = Path.GetFileName(path),
            FullPath = path,
            Source = source,
            Stage = file.Stage ?? (below.Length > 1 ? below[0] : ""),
            RunKind = file.RunKind ?? text.RunKind ?? RunKind.Once,
            Statements = text.Statements,
            Ignores = text.Ignores,
            Problems = text.Problems,
            Transactions = text.Transactions,
            Checksum = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        };
    }

    /// <summary>The project's folder on the way to the script; the script's own folder where it is outside the project.</summary>
    private static string FirstFolder(string project, string path)
    {
        var parts = Path.GetRelativePath(project, path).Replace('\\', '/').Split('/');
        if (parts[0] == ".." || Path.IsPathRooted(parts[0])) return Path.GetDirectoryName(path)!;
        return parts.Length > 1 ? Path.Combine(project, parts[0]) : project;
    }

    /// <summary>One script speaks for its whole stage.</summary>
    private static TransactionMode? TransactionsOf(IEnumerable<Script> stage)
    {
        var stating = stage.Where(script => script.Transactions is not null).OrderBy(script => script.Name, StringComparer.Ordinal).ToList();
        if (stating.Find(script => script.Transactions != stating[0].Transactions) is { } other)
        {
            throw new GateException(Trouble.Configuration, "DBQ016",
                $"{stating[0].File} and {other.File} state different transaction modes for their stage. Let one of them speak, or move one to a stage of its own.",
                SourceSpan.Start(other.File));
        }
        return stating.Count == 0 ? null : stating[0].Transactions;
    }

    private static byte[] ReadBytes(string path, string shown)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Trouble.Configuration, "DBQ013",
                $"The script {shown} cannot be read: {fault.Message} Make it readable, or take it out of the project.", SourceSpan.Start(shown), fault);
        }
    }

    private static void RefuseDuplicateNames(List<Script> scripts)
    {
        foreach (var same in scripts.GroupBy(script => script.Name, StringComparer.Ordinal))
        {
            if (same.Skip(1).FirstOrDefault() is not { } second) continue;
            throw new GateException(Trouble.Configuration, "DBQ014",
                $"{same.First().File} and {second.File} have the same name in the journal, {same.Key}: DbUp would take one for the other. Rename one of them.",
                SourceSpan.Start(second.File));
        }
    }
}
