using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// What a project's properties make of severities, as MSBuild makes it of a compiler's. A build and the command line have it from here, so that a
/// summary says what the build does.
/// </summary>
public sealed record ProjectSeverities
{
    private const string HiddenBecause = "NoWarn of the project";

    /// <summary>Nothing is said.</summary>
    public static ProjectSeverities None { get; } = new();

    /// <summary>No error fails the build: <c>DbQualityMode=report</c>, or a <c>ContinueOnError</c> for the whole project.</summary>
    public bool WarnOnly { get; init; }

    /// <summary><c>DbQualityTreatWarningsAsErrors</c>, else <c>TreatWarningsAsErrors</c>.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary><c>MSBuildTreatWarningsAsErrors</c>: MSBuild's own, which spares no mode.</summary>
    public bool EveryWarningIsError { get; init; }

    /// <summary><c>NoWarn</c> and <c>MSBuildWarningsAsMessages</c>.</summary>
    public IReadOnlySet<string> NoWarn { get; init; } = new HashSet<string>();

    /// <summary><c>WarningsAsErrors</c> and <c>MSBuildWarningsAsErrors</c>.</summary>
    public IReadOnlySet<string> WarningsAsErrors { get; init; } = new HashSet<string>();

    /// <summary><c>WarningsNotAsErrors</c> and <c>MSBuildWarningsNotAsErrors</c>.</summary>
    public IReadOnlySet<string> WarningsNotAsErrors { get; init; } = new HashSet<string>();

    /// <summary>The verdict with each finding as severe as the build has it; what <c>NoWarn</c> names is waived.</summary>
    public Verdict Over(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var hidden = verdict.Findings.Where(finding => NoWarn.Contains(finding.Rule.Id)).Select(finding => finding with { WaivedBecause = HiddenBecause }).ToList();
        return verdict with
        {
            Findings = [.. verdict.Findings.Where(finding => !NoWarn.Contains(finding.Rule.Id)).Select(finding => finding with { Severity = Of(finding) })],
            Waived = hidden.Count == 0 ? verdict.Waived : RuleEngine.InOrder(verdict.Waived.Concat(hidden)),
        };
    }

    /// <summary>Whether MSBuild itself makes an error of it, whatever the gate is told to fail on.</summary>
    public bool IsForced(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Severity == Severity.Error && (EveryWarningIsError || WarningsAsErrors.Contains(finding.Rule.Id)) && !WarningsNotAsErrors.Contains(finding.Rule.Id);
    }

    private Severity Of(Finding finding)
    {
        var severity = WarnOnly && finding.Severity == Severity.Error ? Severity.Warning : finding.Severity;
        if (severity != Severity.Warning || WarningsNotAsErrors.Contains(finding.Rule.Id)) return severity;
        var isError = EveryWarningIsError || WarningsAsErrors.Contains(finding.Rule.Id) || (TreatWarningsAsErrors && !WarnOnly);
        return isError ? Severity.Error : severity;
    }
}
