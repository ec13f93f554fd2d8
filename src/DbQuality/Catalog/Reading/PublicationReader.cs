using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Publications.</summary>
internal sealed class PublicationReader : RowReader
{
    public override string Query => "publications";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        catalog.Publications.Add(new Publication
        {
            Oid = oid,
            Name = row.Text(1),
            Owner = catalog.RoleName(row.Oid(2)),
            AllTables = row.Flag(3),
            Tables = row.Oids(4),
            Schemas = row.Oids(5),
            Comment = catalog.Comment(ClassIds.Publication, oid),
        });
        catalog.Dependencies.Know(ClassIds.Publication, oid);
    }
}
