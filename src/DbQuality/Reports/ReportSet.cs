using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>What a run has to tell of the projects of a solution or a folder.</summary>
/// <param name="Folder">The solution's folder, or the folder that was named, in full: paths are shown relative to it.</param>
/// <param name="Reports">Of the projects that were judged, in their order.</param>
/// <param name="Failures">Of those that could not be.</param>
/// <param name="Off">Those that turn the gate off, as shown.</param>
public sealed record ReportSet(string Folder, IReadOnlyList<GateReport> Reports, IReadOnlyList<FailedProject> Failures, IReadOnlyList<string> Off)
{
    /// <summary>True where one of the projects is blocked.</summary>
    public bool Blocked => Reports.Any(report => report.Blocked);
}

/// <summary>A project that could not be judged, and why.</summary>
/// <param name="Project">As shown.</param>
public sealed record FailedProject(string Project, GateException Problem);
