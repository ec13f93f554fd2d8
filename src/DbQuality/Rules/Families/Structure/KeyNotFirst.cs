using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ230.</summary>
internal sealed class KeyNotFirst : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ230",
        Name = "key-not-first",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Primary key that does not stand first among the columns",
        Rationale =
            "People, tools and `select *` expect the key at the left; a key in the middle is overlooked, and of two tables that should be alike a copy by position mixes the columns up. " +
            "The key's columns may stand in any order among themselves. A child table, whose first columns are its parent's, is left alone, and dropped columns do not count, nor does the range of a temporal key (`without overlaps`).",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from table in context.Tables
            where table.InheritsFrom.Count == 0 && !exceptions.Match(table.Schema, table.Name)
            let columns = WithoutRange(KeyColumns.WithoutPartitioning(table), table)
            where !columns.All(table.Columns.Take(columns.Count).Contains)
            select new Violation(
                table.PrimaryKey!.ToDbObject(),
                $"The primary key of {table.QualifiedName}, {ForeignKeyText.Names(columns)}, does not stand first among its columns, where people and tools expect it. " +
                "Put it first when the table is next made anew.");
    }

    private static IReadOnlyList<Column> WithoutRange(IReadOnlyList<Column> columns, Table table) =>
        columns.Count > 1 && table.PrimaryKey!.IsTemporal ? [.. columns.SkipLast(1)] : columns;
}
