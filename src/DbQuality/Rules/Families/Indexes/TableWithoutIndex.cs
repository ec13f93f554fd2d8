using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ315.</summary>
internal sealed class TableWithoutIndex : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ315",
        Name = "table-without-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table without any index",
        Rationale =
            "Every search, every update and every delete of a row reads the whole table, which is quick on the day it is made. A table that is only ever read in full, such as a staging table, is " +
            "an exception. Indexes that only the partitions have count; foreign tables have none.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var indexedPartitions = context.Catalog.Tables.Where(table => table is { IsPartition: true, Indexes.Count: > 0 }).Select(table => table.PartitionOf!.Value).ToHashSet();
        return
            from table in context.Tables
            where table.Kind != TableKind.Foreign && table.Indexes.Count == 0 && !indexedPartitions.Contains(table.Oid) && !exceptions.Match(table.Schema, table.Name)
            select new Violation(
                table.ToDbObject(),
                $"Table {table.QualifiedName} has no index: every search, update and delete of a row reads all of it.", "Give it a primary key, or an index on what its rows are found by.");
    }
}
