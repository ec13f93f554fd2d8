using DbQuality.Catalog;

namespace DbQuality.Rules.Facts;

/// <summary>A table that nobody writes to: pg_partman makes the partitions of another by it, with the keys and indexes that it has.</summary>
internal static class PartitionTemplate
{
    /// <summary>Named as such, with the columns of a partitioned table: <c>template_public_events</c>, <c>events_template</c>.</summary>
    public static bool Is(Table table, DatabaseCatalog catalog) =>
        table is { Kind: TableKind.Ordinary, IsPartition: false } && NameForm.Words(table.Name).Contains("template") &&
        catalog.Tables.Any(other => other.Kind == TableKind.Partitioned && Columns(other).SetEquals(Columns(table)));

    private static HashSet<(string Name, string Type)> Columns(Table table) => [.. table.Columns.Select(column => (column.Name, column.Type.Display))];
}
