using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ243.</summary>
internal sealed class TenantKeyMissing : Rule
{
    private static readonly OpenTextOption TenantColumn = new("column", "none", "The tenant column, such as `organization_id`.") { Names = NamedThing.Column };

    private static readonly PatternsOption TenantTables = new("tables", ["*"], "Tables that belong to tenants, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ243",
        Name = "tenant-key-missing",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table without the tenant column, or a foreign key between tables of tenants that does not carry it",
        Rationale =
            "A row without a tenant is nobody's: row level security cannot tell who may see it, and one tenant's data cannot be exported or erased. A foreign key over the id alone lets a row of one tenant refer to " +
            "another's, which policies do not prevent, for foreign keys are checked without them. The rule is silent until `column` is stated. The table that the column itself refers to is the tenants' own " +
            "and needs neither; lookup tables are exempt.",
        Needs = [TenantColumn],
        Options =
        [
            TenantTables,
            SectionOption.LookupTables,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var name = TenantColumn.Of(context)!;
        var tables = TenantTables.Of(context);
        var tenants = context.ForeignKeys.Where(key => key.Columns is [var column] && column.Name == name).Select(key => key.ForeignKey!.Table.Oid).ToHashSet();
        bool BelongsToTenant(Table table) =>
            table.Kind != TableKind.Foreign && tables.Match(table.Schema, table.Name) && !tenants.Contains(table.Oid) &&
            !context.Standards.Database.LookupTables.Match(table.Schema, table.Name);

        var type = context.Tables.Select(table => table.FindColumn(name)?.Type.Display).FirstOrDefault(display => display is not null);
        var missing = context.Tables.Where(table => BelongsToTenant(table) && table.FindColumn(name) is null).Select(table => Missing(table, name, type));
        var uncarried =
            from key in context.ForeignKeys
            where BelongsToTenant(key.Table) && BelongsToTenant(key.ForeignKey!.Table) && key.Table.FindColumn(name) is not null &&
                key.ForeignKey.Table.FindColumn(name) is not null && !key.Columns.Zip(key.ForeignKey.Columns).Any(pair => pair.First.Name == name && pair.Second.Name == name)
            select new Violation(
                key.ToDbObject(),
                $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} does not carry {SqlName.Quote(name)}: a row of one tenant can refer to another's.",
                $"Refer to ({SqlName.Quote(name)}, {ForeignKeyText.Names(key.ForeignKey!.Columns)}), which must be unique there.");
        return missing.Concat(uncarried);
    }

    private static Violation Missing(Table table, string name, string? type) => new(
        new DbObject { Kind = ObjectKind.Column, Schema = table.Schema, Table = table.Name, Name = name, Columns = [name], ParentKey = table.Key },
        $"Table {table.QualifiedName} lacks the tenant column {SqlName.Quote(name)}: nothing tells whose its rows are. " +
        (type is null ? "Add it, fill it, and set it not null." : $"Add it, fill it, then set it not null: alter table {table.QualifiedName} add column {SqlName.Quote(name)} {type};"));
}
