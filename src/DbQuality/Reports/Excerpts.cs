using System.Globalization;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>The line of a file that a finding is about, and a mark below what it is about.</summary>
internal sealed class Excerpts
{
    /// <summary>Code units of a line that are shown; of a longer one those around the place.</summary>
    private const int Widest = 140;

    private readonly Dictionary<string, SourceText> sources = new(StringComparer.Ordinal);

    public Excerpts(IEnumerable<SourceText> sources)
    {
        foreach (var source in sources) this.sources.TryAdd(source.File, source);
    }

    /// <summary>Two lines; none where the file is not among those that were read, or has no such line.</summary>
    public IReadOnlyList<string> Of(SourceSpan place)
    {
        if (sources.GetValueOrDefault(place.File)?.Line(place.Line)?.Replace('\t', ' ') is not { } line || place.Column > line.Length) return [];
        var start = place.Column - 1;
        var end = Math.Max(start + 1, place.EndLine == place.Line ? Math.Min(place.EndColumn - 1, line.Length) : line.TrimEnd().Length);
        var from = line.Length <= Widest ? 0 : Math.Clamp(start - Widest / 4, 0, line.Length - Widest);
        var to = Math.Min(line.Length, from + Widest);
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        var before = VisibleText.Of(line[from..start]);
        return
        [
            $"  {number} | {(from > 0 ? "…" : "")}{before}{VisibleText.Of(line[start..to])}{(to < line.Length ? "…" : "")}",
            $"  {new string(' ', number.Length)} | {new string(' ', before.Length + (from > 0 ? 1 : 0))}{new string('^', VisibleText.Of(line[start..Math.Min(end, to)]).Length)}",
        ];
    }
}
