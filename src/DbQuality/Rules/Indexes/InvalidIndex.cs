using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Standards;

namespace DbQuality.Rules.Indexes;

/// <summary>DBQ305.</summary>
public sealed partial class InvalidIndex : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ305",
        Name = "invalid-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        Summary = "Index that is not valid, so that no query uses it",
        Rationale =
            "A concurrent build that fails, or is interrupted, leaves the index behind: every write maintains it, no query may use it, and a " +
            "unique one guards nothing. An index made `on only` a partitioned table stays invalid until each partition's index is attached to it.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from relation in context.IndexedRelations()
        from index in relation.Indexes
        where !index.IsValid && index.PartitionOf is null
        select new Violation(
            index.ToDbObject(),
            $"Index {index.QualifiedName} is not valid: writes to {relation.QualifiedName} may pay for it, no query uses it. {Remedy(index, context)}");

    private static string Remedy(Catalog.Index index, RuleContext context)
    {
        if (index.Relation is Table { Kind: TableKind.Partitioned } table)
        {
            return FirstWithout(index, table, context) is { } partition
                ? $"Partition {partition.QualifiedName} has no index attached to it. Make one there, then: alter index {index.QualifiedName} attach partition its_name;"
                : $"Attach each partition's index: alter index {index.QualifiedName} attach partition its_name;";
        }
        // What an interrupted REINDEX CONCURRENTLY leaves beside the index that it was to replace.
        return Leftover().IsMatch(index.Name)
            ? $"It is left over from a reindex. Drop it: {DuplicateIndex.DropIndex(index)}"
            : $"Build it again: reindex index concurrently {index.QualifiedName};";
    }

    private static Table? FirstWithout(Catalog.Index index, Table table, RuleContext context) =>
        context.Catalog.Tables.FirstOrDefault(partition =>
            partition.PartitionOf == table.Oid && partition.Indexes.All(own => own.PartitionOf != index.Oid));

    [GeneratedRegex("_cc(new|old)[0-9]*$")]
    private static partial Regex Leftover();
}
