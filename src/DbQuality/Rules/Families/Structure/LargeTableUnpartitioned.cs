using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ242.</summary>
internal sealed class LargeTableUnpartitioned : Rule
{
    private static readonly PatternsOption PartitionedTables = new("tables", [], "Tables that must be partitioned, with globs: `*_logs`, `*_events`.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ242",
        Name = "large-table-unpartitioned",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table of a configured pattern that is not partitioned",
        Rationale =
            "Logs, events and metrics grow for ever, and what is old is deleted: row by row that bloats the table and keeps vacuum busy, by partition it takes a moment. What a table " +
            "holds by the day it is partitioned stays one partition, or must be copied. Which tables grow so only the team knows, so the rule is silent until `tables` is stated. Foreign tables, and tables that " +
            "others inherit from, are left alone.",
        Needs = [PartitionedTables],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var tables = PartitionedTables.Of(context);
        var parents = context.Catalog.Tables.SelectMany(table => table.InheritsFrom).ToHashSet();
        return
            from table in context.Tables
            where table.Kind == TableKind.Ordinary && !parents.Contains(table.Oid) && tables.Match(table.Schema, table.Name)
            let time = Time(table)
            select Remedy.Later(() => PartitioningFix.Of(table, time, context)).Of(new Violation(
                table.ToDbObject(),
                $"Table {table.QualifiedName} is not partitioned: its old rows can only be deleted one by one, and all that it holds when it is partitioned stays one partition.",
                $"Make it with partition by range ({(time is null ? "a required timestamp" : SqlName.Quote(time.Name))}), and that column in its primary key."));
    }

    /// <summary>The first required one; rather one that all keys hold.</summary>
    private static Column? Time(Table table)
    {
        var times = table.Columns.Where(column => column is { IsNullable: false, Generated: ' ', Type.BaseOid: TypeIds.TimestampTz or TypeIds.Timestamp or TypeIds.Date }).ToList();
        return times.Find(column => table.Indexes.Where(index => index.IsUnique).All(index => index.Parts.Any(part => part.Column == column))) ?? times.FirstOrDefault();
    }
}
