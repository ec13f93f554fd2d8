using DbQuality.Catalog;

namespace DbQuality.Rules.Remedies;

/// <summary>Which publication sends a table to subscribers, who know its names and columns.</summary>
internal static class Published
{
    /// <summary>The first one; null where none does.</summary>
    public static Publication? By(Table table, DatabaseCatalog catalog) => catalog.Publications.FirstOrDefault(publication => Sends(publication, table, catalog));

    private static bool Sends(Publication publication, Table table, DatabaseCatalog catalog) =>
        publication.AllTables || publication.Tables.Contains(table.Oid) ||
        catalog.Schemas.Any(schema => schema.Name == table.Schema && publication.Schemas.Contains(schema.Oid)) ||
        (table.PartitionOf is { } parent && catalog.FindRelation(parent) is Table partitioned && Sends(publication, partitioned, catalog));
}
