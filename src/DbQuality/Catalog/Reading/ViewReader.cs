using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Views and materialized views.</summary>
internal sealed class ViewReader : RowReader
{
    public override string Query => "views";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(1), out var schema)) return;
        var (oid, owner) = (row.Oid(0), row.Oid(3));
        catalog.Dependencies.Know(ClassIds.Relation, oid);
        catalog.Relations.Add(oid, new RelationDraft(new View
        {
            Oid = oid,
            Schema = schema.Name,
            Name = row.Text(2),
            Owner = catalog.RoleName(owner),
            IsMaterialized = row.Letter(4) == 'm',
            IsPopulated = row.Flag(5),
            Options = row.Options(6),
            Acl = catalog.Acl(row.Texts(7), 'r', owner),
            Definition = row.Text(8).TrimEnd(';').Trim(),
            Comment = catalog.Comment(ClassIds.Relation, oid),
            Extension = catalog.ExtensionOf(ClassIds.Relation, oid),
        }));
    }
}
