using DbQuality.Catalog;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>The columns that a table is partitioned by, from <c>pg_get_partkeydef</c>.</summary>
internal static class PartitionColumns
{
    /// <summary>Empty where the table is not partitioned; null where an expression is part of the key.</summary>
    public static IReadOnlyList<string>? Of(Table table)
    {
        if (table.PartitionKey is not { } definition) return [];
        var list = definition[(definition.IndexOf('(', StringComparison.Ordinal) + 1)..definition.LastIndexOf(')')];
        var columns = list.Split(", ").Select(part => table.Columns.FirstOrDefault(column => IsPart(part, column))).ToList();
        return columns.Contains(null) ? null : [.. columns.Select(column => column!.Name)];
    }

    // An operator class or a collation may follow the column's name.
    private static bool IsPart(string part, Column column) =>
        part == SqlName.Quote(column.Name) || part.StartsWith(SqlName.Quote(column.Name) + " ", StringComparison.Ordinal);
}
