using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>For people: findings by file, then what was checked, what was not, and how it ended.</summary>
public sealed class TextReport : IReport
{
    public string Format => "text";

    public string Purpose => "people";

    public string? FileName => null;

    public void Write(GateReport report, TextWriter output)
    {
        foreach (var file in ShownFindings.Of(report).GroupBy(report.ShownAt, StringComparer.Ordinal))
        {
            foreach (var finding in file) output.WriteLine(Line(report, finding));
            output.WriteLine();
        }
        if (ShownFindings.Left(report) is { } left) output.WriteLine(left);
        foreach (var line in Summary.Lines(report)) output.WriteLine(line);
        output.WriteLine(Summary.Closing(report));
    }

    private static string Line(GateReport report, Finding finding)
    {
        // A line without a file would read as a message of the shell; MSBuild, too, puts the tool's name there.
        var shownAt = report.ShownAt(finding);
        var place = finding.Location?.ToString() ?? (shownAt.Length > 0 ? shownAt : "dbquality");
        return $"{VisibleText.Of(place)}: {finding.Severity.Word()} {finding.Rule.Id}: {MessageText.Of(finding.Message)}";
    }
}
