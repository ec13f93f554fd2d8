namespace DbQuality.Reports;

/// <summary>For the MSBuild task: <see cref="MSBuildRecords"/>.</summary>
public sealed class MSBuildReport : IReport
{
    public string Format => "msbuild";

    public string? FileName => null;

    public void Write(GateReport report, TextWriter output)
    {
        foreach (var finding in ShownFindings.Of(report)) MSBuildRecords.Finding(output, report, finding);
        if (ShownFindings.Left(report) is { } left) MSBuildRecords.Message(output, "high", left);
        // A build shows no more than high importance by itself: what was checked, and how it ended.
        foreach (var (place, line) in Summary.Lines(report).Index()) MSBuildRecords.Message(output, place == 0 ? "high" : "normal", line);
        MSBuildRecords.Message(output, "high", Summary.Closing(report));
        foreach (var path in report.DependsOn) MSBuildRecords.Depends(output, path);
        if (report.ValidUntil is { } day) MSBuildRecords.Until(output, day);
        if (report.HoldsOnce) MSBuildRecords.Once(output);
        MSBuildRecords.Verdict(output, report.Blocked ? "blocked" : "clean");
    }
}
