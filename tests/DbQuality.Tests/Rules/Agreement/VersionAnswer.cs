using DbQuality.Reports;

namespace DbQuality.Tests.Rules.Agreement;

/// <summary>What one version of PostgreSQL finds: each finding, and each rule that did not run, as what must be the same on all of them.</summary>
internal sealed record VersionAnswer(int Version, MigrationCounts Migrations, IReadOnlySet<VersionFinding> Findings)
{
    public static VersionAnswer Of(int version, GateReport report)
    {
        var verdict = report.Verdict;
        var found = verdict.Findings.Concat(verdict.Waived).Concat(verdict.Baselined)
            .Select(finding => new VersionFinding(finding.Rule.Id, $"{finding.Object.Kind} {finding.Object.Identity}".ToLowerInvariant(), finding.Fingerprint, $"{finding.Location}"));
        var skipped = verdict.Skipped.Select(skipped => new VersionFinding(skipped.Rule, "(not checked)", "", ""));
        return new(version, report.Migrations, found.Concat(skipped).ToHashSet());
    }

    /// <summary>What not all of them find, with those that do.</summary>
    public static IReadOnlyList<VersionDifference> Differences(IReadOnlyList<VersionAnswer> answers) =>
        [.. answers.SelectMany(answer => answer.Findings.Select(finding => (finding, answer.Version)))
            .GroupBy(found => found.finding, found => found.Version)
            .Where(found => found.Count() < answers.Count)
            .Select(found => new VersionDifference(found.Key, [.. found]))
            .OrderBy(difference => $"{difference}", StringComparer.Ordinal)];
}

/// <param name="Fingerprint">Empty for a rule that was not checked.</param>
internal sealed record VersionFinding(string Rule, string Object, string Fingerprint, string Location);

/// <param name="Versions">Those that find it.</param>
internal sealed record VersionDifference(VersionFinding Finding, IReadOnlyList<int> Versions)
{
    public override string ToString() =>
        $"{Finding.Rule} {Finding.Object} [{Finding.Fingerprint}] at {Finding.Location}: only on {string.Join(' ', Versions)}";
}
