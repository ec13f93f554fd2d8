using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ310.</summary>
internal sealed class NullableLeadingColumn : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ310",
        Name = "nullable-leading-column",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Index that begins with a nullable column and holds the rows without a value",
        Rationale =
            "Rows with null are in the index too, though hardly a query looks for them: an optional reference that few rows have fills it with entries that each write maintains. A predicate " +
            "`is not null` leaves them out, and equality still uses the index. Plain btree indexes count; where a predicate names the column, it says already which rows are meant. Unique indexes are " +
            "left alone.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var elements = ElementTypes.For(context);
        return
            from table in context.Tables.Concat(context.Partitions)
            from index in table.Indexes
            where index is { Method: "btree", IsValid: true, IsUnique: false, PartitionOf: null, IsReplicaIdentity: false } && !exceptions.Match(table.Schema, index.Name)
            let column = index.Parts[0].Column
            where column is { IsNullable: true } && elements.DomainOf(column.Type) is not { NotNull: true } &&
                (index.Predicate is null || !IndexParts.Names(index.Predicate, column))
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} begins with {SqlName.Quote(column.Name)}, which may be null: it holds the rows without a value, which no search by it wants.",
                $"Leave them out: {IndexParts.Replace(index, IndexParts.With(index, $"{SqlName.Quote(column.Name)} IS NOT NULL"))}");
    }
}
