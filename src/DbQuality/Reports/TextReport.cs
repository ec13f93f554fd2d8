using DbQuality.Rules;

namespace DbQuality.Reports;

/// <summary>For people: findings by file, then what was checked, what was not, and how it ended.</summary>
public sealed class TextReport : IReport
{
    public string Format => "text";

    public string? FileName => null;

    public void Write(GateReport report, TextWriter output)
    {
        foreach (var file in report.Verdict.Findings.GroupBy(report.ShownAt, StringComparer.Ordinal))
        {
            foreach (var finding in file) output.WriteLine(Line(report, finding));
            output.WriteLine();
        }
        foreach (var line in Summary.Lines(report)) output.WriteLine(line);
        output.WriteLine(Summary.Closing(report));
    }

    private static string Line(GateReport report, Finding finding)
    {
        // A line without a file would read as a message of the shell; MSBuild, too, puts the tool's name there.
        var shownAt = report.ShownAt(finding);
        var place = finding.Location?.ToString() ?? (shownAt.Length > 0 ? shownAt : "dbquality");
        return $"{place}: {finding.Severity.Word()} {finding.Rule.Id}: {OneLine(finding.Message)}";
    }

    // What a server says may have several lines; a line here is a finding.
    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
