using System.Text.RegularExpressions;
using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ305.</summary>
internal sealed partial class InvalidIndex : Rule
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
        let isMade = index.Relation is Table { Kind: TableKind.Partitioned } table && Missing(index, table, context.Catalog).Count == 0
        select RemedyOf(index, context.Catalog).Of(new Violation(
            index.ToDbObject(),
            $"Index {index.QualifiedName} is not valid: writes to {relation.QualifiedName} may pay for it, no query uses it.",
            index.Relation is Table { Kind: TableKind.Partitioned }
                ? isMade ? "Look for a partition whose own index is not valid, and build that again." : "Attach each partition's index:"
                : IsLeftover(index) ? "It is left over from a reindex. Drop it:" : "Build it again:"));

    /// <summary>Whether an interrupted <c>REINDEX CONCURRENTLY</c> left it beside the index that it was to replace.</summary>
    private static bool IsLeftover(Catalog.Index index) => Leftover().IsMatch(index.Name);

    private static Remedy RemedyOf(Catalog.Index index, DatabaseCatalog catalog) =>
        index.Relation is Table { Kind: TableKind.Partitioned } table ? Attached(index, table, catalog)
        : Remedy.None(NotTakenBack, IsLeftover(index) ? IndexFix.DropSql(index) : $"reindex index concurrently {index.QualifiedName};");

    private static List<Table> Missing(Catalog.Index index, Table table, DatabaseCatalog catalog) =>
        [.. IndexFix.Partitions(catalog, table).Where(partition => partition.Indexes.All(own => own.PartitionOf != index.Oid))];

    private static Catalog.Index? Fitting(Catalog.Index index, Table partition) =>
        partition.Indexes.FirstOrDefault(own => own.IsValid && own.PartitionOf is null && IndexShape.Of(own) == IndexShape.Of(index));

    private const string NotTakenBack = "Once mended, it cannot be made invalid again, so nothing could take this back: run the statement by hand, at a quiet moment.";

    /// <summary>An index of a partitioned table becomes valid once each partition's own is attached. One that is attached cannot be detached, only dropped and made again.</summary>
    private static Remedy Attached(Catalog.Index index, Table table, DatabaseCatalog catalog)
    {
        var missing = Missing(index, table, catalog);
        var attached = IndexFix.Partitions(catalog, table).SelectMany(partition => partition.Indexes).Where(own => own.PartitionOf == index.Oid).ToList();
        var made = attached.Concat(missing.Select(partition => Fitting(index, partition)).OfType<Catalog.Index>()).ToList();
        List<FixStep> steps =
        [
            .. missing.SelectMany(partition => Fitting(index, partition) is { } own
                ? [new FixStep(AttachSql(index, own), "")]
                : IndexFix.Attach(catalog, partition, index.QualifiedName, index.Name, IndexFix.ShapeOf(index), index.IsUnique)),
        ];
        var canBeMadeAgain = made.Append(index).All(own => own.ConstraintOid is null && own.Comment is null) && !made.Exists(own => own.Relation is Table { Kind: TableKind.Partitioned });
        if (steps.Count == 0 || !canBeMadeAgain) return Remedy.None(NotTakenBack, string.Join(' ', steps.Select(step => step.Line).Where(line => line.Length > 0)));
        string[] undo = [$"drop index {index.QualifiedName};", .. made.Append(index).Select(own => own.Definition + ";"), .. attached.Select(own => AttachSql(index, own))];
        steps[^1] = steps[^1] with { Undo = string.Join('\n', undo) };
        return Remedy.By(new Fix { Topic = "attach " + index.Name, Phase = FixPhase.Indexes, Steps = steps });
    }

    private static string AttachSql(Catalog.Index index, Catalog.Index own) => $"alter index {index.QualifiedName} attach partition {own.QualifiedName};";

    [GeneratedRegex("_cc(new|old)[0-9]*$")]
    private static partial Regex Leftover();
}
