using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Views and materialized views.</summary>
internal sealed class ViewReader : RowReader
{
    private int oid, relnamespace, relname, relowner, relkind, relispopulated, reloptions, relacl, reltype, definition;

    public override string Query => "views";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out relnamespace).Take(out relname).Take(out relowner).Take(out relkind).Take(out relispopulated).Take(out reloptions)
        .Take(out relacl).Take(out reltype).Take(out definition);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        if (!catalog.Schemas.TryGetValue(row.Oid(relnamespace), out var schema)) return;
        var (id, owner) = (row.Oid(oid), row.Oid(relowner));
        catalog.Dependencies.Know(ClassIds.Relation, id);
        catalog.Relations.Add(id, new RelationDraft(new View
        {
            Oid = id,
            Schema = schema.Name,
            Name = row.Text(relname),
            Owner = catalog.RoleName(owner),
            IsMaterialized = row.Letter(relkind) == 'm',
            IsPopulated = row.Flag(relispopulated),
            Options = row.Options(reloptions),
            Acl = catalog.Acl(row.Texts(relacl), 'r', owner),
            RowType = row.Oid(reltype),
            Definition = row.Text(definition).TrimEnd(';').Trim(),
            Comment = catalog.Comment(ClassIds.Relation, id),
            Extension = catalog.ExtensionOf(ClassIds.Relation, id),
        }));
    }
}
