using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>Something that is wrong after scripts have run.</summary>
/// <param name="Of">Those of the mended findings whose fixes seem to be to blame; empty where nothing points at one.</param>
/// <param name="Because">A sentence.</param>
internal sealed record Suspicion(IReadOnlyList<Finding> Of, string Because)
{
    /// <summary>Each of them would bring it about by itself.</summary>
    public bool IsOfEach { get; init; }
}

/// <summary>Why scripts failed their proof, and whose fault it seems to be: proving the suspects apart from the rest is less work than halving.</summary>
/// <param name="Because">The first reason.</param>
internal sealed record FixFailure(string Because)
{
    private IReadOnlyList<Suspicion> Suspicions { get; init; } = [];

    public static FixFailure Of(IReadOnlyList<Suspicion> suspicions) => new(suspicions[0].Because) { Suspicions = suspicions };

    /// <summary>A reason for each fix, where every one of them, tried among none but suspects, was found at fault by itself.</summary>
    public IReadOnlyList<UnmendedFinding>? Guilty(IReadOnlyList<FixGroup> groups)
    {
        var findings = groups.SelectMany(group => group.Findings).ToList();
        if (findings.Count == 1) return [new UnmendedFinding(findings[0], Because)];
        var guilty = findings.Select(finding => (
            Finding: finding,
            Suspicion: Suspicions.FirstOrDefault(one => (one.IsOfEach || one.Of.Count == 1) && one.Of.Contains(finding, ReferenceEqualityComparer.Instance)))).ToList();
        return guilty.TrueForAll(one => one.Suspicion is not null) ? [.. guilty.Select(one => new UnmendedFinding(one.Finding, one.Suspicion!.Because))] : null;
    }

    /// <summary>Two parts, to be proven one after the other: the rest and the suspects or, where these are all or none, halves.</summary>
    public IEnumerable<IReadOnlyList<FixGroup>> Part(IReadOnlyList<FixGroup> groups)
    {
        var suspects = Suspicions.SelectMany(one => one.Of).ToHashSet(ReferenceEqualityComparer.Instance);
        var (rest, suspected) = (Only(groups, finding => !suspects.Contains(finding)), Only(groups, suspects.Contains));
        if (rest.Count > 0 && suspected.Count > 0) return [rest, suspected];
        var parts = groups.Count > 1 ? groups : [.. groups[0].Single()];
        return [[.. parts.Take(parts.Count / 2)], [.. parts.Skip(parts.Count / 2)]];
    }

    private static IReadOnlyList<FixGroup> Only(IReadOnlyList<FixGroup> groups, Func<Finding, bool> takes) =>
        [.. groups.Select(group => group with { Findings = [.. group.Findings.Where(takes)] }).Where(group => group.Findings.Count > 0)];
}
