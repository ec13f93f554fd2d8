using DbQuality.Text;

namespace DbQuality.Rules;

/// <summary>The answer: what was found, after waivers and profile.</summary>
public sealed record Verdict
{
    /// <summary>What counts, in the fixed order: file, line, rule, object.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    public required IReadOnlyList<Finding> Waived { get; init; }
    public IReadOnlyList<Finding> Baselined { get; init; } = [];

    /// <summary>Ids of the rules that ran.</summary>
    public required IReadOnlyList<string> Checked { get; init; }
    public required IReadOnlyList<SkippedRule> Skipped { get; init; }

    public bool Blocks(Severity failOn) => Findings.Any(finding => finding.Severity >= failOn);
}

/// <summary>A rule that did not run, and why.</summary>
public sealed record SkippedRule(string Rule, string Because);
