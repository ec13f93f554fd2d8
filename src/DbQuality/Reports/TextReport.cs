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
        WriteSummary(report, output);
    }

    /// <summary>What was checked, what was not, and how it ended; nothing for who wants the findings alone.</summary>
    internal static void WriteSummary(GateReport report, TextWriter output)
    {
        if (report.Verbosity == Verbosity.Quiet) return;
        foreach (var line in Summary.Lines(report)) output.WriteLine(line);
        output.WriteLine(Summary.Closing(report));
    }

    /// <summary>A finding on a line of its own, as editors and logs know them.</summary>
    internal static string Line(GateReport report, Finding finding)
    {
        // A line without a file would read as a message of the shell; MSBuild, too, puts the tool's name there.
        var shownAt = report.ShownAt(finding);
        var place = finding.Location?.ToString() ?? (shownAt.Length > 0 ? shownAt : "dbquality");
        return $"{VisibleText.Of(place)}: {finding.Severity.Word()} {finding.Rule.Id}: {MessageText.Of(finding.Message)}";
    }
}
