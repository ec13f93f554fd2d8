using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ303.</summary>
internal sealed class RedundantIndex : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ303",
        Name = "redundant-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Index that is the beginning of another one and not unique",
        Rationale =
            "An index on (a, b) serves whatever an index on (a) does, so the shorter one only costs writes, space and vacuum. Only valid btree " +
            "indexes with the same predicate, operator classes, collations and sort order are compared; INCLUDE columns must be in the longer one " +
            "too. Keep the shorter one, with a waiver, where it is much smaller and very often read.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from relation in context.IndexedRelations()
        where relation.Indexes.Count > 1
        from index in relation.Indexes
        where IsCandidate(index)
        let longer = relation.Indexes.FirstOrDefault(other => Holds(other, index))
        where longer is not null
        select IndexFix.DropNeedless(index).Of(new Violation(
            index.ToDbObject(),
            $"Index {index.QualifiedName} is the beginning of {longer.QualifiedName}, which serves the same queries. Every write to {relation.QualifiedName} " +
            "pays for both.",
            "Drop it:"));

    private static bool IsCandidate(Catalog.Index index) =>
        index is { Method: "btree", IsValid: true, IsUnique: false, ConstraintOid: null, PartitionOf: null };

    private static bool Holds(Catalog.Index longer, Catalog.Index index) =>
        longer.IsValid && longer.Parts.Count > index.Parts.Count && longer.Parts[0].Column == index.Parts[0].Column &&
        IndexShape.Of(longer, index.Parts.Count) == IndexShape.Of(index) &&
        index.Included.All(IndexShape.ColumnsHeld(longer).Contains);
}
