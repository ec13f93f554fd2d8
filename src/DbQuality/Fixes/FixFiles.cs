using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>
/// Writes corrective scripts: each file appears whole or not at all, and a migration only once what takes it back is there. All are
/// written before the first one appears, and then appear within moments.
/// </summary>
public static class FixFiles
{
    /// <summary>Each file is open until it appears.</summary>
    private const int MostAtOnce = 250;

    /// <exception cref="GateException">DBQ006: another file is there already, or cannot be written. DBQ029: the disk is full. What appeared before it stays, whole.</exception>
    public static void Write(IEnumerable<CorrectiveScript> scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        foreach (var part in scripts.Chunk(MostAtOnce)) WriteTogether(part);
    }

    private static void WriteTogether(IReadOnlyList<CorrectiveScript> scripts)
    {
        var files = new List<WholeFile>();
        var path = "";
        try
        {
            foreach (var (script, file, text) in scripts.SelectMany(FilesOf))
            {
                path = file;
                RefuseWayOut(script, file);
                // A run that was killed may have left what takes a migration back, and not the migration.
                if (WholeFile.Write(file, text) is { } written) files.Add(written);
            }
            foreach (var file in files)
            {
                path = file.Path;
                file.Appear();
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw problem is UnauthorizedAccessException || FullDisk.Caused(problem)
                ? RefusedWrite.Of(CodedProblem.FileAccess, $"The script {path}", problem)
                : CodedProblem.FileAccess.InEnvironment($"The script {path} cannot be written: {problem.Message}", inner: problem);
        }
        finally
        {
            foreach (var file in files) file.Dispose();
        }
    }

    /// <summary>The migration is the last.</summary>
    private static IEnumerable<(CorrectiveScript Script, string Path, string Text)> FilesOf(CorrectiveScript script)
    {
        yield return (script, script.RollbackPath, script.Rollback);
        if (script.LaterPath is { } later) yield return (script, later, script.Later);
        yield return (script, script.Path, script.Text);
    }

    /// <summary>
    /// The folders of rollbacks and of what is left for later are the gate's own, and a project may have links under their names. Where
    /// the migrations are, the project's own scripts were read.
    /// </summary>
    private static void RefuseWayOut(CorrectiveScript script, string file)
    {
        if (file == script.Path) return;
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var isOutermost = Path.GetFileName(folder) is FixLayout.RollbackFolder or FixLayout.LaterFolder;
            if (new DirectoryInfo(folder).LinkTarget is { } target) throw new IOException($"The folder {folder} is a link to {target}. Remove the link.");
            if (isOutermost) return;
        }
    }
}
