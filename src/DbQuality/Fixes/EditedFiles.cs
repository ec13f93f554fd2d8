using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Writes edited scripts over those of the project: each has its old text or its new one at any moment, in the encoding that it had.</summary>
public static class EditedFiles
{
    /// <exception cref="GateException">DBQ013: a script has another text than it was read with, or cannot be written. What was written before it stays.</exception>
    public static void Write(IEnumerable<EditedScript> scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        foreach (var script in scripts) Write(script);
    }

    private static void Write(EditedScript script)
    {
        try
        {
            var bytes = InputFile.ReadBytes(script.Path, InputFile.LargestScript);
            if (ScriptBytes.Decode(script.ShownPath, bytes) != script.Before) throw new IOException("It has been changed since it was read. Run dbquality fix again.");
            WholeFile.Replace(script.Path, ScriptBytes.Encode(script.After, bytes));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InputFileException)
        {
            throw CodedProblem.Unreadable.InEnvironment($"The script {script.Path} cannot be written: {problem.Message}", inner: problem);
        }
    }
}
