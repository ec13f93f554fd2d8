namespace DbQuality.Reports;

/// <summary>For the MSBuild task: <see cref="BuildRecordWriter"/>.</summary>
public sealed class MSBuildReport : IReport
{
    public string Format => "msbuild";

    public string Purpose => "the build itself";

    public string? FileName => null;

    public void Write(GateReport report, TextWriter output)
    {
        foreach (var finding in ShownFindings.Of(report)) BuildRecordWriter.Finding(output, report, finding);
        if (ShownFindings.Left(report) is { } left) BuildRecordWriter.Message(output, "high", left);
        // A build shows no more than high importance by itself: what was checked, and how it ended.
        foreach (var (place, line) in Summary.Lines(report).Index()) BuildRecordWriter.Message(output, place == 0 ? "high" : "normal", line);
        BuildRecordWriter.Closing(output, Summary.Outcome(report), Summary.Times(report.Timings));
        foreach (var path in report.DependsOn) BuildRecordWriter.Depends(output, path);
        if (report.ValidUntil is { } day) BuildRecordWriter.Until(output, day);
        if (report.HoldsOnce) BuildRecordWriter.Once(output);
        BuildRecordWriter.Verdict(output, report.Blocked ? "blocked" : "clean");
    }
}
