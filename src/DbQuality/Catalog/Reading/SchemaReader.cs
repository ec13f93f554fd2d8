using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>The user's schemas.</summary>
internal sealed class SchemaReader : RowReader
{
    public override string Query => "schemas";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var (oid, owner) = (row.Oid(0), row.Oid(2));
        catalog.Schemas.Add(oid, new Schema
        {
            Oid = oid,
            Name = row.Text(1),
            Owner = catalog.RoleName(owner),
            Acl = catalog.Acl(row.Texts(3), 'n', owner),
            Comment = catalog.Comment(ClassIds.Schema, oid),
            Extension = catalog.ExtensionOf(ClassIds.Schema, oid),
        });
    }
}
