using System.Globalization;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>
/// The lines that the MSBuild task reads: one record a line, fields separated by tabs, with <c>\\</c>, <c>\t</c>,
/// <c>\n</c> and <c>\r</c> escaped. The first field says which record it is.
/// <code>
/// finding  error|warning|info  code  helpLink  file  line  column  endLine  endColumn  message
/// message  high|normal|low     text
/// closing  outcome  times      how it ended; the times hold for this run alone
/// depends  path                  a file outside the project that the answer depends on
/// until    yyyy-MM-dd            the last day for which the answer holds
/// once                           the answer holds for this run alone: nobody knows all that it depends on
/// verdict  clean|blocked|failed
/// </code>
/// A finding without a place has the lines and columns 0, and the standards file or nothing as its file.
/// </summary>
internal static class BuildRecordWriter
{
    /// <summary>
    /// One finding. A build fails by its errors and by nothing else, so what fails the run is an error here, and what
    /// does not is none.
    /// </summary>
    public static void Finding(TextWriter output, GateReport report, Finding finding) =>
        Finding(output, SeverityInBuild(report, finding), finding.Rule.Id, finding.Rule.HelpLink() ?? "", finding.Location?.File ?? report.StandardsFile ?? "", finding.Location, finding.Message);

    /// <summary>A line of the build's log.</summary>
    public static void Message(TextWriter output, string importance, string text) => Record(output, "message", importance, MessageText.Lines(text));

    public static void Closing(TextWriter output, string outcome, string times) => Record(output, "closing", outcome, times);

    public static void Depends(TextWriter output, string path) => Record(output, "depends", path);

    public static void Until(TextWriter output, DateOnly day) =>
        Record(output, "until", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Once(TextWriter output) => Record(output, "once");

    public static void Verdict(TextWriter output, string verdict) => Record(output, "verdict", verdict);

    /// <summary>The whole answer of a gate that could not judge.</summary>
    public static void Failure(TextWriter output, GateException problem)
    {
        foreach (var one in problem.Further.Prepend(problem))
            Finding(output, Severity.Error, one.Code, ReportNames.HelpLinkOf(one), one.Location?.File ?? "", one.Location, one.Message);
        Verdict(output, "failed");
    }

    private static void Finding(
        TextWriter output, Severity severity, string code, string helpLink, string file, SourceSpan? place, string message) =>
        Record(
            output, "finding", severity.Word(), code, helpLink, VisibleText.Of(file),
            Number(place?.Line), Number(place?.Column), Number(place?.EndLine), Number(place?.EndColumn), MessageText.Lines(message));

    private static Severity SeverityInBuild(GateReport report, Finding finding)
    {
        var fails = report.FailOn != Severity.Off && finding.Severity >= report.FailOn;
        if (fails) return Severity.Error;
        return finding.Severity == Severity.Error ? Severity.Warning : finding.Severity;
    }

    private static string Number(int? number) => (number ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>The reader takes lines; a carriage return before the line feed would be one more thing to agree on.</summary>
    private static void Record(TextWriter output, params ReadOnlySpan<string> fields)
    {
        output.Write(RecordLine.Of(fields));
        output.Write('\n');
    }
}
