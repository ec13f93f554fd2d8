using DbQuality.Observation;
using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>Findings, in which another look's are found again, though objects were renamed or made anew since.</summary>
internal sealed class FindingSet(IEnumerable<Finding> findings)
{
    private readonly ILookup<(string Rule, ObjectKind Kind, string Name), Finding> byName = findings.ToLookup(Named);

    private readonly ILookup<(string Rule, ObjectKind Kind, ObjectKey Key), Finding> byKey =
        findings.Where(finding => finding.Object.Key is not null).ToLookup(finding => (finding.Rule.Id, finding.Object.Kind, finding.Object.Key!.Value));

    /// <summary>The same rule about the same object: by its oid, which outlives a name, or by its name, which outlives an oid.</summary>
    public IEnumerable<Finding> SameAs(Finding finding) => finding.Object.Key is { } key
        ? NamedAs(finding).Union(byKey[(finding.Rule.Id, finding.Object.Kind, key)])
        : NamedAs(finding);

    /// <summary>The same rule about an object of the same name: all that two databases can have in common.</summary>
    public IEnumerable<Finding> NamedAs(Finding finding) => byName[Named(finding)];

    public bool Has(Finding finding) => SameAs(finding).Any();

    /// <summary>What a finding is known by on every copy.</summary>
    public static (string Rule, ObjectKind Kind, string Name) Named(Finding finding) => (finding.Rule.Id, finding.Object.Kind, finding.Object.Identity);
}
