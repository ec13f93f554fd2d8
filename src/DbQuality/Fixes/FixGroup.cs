using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>Fixes that go into one script: of one table, one stage and one phase, in order.</summary>
internal sealed record FixGroup(Stage Stage, string Table, IReadOnlyList<Finding> Findings)
{
    /// <summary>One group for each of its findings, where the whole is refused.</summary>
    public IEnumerable<FixGroup> Single() => Findings.Select(finding => this with { Findings = [finding] });
}
