using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ312.</summary>
internal sealed class TimestampInMiddle : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ312",
        Name = "timestamp-in-middle",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Index with a timestamp before its last column",
        Rationale =
            "A timestamp is searched by range, and behind a range a btree cannot use its further columns to narrow the search down: `(created_at, status)` reads all of the week and throws most of it away. " +
            "Put columns that are compared for equality first. A timestamp before nothing but columns of the primary key, as paging by `(created_at, id)` needs it, is right. " +
            "Unique indexes are left alone, whose order is not only for searching.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from table in context.Tables.Concat(context.Partitions)
            from index in table.Indexes
            where index is { Method: "btree", IsUnique: false, PartitionOf: null, Parts.Count: > 1 } && !exceptions.Match(table.Schema, index.Name)
            let key = table.PrimaryKey?.Columns ?? []
            let timestamp = index.Parts.Take(LastThatSearches(index, key)).FirstOrDefault(IsTimestamp)
            where timestamp is not null
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} has the timestamp {SqlName.Quote(timestamp.Column!.Name)} before its last column: a search by a span of time cannot use the columns behind it.", Remedy(index, table));
    }

    private static bool IsTimestamp(IndexPart part) => part.Column?.Type.BaseOid is TypeIds.Timestamp or TypeIds.TimestampTz;

    /// <summary>The last part, but for those of the primary key, which only settle the order of equal times.</summary>
    private static int LastThatSearches(Catalog.Index index, IReadOnlyList<Column> key)
    {
        var last = index.Parts.Count - 1;
        while (last > 0 && index.Parts[last].Column is { } column && key.Contains(column)) last--;
        return last;
    }

    private static string Remedy(Catalog.Index index, Table table)
    {
        var plain = index is { Predicate: null, Included.Count: 0, Options.Count: 0, ConstraintOid: null } &&
            index.Parts.All(part => part is { Column: not null, HasDefaultOperatorClass: true, Descending: false, NullsFirst: false } && part.Column.Collation is null);
        var order = string.Join(", ", index.Parts.Where(part => !IsTimestamp(part)).Concat(index.Parts.Where(IsTimestamp))
            .Select(part => part.Column is { } column ? SqlName.Quote(column.Name) : part.Expression));
        return plain ? $"Put it last: {IndexFix.DropSql(index)} {IndexParts.Create(table, $"({order})")}" : $"Put it last, as in ({order}).";
    }
}
