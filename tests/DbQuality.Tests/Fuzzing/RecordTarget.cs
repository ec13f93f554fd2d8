using DbQuality.Cli;
using DbQuality.MSBuild;
using DbQuality.Reports;

namespace DbQuality.Tests.Fuzzing;

/// <summary>The lines between tool and task, in both directions: what one writes the other reads, and no line makes either fail.</summary>
internal sealed class RecordTarget : IFuzzTarget, IDisposable
{
    private static readonly string[] Pieces =
    [
        "\\", "\\\\", "\\n", "\\t", "\\r", "\\x", "\t", "\n", "\r", "\r\n", "a", "finding", "error", "message", "closing", "high", "verdict", "depends", "until", "once", "script", "always", "2", "-1", "99999999999", "true", "beside", "none", "é", "😀", "\u0085", "\u2028", "\0", "\u001b", " ", "",
    ];

    private readonly string file = Path.GetTempFileName();

    public double Share => 0.1;

    public string Make(Random random) => string.Concat(random.GetItems(Pieces, random.Next(12)));

    public string? Check(string input) => Said(input) ?? Heard(input) ?? Handed(input);

    public void Dispose() => File.Delete(file);

    /// <summary>The tool writes, the task reads.</summary>
    private static string? Said(string text)
    {
        using var said = new StringWriter();
        // A path, which is told as it is; what is meant for people is text without control characters.
        BuildRecordWriter.Depends(said, text);
        var line = said.ToString();
        if (line.IndexOf('\n', StringComparison.Ordinal) != line.Length - 1 || line.Contains('\r', StringComparison.Ordinal)) return "line: a record is more than one line";
        var record = BuildRecord.Parse(line[..^1]);
        return (record.Kind, record[1], record[2]) == ("depends", text, "") ? null : "record: another text is heard than was said";
    }

    /// <summary>Whatever the task hears, it keeps, and repeats.</summary>
    private static string? Heard(string line)
    {
        var record = BuildRecord.Parse(line);
        _ = record.Number(1);
        return BuildRecord.Parse(record.ToString()).ToString() == record.ToString() ? null : "kept: another record is repeated than was heard";
    }

    /// <summary>The task writes the list of scripts, the tool reads it.</summary>
    private string? Handed(string text)
    {
        if (text.Length > 0)
        {
            File.WriteAllText(file, BuildRecord.Of(text, text, "", text, "", "", "", "") + "\n");
            var script = ScriptsFile.Read(file).Single();
            if ((script.FullPath, script.Stage, script.Name) != (text, text, text)) return "handed: another script is read than was written";
        }
        File.WriteAllText(file, text);
        return Refusal.Problem(text, file, () => ScriptsFile.Read(file));
    }
}
