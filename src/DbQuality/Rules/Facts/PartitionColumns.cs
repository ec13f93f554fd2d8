using DbQuality.Catalog;

namespace DbQuality.Rules.Facts;

/// <summary>The columns that a table is partitioned by.</summary>
internal static class PartitionColumns
{
    /// <summary>Empty where the table is not partitioned; null where an expression is part of the key.</summary>
    public static IReadOnlyList<string>? Of(Table table) =>
        table.PartitionColumns.Contains(null) ? null : [.. table.PartitionColumns.Select(column => column!.Name)];

    /// <summary>Whether the column is of the key, or may be in an expression of it.</summary>
    public static bool MayHave(Table table, Column column) => table.PartitionColumns.Any(own => own is null || own == column);
}
