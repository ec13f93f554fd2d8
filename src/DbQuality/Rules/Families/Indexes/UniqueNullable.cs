using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ311.</summary>
internal sealed class UniqueNullable : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ311",
        Name = "unique-nullable",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Unique index or constraint over a nullable column",
        Rationale =
            "To a unique index nulls differ: any number of rows with a null in one of the columns pass, though the others are equal, and `unique (team_id, deleted_at)` guards nothing at " +
            "all. `nulls not distinct` (PostgreSQL 15 and later), `not null`, or a predicate that names the column say what is meant. A column whose domain forbids null is required.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var elements = ElementTypes.For(context);
        return
            from table in context.Tables.Concat(context.Partitions)
            from index in table.Indexes
            where index is { IsUnique: true, IsPrimary: false, NullsNotDistinct: false, PartitionOf: null } && !exceptions.Match(table.Schema, index.Name)
            let nullable = index.Parts.Select(part => part.Column).OfType<Column>()
                .Where(column => column.IsNullable && elements.DomainOf(column.Type) is not { NotNull: true } &&
                    (index.Predicate is null || !IndexParts.Names(index.Predicate, column))).ToList()
            where nullable.Count > 0
            select new Violation(
                index.ToDbObject(),
                $"Unique index {index.QualifiedName} lets any number of equal rows pass where {ForeignKeyText.Names(nullable)} is null.",
                $"Forbid null, or state nulls not distinct: alter table {table.QualifiedName} " +
                $"{string.Join(", ", nullable.Select(column => $"alter column {SqlName.Quote(column.Name)} set not null"))};");
    }
}
