using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Makes columns unique while the table is in use.</summary>
internal static class UniqueFix
{
    private const string DeletedAt = "deleted_at";

    /// <param name="columns">Required ones.</param>
    public static Remedy Of(Table table, IReadOnlyList<Column> columns, RuleContext context)
    {
        var catalog = context.Catalog;
        if (IndexFix.Partitions(catalog, table).Any(partition => partition.Kind == TableKind.Foreign))
            return Remedy.None("A partition is a foreign table, and PostgreSQL makes no unique index of a table with such a partition.");
        var byHand = $"alter table {table.QualifiedName} add unique ({Names(columns)});";
        // A link that was taken back may be made again.
        var deleted = SoftDelete.OfIndexes(table, context)?.Name ?? (table.FindColumn(DeletedAt) is { IsNullable: true } ? DeletedAt : null);
        var order = Order(table, columns, deleted);
        var needless = Needless(table, order, deleted).ToList();
        if (needless.Count > 0 && table.Kind == TableKind.Partitioned)
            return Remedy.None($"Beside a unique index {needless[0].QualifiedName} is needless, and an index of a partitioned table cannot be dropped concurrently: choose a quiet moment for both.", byHand);
        var isConstraint = deleted is null && table.Kind != TableKind.Partitioned;
        var name = isConstraint ? NewConstraintName.OfUnique(table, order, context) : IndexFix.NameOf(table, order, context);
        if (name is null) return Remedy.None(RenameFix.NoName, byHand);

        var list = Names(order);
        var living = deleted is null ? "" : $" where {SqlName.Quote(deleted)} is null";
        var index = IndexFix.Create(catalog, table, name, $"({list}){living}", isUnique: true);
        var twice = $"Rows that say the same twice make it fail, and it can be tried again. Look for them first: select {list}, count(*) from {table.QualifiedName}{living} group by {list} having count(*) > 1;";
        return Remedy.By(new Fix
        {
            Topic = "unique " + string.Join(' ', order.Select(column => column.Name)),
            Phase = FixPhase.Constraints,
            Steps =
            [
                isConstraint ? index[0] with { Why = twice, Plain = FixStep.Nothing } : index[0] with { Why = twice },
                .. index.Skip(1),
                .. isConstraint ? [Constrain(table, name) with { Plain = ConstraintFix.AddStep(table, name, $"unique ({list})").Plain }] : Array.Empty<FixStep>(),
                .. needless.Select(other => IndexFix.Drop(other) with { Why = "The unique index serves what it did." }),
            ],
            Assumes = [$"delete from {table.QualifiedName} a using {table.QualifiedName} b where (a.tableoid, a.ctid) > (b.tableoid, b.ctid) and {Same(order)}"],
        });
    }

    private static FixStep Constrain(Table table, string name) =>
        ConstraintFix.AddStep(table, name, $"unique using index {SqlName.Quote(name)}");

    /// <summary>The order in which no index of the table becomes needless, if there is one.</summary>
    private static IReadOnlyList<Column> Order(Table table, IReadOnlyList<Column> columns, string? deleted) =>
        new[] { columns, [.. columns.Reverse()] }.FirstOrDefault(order => !Needless(table, order, deleted).Any()) ?? columns;

    /// <summary>Indexes that the new one begins with, as duplicate-index and redundant-index see it.</summary>
    private static IEnumerable<Catalog.Index> Needless(Table table, IReadOnlyList<Column> order, string? deleted) =>
        from index in table.Indexes
        where index is { Method: "btree", IsValid: true, IsUnique: false, ConstraintOid: null, PartitionOf: null } && index.Parts.Count <= order.Count &&
            IsOver(index, deleted) && index.Included.All(order.Contains) &&
            index.Parts.Zip(order).All(pair => pair.First.Column == pair.Second && pair.First is { HasDefaultOperatorClass: true, Descending: false, NullsFirst: false })
        select index;

    /// <summary>Whether it holds the rows that the new one will.</summary>
    private static bool IsOver(Catalog.Index index, string? deleted) => deleted is null
        ? index.Predicate is null
        : index.Predicate is { } predicate && NullTests.Of(predicate) is [{ IsNull: true } test] && test.Column == deleted;

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => SqlName.Quote(column.Name)));

    private static string Same(IEnumerable<Column> columns) => string.Join(" and ", columns.Select(column => $"a.{SqlName.Quote(column.Name)} = b.{SqlName.Quote(column.Name)}"));
}
