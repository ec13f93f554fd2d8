using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>One verdict of several on the same migrations.</summary>
internal static class VerdictUnion
{
    /// <summary>The same finding on several versions is one finding; what any version found counts, but for what all must lack.</summary>
    public static Verdict Of(IReadOnlyList<Verdict> verdicts)
    {
        if (verdicts.Count == 1) return verdicts[0];
        var used = Upkeep(verdicts);
        List<HashSet<(string, string, string)>> lacking = [.. verdicts.Select(verdict => verdict.Findings.Where(finding => finding.Rule.IsAboutAllVersions).Select(Key).ToHashSet())];
        return new Verdict
        {
            Findings = Distinct(verdicts.SelectMany(verdict => verdict.Findings).Where(used.Keeps).Where(Counts)),
            Waived = Distinct(verdicts.SelectMany(verdict => verdict.Waived)),
            Baselined = Distinct(verdicts.SelectMany(verdict => verdict.Baselined)),
            Stale = [.. verdicts.SelectMany(verdict => verdict.Stale).Distinct().Where(used.Keeps)],
            Checked = [.. verdicts.SelectMany(verdict => verdict.Checked).Distinct().Order(StringComparer.Ordinal)],
            Skipped = [.. verdicts.SelectMany(verdict => verdict.Skipped).Distinct().OrderBy(skipped => skipped.Rule, StringComparer.Ordinal)],
            NotEnforced = verdicts[0].NotEnforced,
        };

        bool Counts(Finding finding) => !finding.Rule.IsAboutAllVersions || lacking.TrueForAll(version => version.Contains(Key(finding)));
    }

    /// <summary>A waiver, an ignore or an entry of the baseline that any of the verdicts needs is not unused.</summary>
    public static UpkeepFilter Upkeep(IEnumerable<Verdict> verdicts) => new([.. verdicts.SelectMany(verdict => verdict.UsedExemptions)]);

    /// <summary>By what they are of, as one verdict has no fingerprint twice: how a version prints an expression, in a message too, makes no other finding.</summary>
    private static List<Finding> Distinct(IEnumerable<Finding> findings) => RuleEngine.InOrder(findings.DistinctBy(Key));

    private static (string, string, string) Key(Finding finding) => (finding.Rule.Id, finding.Object.Identity, finding.Fingerprint);
}

/// <summary>What is said of waivers and baseline where others than the verdict that says it needed them.</summary>
internal sealed class UpkeepFilter(HashSet<SourceSpan> used)
{
    public bool Keeps(Finding finding) => finding.Rule.Category != RuleCategory.Waivers || finding.Location is not { } place || !used.Contains(place);

    public bool Keeps(BaselineEntry entry) => entry.Location is not { } place || !used.Contains(place);
}
