using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>The user's schemas.</summary>
internal sealed class SchemaReader : RowReader
{
    private int oid, nspname, nspowner, nspacl;

    public override string Query => "schemas";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out nspname).Take(out nspowner).Take(out nspacl);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var (id, owner) = (row.Oid(oid), row.Oid(nspowner));
        catalog.Schemas.Add(id, new Schema
        {
            Oid = id,
            Name = row.Text(nspname),
            Owner = catalog.RoleName(owner),
            Acl = catalog.Acl(row.Texts(nspacl), 'n', owner),
            Comment = catalog.Comment(ClassIds.Schema, id),
            Extension = catalog.ExtensionOf(ClassIds.Schema, id),
        });
    }
}
