using DbQuality.Fixes;
using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>A report on migrations to which corrective ones have been added since.</summary>
internal static class FixedReport
{
    /// <summary>
    /// What the scripts mend is a warning that says so: it is proven gone once they run, which the next build does. The rest stays as
    /// it is, with the reason why nothing was written for it.
    /// </summary>
    /// <param name="severities">What MSBuild itself makes of a warning.</param>
    public static GateReport Of(GateReport report, FixResult result, ProjectSeverities severities)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Scripts.Count + result.Edits.Count == 0 && result.Unmended.Count == 0) return report;
        var (mended, unmended) = (new FindingSet(MendedBy(result).Distinct()), new FindingSet(result.Unmended.Select(one => one.Finding)));
        var findings = report.Verdict.Findings.Select(finding => Judged(finding, mended.NamedAs(finding).FirstOrDefault(), unmended.NamedAs(finding).FirstOrDefault(), result, severities)).ToList();
        var verdict = report.Verdict with { Findings = RuleEngine.InOrder(findings) };
        return report with
        {
            Verdict = verdict,
            Blocked = (report.FailOn != Severity.Off && verdict.Blocks(report.FailOn)) || verdict.Findings.Any(severities.IsForced),
            Notes =
            [
                .. report.Notes,
                .. result.Edits.Select(script => new PlanNote($"Edited {script.ShownPath} (deployed already? use dbquality fix --new-scripts), {Proven(result)}", null)),
                .. result.Scripts.Select(script => new PlanNote($"Wrote {script.ShownPath}, {Proven(result)}", null)),
                .. result.Notes.Select(note => new PlanNote(note, null)),
            ],
            // The scripts are part of the next question.
            HoldsOnce = report.HoldsOnce || result.Scripts.Count + result.Edits.Count > 0,
        };
    }

    private static string Proven(FixResult result) => $"proven on PostgreSQL {string.Join(", ", result.Postgres)}.";

    private static IEnumerable<Finding> MendedBy(FixResult result) => result.Scripts.SelectMany(script => script.Findings).Concat(result.Edits.SelectMany(script => script.Findings));

    private static Finding Judged(Finding finding, Finding? mended, Finding? unmended, FixResult result, ProjectSeverities severities)
    {
        if (mended is not null)
        {
            var scripts = result.Scripts.Where(script => script.Findings.Contains(mended)).Select(script => script.ShownPath)
                .Concat(result.Edits.Where(script => script.Findings.Contains(mended)).Select(script => script.ShownPath));
            return finding with
            {
                Severity = finding.Severity == Severity.Error && !severities.IsForced(finding) ? Severity.Warning : finding.Severity,
                Message = $"{finding.Message} (Mended by {string.Join(", ", scripts)}: build again.)",
                // An earlier script may have renamed what this one mends.
                Fix = mended.Fix,
                IsFixProven = true,
            };
        }
        return unmended is not null && finding.Fix is not null && result.Unmended.First(one => one.Finding == unmended).Because is { } because
            ? finding with { Message = $"{finding.Message} (No script was written: {because})", Fix = null, NoFix = because }
            : finding;
    }
}
