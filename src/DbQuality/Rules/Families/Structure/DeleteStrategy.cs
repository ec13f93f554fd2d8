using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ205.</summary>
public sealed class DeleteStrategy : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ205",
        Name = "delete-strategy",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Table without the column that its delete strategy needs, or with it where rows are deleted for good",
        Rationale =
            "Code that deletes softly updates `deleted_at`; on a table without the column it fails, or somebody deletes for good what the rest can restore. A table " +
            "that is deleted from for good and has the column anyway invites queries that filter by it, and lets rows pass for deleted that are there. The rule is " +
            "silent until `database.delete_strategy` is stated. Lookup tables and foreign tables are exempt; a child table has its parent's column.",
        Needs = [new StandardOption("database.delete_strategy", "none", "`default: soft` or `hard`, and the tables that differ.")],
        Options =
        [
            SectionOption.LookupTables,
            SoftDelete.Column,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var column = SoftDelete.Column.Of(context);
        return
            from table in context.Tables
            where table.Kind != TableKind.Foreign && !context.Standards.Database.LookupTables.Match(table.Schema, table.Name)
            let soft = SoftDelete.Applies(table, context)
            let found = table.FindColumn(column)
            where soft ? found is null && !GetsItFromParent(table, context) : found is { IsLocal: true }
            select soft ? Remedy.Later(() => ColumnFix.AddNullable(table, column, Type, context.Catalog)).Of(Missing(table, column)) : Superfluous(table, found);
    }

    private const string Type = "timestamptz";

    private static bool GetsItFromParent(Table table, RuleContext context) =>
        table.InheritsFrom.Any(oid => context.Catalog.FindRelation(oid) is Table parent && context.InScope(parent) && SoftDelete.Applies(parent, context));

    private static Violation Missing(Table table, string column) => new(
        new DbObject { Kind = ObjectKind.Column, Schema = table.Schema, Table = table.Name, Name = column, Columns = [column], ParentKey = table.Key },
        $"Table {table.QualifiedName} is deleted from softly and has no {SqlName.Quote(column)}, so a deleted row is lost.",
        "Add it:");

    private static Violation Superfluous(Table table, Column found) => new(
        found.ToDbObject(),
        $"Rows of {table.QualifiedName} are deleted for good, yet it has {SqlName.Quote(found.Name)}: queries filter by it, and rows that it marks are still there.",
        "Delete the rows that it marks, then drop the column, or count the table among the soft ones.")
    {
        NoFix = "Rows that it marks may be meant to be gone, or to be kept: decide whether they are deleted and the column is dropped, or the table is counted among the soft ones.",
    };
}
