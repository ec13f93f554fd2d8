using System.Text;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>Paints the severity and code of each diagnostic line, and the closing line, for a terminal.</summary>
internal sealed class ColouredLines(TextWriter terminal) : TextWriter
{
    private const string Reset = "\e[0m";

    private static readonly (string Start, string Colour)[] Outcomes = [("Blocked:", "\e[1;31m"), ("Not judged:", "\e[1;31m"), ("Passed:", "\e[1;32m")];

    private static readonly (string Word, string Colour)[] Severities =
        [(": error ", "\e[31m"), (": warning ", "\e[33m"), (": info ", "\e[36m")];

    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => terminal.Write(value is '\n' or '\r' ? $"{value}" : VisibleText.Of($"{value}"));

    public override void WriteLine(string? value) => terminal.WriteLine(Paint(VisibleText.Of(value ?? "")));

    private static string Paint(string line)
    {
        foreach (var (start, colour) in Outcomes)
        {
            if (line.StartsWith(start, StringComparison.Ordinal)) return $"{colour}{start}{Reset}{line[start.Length..]}";
        }
        // The first of them is the line's own severity; a message may hold such words too.
        var first = Severities.Select(severity => (At: line.IndexOf(severity.Word, StringComparison.Ordinal), severity.Colour))
            .Where(found => found.At >= 0).OrderBy(found => found.At).FirstOrDefault();
        if (first.Colour is null) return line;
        var from = first.At + 2;
        var to = line.IndexOf(": ", from, StringComparison.Ordinal);
        return to < 0 ? line : $"{line[..from]}{first.Colour}{line[from..to]}{Reset}{line[to..]}";
    }
}
