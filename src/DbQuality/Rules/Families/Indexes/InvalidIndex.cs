using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

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
        HasFix = true,
        Summary = "Index that is not valid, so that no query uses it",
        Rationale =
            "A concurrent build that fails, or is interrupted, leaves the index behind: every write maintains it, no query may use it, and a " +
            "unique one guards nothing. An index made `on only` a partitioned table stays invalid until each partition's index is attached to it.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from relation in context.IndexedRelations()
        from index in relation.Indexes
        where !index.IsValid && index.PartitionOf is null
        let fix = FixOf(index, context.Catalog)
        select new Violation(
            index.ToDbObject(),
            $"Index {index.QualifiedName} is not valid: writes to {relation.QualifiedName} may pay for it, no query uses it. {Remedy(index, context)}")
        {
            Fix = fix,
            NoFix = fix is null ? NotTakenBack : null,
        };

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
        var missing = Missing(index, table, context.Catalog);
        return missing.Count == 0
            ? "Look for a partition whose own index is not valid, and build that again."
            : $"Attach each partition's index: {string.Join(' ', missing.Select(partition => AttachOne(index, partition)))}";
    }

    private static List<Table> Missing(Catalog.Index index, Table table, DatabaseCatalog catalog) =>
        [.. IndexFix.Partitions(catalog, table).Where(partition => partition.Indexes.All(own => own.PartitionOf != index.Oid))];

    private static Catalog.Index? Fitting(Catalog.Index index, Table partition) =>
        partition.Indexes.FirstOrDefault(own => own.IsValid && own.PartitionOf is null && IndexShape.Of(own) == IndexShape.Of(index));

    private const string NotTakenBack = "Once mended, it cannot be made invalid again, so nothing could take this back: run the statement by hand, at a quiet moment.";

    /// <summary>Null where what is there already could not be brought back: an index that is attached cannot be detached, only dropped and made again.</summary>
    private static Fix? FixOf(Catalog.Index index, DatabaseCatalog catalog)
    {
        if (index.Relation is not Table { Kind: TableKind.Partitioned } table || index.ConstraintOid is not null || index.Comment is not null) return null;
        var missing = Missing(index, table, catalog);
        var attached = IndexFix.Partitions(catalog, table).SelectMany(partition => partition.Indexes).Where(own => own.PartitionOf == index.Oid).ToList();
        var fitting = missing.Select(partition => Fitting(index, partition)).OfType<Catalog.Index>().ToList();
        var made = attached.Concat(fitting).ToList();
        if (missing.Count == 0 || made.Exists(own => own.Relation is Table { Kind: TableKind.Partitioned } || own.ConstraintOid is not null || own.Comment is not null)) return null;
        List<FixStep> steps =
        [
            .. missing.SelectMany(partition => Fitting(index, partition) is { } own
                ? [new FixStep(AttachSql(index, own), "")]
                : IndexFix.Attach(catalog, partition, index.QualifiedName, index.Name, IndexFix.ShapeOf(index), index.IsUnique)),
        ];
        string[] undo = [$"drop index {index.QualifiedName};", .. made.Append(index).Select(own => own.Definition + ";"), .. attached.Select(own => AttachSql(index, own))];
        steps[^1] = steps[^1] with { Undo = string.Join('\n', undo) };
        return new Fix { Topic = "attach " + index.Name, Phase = FixPhase.Indexes, Steps = steps };
    }

    private static string AttachSql(Catalog.Index index, Catalog.Index own) => $"alter index {index.QualifiedName} attach partition {own.QualifiedName};";

    private static string AttachOne(Catalog.Index index, Table partition)
    {
        if (Fitting(index, partition) is { } fitting)
            return AttachSql(index, fitting);
        var name = SqlName.Quote($"{partition.Name}_{index.Name}");
        var (unique, made) = (index.IsUnique ? "unique " : "", index.Statement);
        return $"create {unique}index {name} on {partition.QualifiedName} using {made.Shape}{(made.Predicate is null ? "" : $" WHERE {made.Predicate}")}; " +
            $"alter index {index.QualifiedName} attach partition {SqlName.Quote(partition.Schema)}.{name};";
    }

    [GeneratedRegex("_cc(new|old)[0-9]*$")]
    private static partial Regex Leftover();
}
