using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog.Reading;

/// <summary>Installed extensions.</summary>
internal sealed class ExtensionReader : RowReader
{
    public override string Query => "extensions";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var oid = row.Oid(0);
        catalog.Dependencies.Know(ClassIds.Extension, oid);
        catalog.Extensions.Add(oid, new Extension
        {
            Oid = oid,
            Name = row.Text(1),
            Owner = catalog.RoleName(row.Oid(2)),
            Schema = row.Text(3),
            Version = row.Text(4),
            IsRelocatable = row.Flag(5),
            Comment = catalog.Comment(ClassIds.Extension, oid),
        });
    }
}

/// <summary>Which objects belong to an extension. Their parts (a table's indexes, triggers …) have no row of their own.</summary>
internal sealed class ExtensionMemberReader : RowReader
{
    public override string Query => "extension_members";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        // ALTER EXTENSION … ADD makes a script's own table a member as well.
        if (catalog.MadeByScripts.Contains(new ObjectKey(row.Oid(0), row.Oid(1)))) return;
        catalog.ExtensionMembers.TryAdd((row.Oid(0), row.Oid(1)), catalog.Extensions[row.Oid(2)].Name);
    }
}
