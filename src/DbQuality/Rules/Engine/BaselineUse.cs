using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>What the team's baseline did on this run.</summary>
public sealed record BaselineUse
{
    public static BaselineUse None { get; } = new() { Held = [], Others = [], Stale = [] };

    /// <summary>What the baseline holds.</summary>
    public required IReadOnlyList<Finding> Held { get; init; }

    /// <summary>What neither baseline nor waiver holds.</summary>
    public required IReadOnlyList<Finding> Others { get; init; }

    /// <summary>Entries that hold nothing any more.</summary>
    public required IReadOnlyList<StaleEntry> Stale { get; init; }

    /// <summary>Where the entries stand that hold something.</summary>
    internal IReadOnlyList<SourceSpan> Used { get; init; } = [];

    /// <summary>A failed script leaves nothing to judge, and what is said of waivers and baseline is about the files themselves: both count always.</summary>
    public static bool CanHold(RuleInfo rule) => rule.Category != RuleCategory.Waivers && rule.Id != "DBQ701";

    /// <param name="findings">All but those of the rules about waivers; the waived ones too, so that their entries are not stale.</param>
    internal static BaselineUse Of(Baseline baseline, IReadOnlyList<Finding> findings, IReadOnlyList<string> ranRules)
    {
        var unwaived = findings.Where(finding => finding.WaivedBecause is null);
        if (baseline.Entries.Count == 0) return None with { Others = [.. unwaived] };
        var entries = baseline.Entries.Select(entry => entry.Key).ToHashSet();
        var parts = unwaived.ToLookup(finding => CanHold(finding.Rule) && KeysOf(finding).Any(entries.Contains));

        var ran = ranRules.ToHashSet(StringComparer.Ordinal);
        var found = findings.SelectMany(KeysOf).ToHashSet();
        var stillWrong = parts[false].Select(finding => (finding.Rule.Id, finding.Object.Identity)).ToHashSet();
        var stale =
            from entry in baseline.Entries
            where ran.Contains(entry.RuleId) && !found.Contains(entry.Key)
            select new StaleEntry(entry, stillWrong.Contains((entry.RuleId, entry.Object)));
        return new BaselineUse
        {
            Held = [.. parts[true]],
            Others = [.. parts[false]],
            Stale = [.. stale],
            Used = [.. baseline.Entries.Where(entry => found.Contains(entry.Key)).Select(entry => entry.Location).OfType<SourceSpan>()],
        };
    }

    private static IEnumerable<(string Rule, string Object, string Fingerprint)> KeysOf(Finding finding)
    {
        yield return Key(finding);
        foreach (var former in finding.Former) yield return (finding.Rule.Id, former.Object, former.Fingerprint);
    }

    /// <summary>What an entry for the finding would be the same by.</summary>
    public static (string Rule, string Object, string Fingerprint) Key(Finding finding) => (finding.Rule.Id, finding.Object.Identity, finding.Fingerprint);
}

/// <summary>An entry that holds nothing.</summary>
/// <param name="HasSuccessor">The rule has something else to say about the object: the object has changed, or another violation took the place.</param>
public sealed record StaleEntry(BaselineEntry Entry, bool HasSuccessor);
