using DbQuality.Catalog;

namespace DbQuality.Rules.Remedies;

/// <summary>A table with all that <c>ALTER TABLE</c> changes together with it: partitions, and tables that inherit from it.</summary>
internal static class TableTree
{
    public static IEnumerable<Table> Of(Table table, DatabaseCatalog catalog) =>
        catalog.Tables.Where(below => below.PartitionOf == table.Oid || below.InheritsFrom.Contains(table.Oid))
            .SelectMany(below => Of(below, catalog)).Prepend(table).Distinct();

    /// <summary>Why no column of it can be added or changed; null where one can.</summary>
    public static string? Obstacle(Table table, DatabaseCatalog catalog)
    {
        if (table.OfType is not null) return "Its columns are those of the type that it was made of: change the type.";
        return Of(table, catalog).FirstOrDefault(below => below.Kind == TableKind.Foreign) is { } foreign
            ? $"{foreign.QualifiedName}, a part of it, is on another server, which must be changed first and by other means: decide in which order."
            : null;
    }
}
