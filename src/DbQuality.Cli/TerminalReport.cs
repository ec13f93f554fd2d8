using System.Globalization;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>
/// The text report as somebody at a terminal reads it: each finding with the line that it is about and a mark below, or, of more than fit on some
/// screens, each rule once with the objects that break it.
/// </summary>
internal sealed class TerminalReport : IReport
{
    /// <summary>Findings that are shown one by one.</summary>
    private const int MostByThemselves = 60;

    /// <summary>Objects that are named for a rule.</summary>
    private const int MostObjects = 6;

    public string Format => "text";

    public string Purpose => "people at a terminal";

    public string? FileName => null;

    public void Write(GateReport report, TextWriter output) => Write(report, folder: null, output);

    public void Write(ReportSet reports, TextWriter output) => TextReport.Write(reports, output, Write);

    private static void Write(GateReport report, string? folder, TextWriter output)
    {
        var findings = ShownFindings.Of(report);
        if (findings.Count <= MostByThemselves || report.Verbosity == Verbosity.Diagnostic) WriteEach(report, folder, findings, output);
        else WriteByRule(report, folder, findings, output);
        if (ShownFindings.Left(report) is { } left) output.WriteLine(left);
        TextReport.WriteSummary(report, output);
    }

    private static void WriteEach(GateReport report, string? folder, IReadOnlyList<Finding> findings, TextWriter output)
    {
        var excerpts = new Excerpts(report.Sources);
        foreach (var file in findings.GroupBy(report.ShownAt, StringComparer.Ordinal))
        {
            foreach (var finding in file)
            {
                output.WriteLine(TextReport.Line(report, finding, folder));
                if (finding.Location is not { } place) continue;
                foreach (var line in excerpts.Of(place)) output.WriteLine(line);
            }
            output.WriteLine();
        }
    }

    private static void WriteByRule(GateReport report, string? folder, IReadOnlyList<Finding> findings, TextWriter output)
    {
        var rules = findings.GroupBy(finding => finding.Rule).OrderByDescending(rule => rule.Max(finding => finding.Severity))
            .ThenByDescending(rule => rule.Count()).ThenBy(rule => rule.Key.Id, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            output.WriteLine($"{rule.Key.Id} {rule.Key.Name}: {Summary.Count(rule.Count(), "finding")}");
            output.WriteLine($"  {Objects([.. rule])}");
            output.WriteLine(rule.Count() == 1 ? $"  {TextReport.Line(report, rule.First(), folder)}" : $"  such as {TextReport.Line(report, rule.First(), folder)}");
            output.WriteLine();
        }
        output.WriteLine($"{Summary.Count(findings.Count, "finding")}, by rule. Each by itself: `dbquality check --verbosity diagnostic`, or through a pipe.");
    }

    /// <summary>The tables that findings are on, or what has none, the most beset first.</summary>
    private static string Objects(IReadOnlyList<Finding> findings)
    {
        var objects = findings.GroupBy(finding => Owner(finding.Object), StringComparer.Ordinal).OrderByDescending(one => one.Count()).ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => VisibleText.Of(one.Key) + (one.Count() == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({one.Count()})"))).ToList();
        var more = objects.Count - MostObjects;
        return $"on {string.Join(", ", objects.Take(MostObjects))}{(more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "")}";
    }

    private static string Owner(DbObject subject) => subject.Table is null ? subject.Identity : $"{subject.Schema}.{subject.Table}";
}
