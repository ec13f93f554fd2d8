using DbQuality.Rules;

namespace DbQuality.Tests.Rules.Versions;

/// <summary>Compares what several versions of PostgreSQL make the rules say of the same migrations.</summary>
internal static class VersionAgreement
{
    /// <summary>
    /// What not all versions have: <c>DBQ301 Table public.orders: 14, 15, 16, not 17, 18</c>, in a fixed order. Where the finding is the same
    /// and its fingerprint is not, each fingerprint is a line of its own. Empty: all agree.
    /// </summary>
    /// <param name="found">The findings by major version.</param>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<int, IReadOnlyList<Finding>> found)
    {
        var versions = found.Keys.Order().ToList();
        return
        [
            .. found.SelectMany(version => version.Value.Select(finding => (Version: version.Key, Finding: finding)))
                .GroupBy(one => (one.Finding.Rule.Id, one.Finding.Object.Kind, one.Finding.Object.Identity, one.Finding.Fingerprint))
                .Select(same => (same.Key, On: same.Select(one => one.Version).Distinct().Order().ToList()))
                .Where(same => same.On.Count < versions.Count)
                .Select(same => $"{same.Key.Id} {same.Key.Kind} {same.Key.Identity}: {string.Join(", ", same.On)}, not {string.Join(", ", versions.Except(same.On))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What each of the versions finds in a project, without what its baseline holds.</summary>
    /// <param name="path">A project file or a folder.</param>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<Finding>>> FindAsync(string path, IEnumerable<int> versions, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<int, IReadOnlyList<Finding>>();
        foreach (var version in versions)
        {
            var report = await Gate.RunAsync(new GateRequest { Path = path, PostgresVersion = version }, progress: null, cancellationToken);
            found.Add(version, report.Verdict.Findings);
        }
        return found;
    }
}
