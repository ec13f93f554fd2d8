using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ302.</summary>
internal sealed class DuplicateIndex : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ302",
        Name = "duplicate-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Index that does the same work as another one of its table",
        Rationale =
            "Every insert, and most updates, write to both; vacuum reads both; memory holds both; and no query gains anything. Two indexes are the " +
            "same where method, columns or expressions, their order, operator classes, collations, predicate and INCLUDE columns are. A plain index " +
            "beside a unique one of the same shape is a duplicate; a unique one never is for the sake of a plain one. Of the two, the one " +
            "that no constraint needs is reported. Invalid indexes are DBQ305's.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var referenced = context.Catalog.Tables.SelectMany(table => table.ForeignKeys)
            .Where(key => key.IndexOid is not null).Select(key => key.IndexOid!.Value).ToHashSet();
        return
            from relation in context.IndexedRelations()
            // Where no two begin alike, no shape needs to be written out.
            where relation.Indexes.Select(index => (index.Parts.Count, index.Parts[0].Column)).Distinct().Count() < relation.Indexes.Count
            from violation in Duplicates(relation, referenced)
            select violation;
    }

    private static IEnumerable<Violation> Duplicates(Relation relation, HashSet<uint> referenced)
    {
        foreach (var group in relation.Indexes.Where(index => index is { IsValid: true, IsReady: true }).GroupBy(FullShape).Where(group => group.Count() > 1))
        {
            var byNeed = group.OrderByDescending(index => Need(index, referenced)).ThenBy(index => index.Oid).ToList();
            var kept = byNeed[0];
            foreach (var index in byNeed.Skip(1).Where(index => index.PartitionOf is null && !referenced.Contains(index.Oid) && IsImplied(index, kept)))
            {
                yield return IndexFix.DropNeedless(index).Of(new Violation(
                    index.ToDbObject(),
                    $"Index {index.QualifiedName} does the same work as {kept.QualifiedName}. Every write to {relation.QualifiedName} pays for both.",
                    "Drop it:"));
            }
        }
    }

    private static string FullShape(Catalog.Index index) =>
        $"{IndexShape.Of(index)}|{string.Join(',', index.Included.Select(column => column.Number).Order())}";

    /// <summary>How much depends on it: the one with the most is kept.</summary>
    private static int Need(Catalog.Index index, HashSet<uint> referenced) =>
        index.IsPrimary ? 5 :
        referenced.Contains(index.Oid) ? 4 :
        index.PartitionOf is not null ? 3 :
        index.ConstraintOid is not null ? 2 :
        index.IsUnique ? 1 : 0;

    // Unique with NULLS NOT DISTINCT forbids more than plain unique; without that, the one kept would let through what the other refuses.
    private static bool IsImplied(Catalog.Index index, Catalog.Index kept) =>
        !index.IsUnique || (kept.IsUnique && (kept.NullsNotDistinct == index.NullsNotDistinct || kept.NullsNotDistinct));
}
