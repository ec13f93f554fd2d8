using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Publications.</summary>
internal sealed class PublicationReader : RowReader
{
    private int oid, pubname, pubowner, puballtables, tables, schemas;

    public override string Query => "publications";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out pubname).Take(out pubowner).Take(out puballtables).Take(out tables).Take(out schemas);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var id = row.Oid(oid);
        catalog.Publications.Add(new Publication
        {
            Oid = id,
            Name = row.Text(pubname),
            Owner = catalog.RoleName(row.Oid(pubowner)),
            AllTables = row.Flag(puballtables),
            Tables = row.Oids(tables),
            Schemas = row.Oids(schemas),
            Comment = catalog.Comment(ClassIds.Publication, id),
        });
        catalog.Dependencies.Know(ClassIds.Publication, id);
    }
}
