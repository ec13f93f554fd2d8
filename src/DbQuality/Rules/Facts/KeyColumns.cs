using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Columns of primary keys.</summary>
internal static class KeyColumns
{
    /// <summary>The key's columns without those that only partitioning adds to it; empty where the table has no key.</summary>
    public static IReadOnlyList<Column> WithoutPartitioning(Table table)
    {
        if (table.PrimaryKey is not { } key) return [];
        if (key.Columns.Count == 1 || PartitionColumns.Of(table) is not { Count: > 0 } partition) return key.Columns;
        var columns = key.Columns.Where(column => !partition.Contains(column.Name)).ToList();
        return columns.Count == 0 ? key.Columns : columns;
    }

    /// <summary>The only column of the key, whose values the table itself makes; null where the key is composite or comes from another table.</summary>
    public static Column? Own(Table table) =>
        WithoutPartitioning(table) is [var column] && !table.ForeignKeys.Any(foreign => foreign.Columns.Contains(column)) ? column : null;

    public static bool IsInteger(Column column) => column.Type.BaseOid is TypeIds.SmallInt or TypeIds.Integer;
}
