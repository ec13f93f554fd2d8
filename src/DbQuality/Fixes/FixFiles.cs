using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Writes corrective scripts: each file appears whole or not at all, and a migration only once what takes it back is there.</summary>
public static class FixFiles
{
    /// <exception cref="GateException">DBQ013: a file is there already, or cannot be written. What was written before it stays, whole.</exception>
    public static void Write(IEnumerable<CorrectiveScript> scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        foreach (var script in scripts)
        {
            Write(script.RollbackPath, script.Rollback);
            if (script.LaterPath is { } later) Write(later, script.Later);
            Write(script.Path, script.Text);
        }
    }

    private static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Hidden and without .sql at its end, so that no runner takes a half-written one for a script.
            var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new GateException(Trouble.Environment, "DBQ013", $"The script {path} cannot be written: {problem.Message}", inner: problem);
        }
    }
}
