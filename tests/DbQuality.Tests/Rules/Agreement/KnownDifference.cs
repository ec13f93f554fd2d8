using System.Globalization;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules.Agreement;

/// <summary>A line of <c>version-differences.txt</c>: what a version of PostgreSQL really changes.</summary>
/// <param name="Object">As a finding prints it; <c>*</c>: any.</param>
internal sealed record KnownDifference(string Rule, string Object, IReadOnlyList<int> Versions, string Reason)
{
    public static IReadOnlyList<KnownDifference> All { get; } =
        [.. File.ReadLines(Repository.PathOf("tests/DbQuality.Tests/Rules/Agreement/version-differences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    public bool Explains(VersionDifference difference) =>
        difference.Finding.Rule == Rule && (Object == "*" || difference.Finding.Object == Object) && difference.Versions.SequenceEqual(Versions);

    private static KnownDifference Read(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return new(parts[0], parts[1], [.. parts[2].Split(' ').Select(version => int.Parse(version, CultureInfo.InvariantCulture))], parts[3]);
    }
}
