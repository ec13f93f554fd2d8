using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ313.</summary>
internal sealed class PredicateUnnecessary : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ313",
        Name = "predicate-unnecessary",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Partial index whose predicate is true of every row",
        Rationale =
            "`where id is not null` on a column that is `not null` leaves no row out; yet the planner uses the index only for queries from which it can prove the predicate, which some " +
            "versions cannot, and a foreign key or `on conflict` may not find it. A predicate counts where it asks no more than that required columns are not null.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from table in context.Tables.Concat(context.Partitions)
            where table.Indexes.Any(index => index.Predicate is not null)
            let required = table.Columns.Where(column => !column.IsNullable).Select(column => column.Name).ToHashSet()
            from index in table.Indexes
            where index is { Predicate: not null, PartitionOf: null } && KeyCoverage.AsksOnlyNotNull(index.Predicate, required) && !exceptions.Match(table.Schema, index.Name)
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} leaves no row out, for its predicate {index.Predicate} is always true; queries that do not repeat it may pass over the index.",
                $"Make it without: {IndexParts.Replace(index, predicate: null)}");
    }
}
