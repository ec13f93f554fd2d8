using DbQuality.Catalog;

namespace DbQuality.Rules.Structure;

/// <summary>The columns that a migration can change where it finds them.</summary>
internal static class OwnColumnsOfTables
{
    /// <summary>Columns of tables, without those that a parent table gives and those of foreign tables, which are another server's.</summary>
    public static IEnumerable<Column> OwnColumns(this RuleContext context) =>
        context.Tables.Where(table => table.Kind != TableKind.Foreign).SelectMany(table => table.Columns).Where(column => column.IsLocal);
}
