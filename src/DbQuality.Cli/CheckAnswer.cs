using DbQuality.Reports;

namespace DbQuality.Cli;

/// <summary>What <c>check</c> has found out: of one project, or of each of several.</summary>
internal sealed class CheckAnswer
{
    private readonly Action<IReport, TextWriter> write;

    private CheckAnswer(Action<IReport, TextWriter> write, IReadOnlyList<FailedProject> failures, int exitCode) =>
        (this.write, Failures, ExitCode) = (write, failures, exitCode);

    public int ExitCode { get; }

    /// <summary>The projects that could not be judged, where there are several.</summary>
    public IReadOnlyList<FailedProject> Failures { get; }

    public static CheckAnswer Of(GateReport report) =>
        new((format, output) => format.Write(report, output), [], report.Blocked ? ExitCodes.Violations : ExitCodes.Clean);

    /// <summary>A project that could not be judged weighs more than one that is blocked.</summary>
    public static CheckAnswer Of(ReportSet reports) => new(
        (format, output) => format.Write(reports, output), reports.Failures,
        reports.Failures.Select(failure => ExitCodes.Of(failure.Problem.Trouble)).Append(reports.Blocked ? ExitCodes.Violations : ExitCodes.Clean).Max());

    public void Write(IReport format, TextWriter output) => write(format, output);
}
