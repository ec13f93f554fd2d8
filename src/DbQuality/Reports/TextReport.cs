using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>For people: findings by file, then what was checked, what was not, and how it ended.</summary>
public sealed class TextReport : IReport
{
    public string Format => "text";

    public string Purpose => "people";

    public string? FileName => null;

    public void Write(GateReport report, TextWriter output) => Write(report, folder: null, output);

    public void Write(ReportSet reports, TextWriter output) => Write(reports, output, Write);

    /// <param name="write">Writes one project's part, with paths from that folder.</param>
    internal static void Write(ReportSet reports, TextWriter output, Action<GateReport, string?, TextWriter> write)
    {
        foreach (var report in reports.Reports)
        {
            output.WriteLine($"{VisibleText.Of(report.Project.RelativeTo(reports.Folder))}:");
            write(report, reports.Folder, output);
            output.WriteLine();
        }
        foreach (var off in reports.Off) output.WriteLine($"Not checked: {VisibleText.Of(off)} turns the gate off (DbQualityMode).");
        output.WriteLine(Summary.Closing(reports));
    }

    /// <param name="folder">What paths are relative to; null: the project's own.</param>
    private static void Write(GateReport report, string? folder, TextWriter output)
    {
        foreach (var file in ShownFindings.Of(report).GroupBy(report.ShownAt, StringComparer.Ordinal))
        {
            foreach (var finding in file) output.WriteLine(Line(report, finding, folder));
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
    internal static string Line(GateReport report, Finding finding, string? folder)
    {
        // A line without a file would read as a message of the shell; MSBuild, too, puts the tool's name there.
        var shownAt = report.ShownAt(finding);
        var shown = shownAt.Length == 0 || folder is null ? shownAt : report.Project.Relative(folder, shownAt);
        var place = finding.Location is { } span ? $"{span with { File = shown }}" : shown.Length > 0 ? shown : "dbquality";
        return $"{VisibleText.Of(place)}: {finding.Severity.Word()} {finding.Rule.Id}: {MessageText.Of(finding.Message)}";
    }
}
