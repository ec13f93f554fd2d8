using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>The answer: what was found, after waivers and profile.</summary>
public sealed record Verdict
{
    /// <summary>What counts, in the fixed order: file, line, rule, object.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    public required IReadOnlyList<Finding> Waived { get; init; }

    /// <summary>What the baseline holds: it does not block.</summary>
    public IReadOnlyList<Finding> Baselined { get; init; } = [];

    /// <summary>Entries of the baseline whose rule ran and found nothing that they hold.</summary>
    public IReadOnlyList<BaselineEntry> Stale { get; init; } = [];

    /// <summary>Where the waivers, ignores and entries of the baseline stand that held something.</summary>
    public IReadOnlyCollection<SourceSpan> UsedExemptions { get; init; } = [];

    /// <summary>Ids of the rules that ran.</summary>
    public required IReadOnlyList<string> Checked { get; init; }
    public required IReadOnlyList<SkippedRule> Skipped { get; init; }

    /// <summary>Standards that the file states and no rule holds the team to.</summary>
    public IReadOnlyList<UnheldStandard> NotEnforced { get; init; } = [];

    /// <summary>How long each rule that ran took, by id; not part of any report.</summary>
    public IReadOnlyDictionary<string, TimeSpan> Times { get; init; } = new Dictionary<string, TimeSpan>();

    public bool Blocks(Severity failOn) => Findings.Any(finding => finding.Severity >= failOn);
}

/// <summary>A rule that did not run, and why.</summary>
public sealed record SkippedRule(string Rule, string Because)
{
    /// <summary>It is meant to run here, and what it needs was not to be had: this part of the answer is missing.</summary>
    public bool IsMissed { get; init; }
}
