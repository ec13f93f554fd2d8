using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Installed extensions.</summary>
internal sealed class ExtensionReader : RowReader
{
    private int oid, extname, extowner, nspname, extversion, extrelocatable;

    public override string Query => "extensions";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out extname).Take(out extowner).Take(out nspname).Take(out extversion).Take(out extrelocatable);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var id = row.Oid(oid);
        catalog.Dependencies.Know(ClassIds.Extension, id);
        catalog.Extensions.Add(id, new Extension
        {
            Oid = id,
            Name = row.Text(extname),
            Owner = catalog.RoleName(row.Oid(extowner)),
            Schema = row.Text(nspname),
            Version = row.Text(extversion),
            IsRelocatable = row.Flag(extrelocatable),
            Comment = catalog.Comment(ClassIds.Extension, id),
        });
    }
}

/// <summary>Which objects belong to an extension. Their parts (a table's indexes, triggers …) have no row of their own.</summary>
internal sealed class ExtensionMemberReader : RowReader
{
    private int classid, objid, refobjid;

    public override string Query => "extension_members";

    public override void Bind(ResultColumns columns) => columns
        .Take(out classid).Take(out objid).Take(out refobjid);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        // ALTER EXTENSION … ADD makes a script's own table a member as well.
        if (catalog.MadeByScripts.Contains(new ObjectKey(row.Oid(classid), row.Oid(objid)))) return;
        catalog.ExtensionMembers.TryAdd((row.Oid(classid), row.Oid(objid)), catalog.Extensions[row.Oid(refobjid)].Name);
    }
}
