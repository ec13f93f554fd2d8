using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

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
        if (index.Relation is Table { Kind: TableKind.Partitioned } table) return Attach(index, table, context);
        // What an interrupted REINDEX CONCURRENTLY leaves beside the index that it was to replace.
        return Leftover().IsMatch(index.Name)
            ? $"It is left over from a reindex. Drop it: {DuplicateIndex.DropIndex(index)}"
            : $"Build it again: reindex index concurrently {index.QualifiedName};";
    }

    /// <summary>An index of a partitioned table becomes valid once each partition's own is attached.</summary>
    private static string Attach(Catalog.Index index, Table table, RuleContext context)
    {
        var missing = context.Catalog.Tables
            .Where(partition => partition.PartitionOf == table.Oid && partition.Indexes.All(own => own.PartitionOf != index.Oid)).ToList();
        return missing.Count == 0
            ? "Look for a partition whose own index is not valid, and build that again."
            : $"Attach each partition's index: {string.Join(' ', missing.Select(partition => AttachOne(index, partition)))}";
    }

    private static string AttachOne(Catalog.Index index, Table partition)
    {
        if (partition.Indexes.FirstOrDefault(own => own.IsValid && own.PartitionOf is null && IndexShape.Of(own) == IndexShape.Of(index)) is { } fitting)
            return $"alter index {index.QualifiedName} attach partition {fitting.QualifiedName};";
        var name = SqlName.Quote($"{partition.Name}_{index.Name}");
        var unique = index.IsUnique ? "unique " : "";
        const string method = " USING ";
        var shape = index.Definition[(index.Definition.IndexOf(method, StringComparison.Ordinal) + method.Length)..];
        return $"create {unique}index {name} on {partition.QualifiedName} using {shape}; " +
            $"alter index {index.QualifiedName} attach partition {SqlName.Quote(partition.Schema)}.{name};";
    }

    [GeneratedRegex("_cc(new|old)[0-9]*$")]
    private static partial Regex Leftover();
}
