using DbQuality.Fixes;
using DbQuality.Migrations;
using DbQuality.Reports;
using DbQuality.Rules;
using DbQuality.Text;

namespace DbQuality;

/// <summary>A report on migrations to which corrective ones have been added since.</summary>
public static class FixedReport
{
    /// <summary>
    /// What the scripts mend is a warning that says so: it is proven gone once they run, which the next build does. The rest stays as
    /// it is, with the reason why nothing was written for it.
    /// </summary>
    public static GateReport Of(GateReport report, FixResult result)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(result);
        if (result.Scripts.Count == 0 && result.Unmended.Count == 0) return report;
        var findings = report.Verdict.Findings.Select(finding => Judged(finding, result)).ToList();
        var verdict = report.Verdict with { Findings = RuleEngine.InOrder(findings) };
        return report with
        {
            Verdict = verdict,
            Blocked = report.FailOn != Severity.Off && verdict.Blocks(report.FailOn),
            Notes = [.. report.Notes, .. result.Scripts.Select(script => new PlanNote($"Wrote {script.ShownPath}, proven on PostgreSQL {string.Join(", ", result.Postgres)}.", null))],
            // The scripts are part of the next question.
            HoldsOnce = report.HoldsOnce || result.Scripts.Count > 0,
        };
    }

    private static Finding Judged(Finding finding, FixResult result)
    {
        var scripts = result.Scripts.Where(script => Mended(script) is not null).ToList();
        if (scripts.Count > 0)
        {
            return finding with
            {
                Severity = finding.Severity == Severity.Error ? Severity.Warning : finding.Severity,
                Message = $"{finding.Message} (Mended by {string.Join(", ", scripts.Select(script => script.ShownPath))}: build again.)",
                // An earlier script may have renamed what this one mends.
                Fix = Mended(scripts[0])!.Fix,
                IsFixProven = true,
            };
        }
        return finding.Fix is not null && result.Unmended.FirstOrDefault(one => FindingMatch.AreNamedAlike(one.Finding, finding)) is { Because: var because }
            ? finding with { Message = $"{finding.Message} (No script was written: {because})", Fix = null, NoFix = because }
            : finding;

        Finding? Mended(CorrectiveScript script) => script.Findings.FirstOrDefault(mended => FindingMatch.AreNamedAlike(mended, finding));
    }
}
