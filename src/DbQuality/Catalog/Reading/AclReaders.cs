namespace DbQuality.Catalog.Reading;

/// <summary>What each kind of object allows before anybody grants or revokes.</summary>
internal sealed class AclDefaultReader : RowReader
{
    public override string Query => "acl_defaults";

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.AclDefaults.Add(row.Letter(0), [.. row.Texts(1)!.Select(Grant.Parse)]);
}

/// <summary><c>ALTER DEFAULT PRIVILEGES</c>.</summary>
internal sealed class DefaultPrivilegeReader : RowReader
{
    public override string Query => "default_privileges";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var schema = row.OptionalOid(1);
        if (schema is { } oid && !catalog.Schemas.ContainsKey(oid)) return;
        catalog.DefaultPrivileges.Add(new DefaultPrivilege(
            catalog.RoleName(row.Oid(0)),
            schema is { } known ? catalog.Schemas[known].Name : null,
            row.Letter(2),
            new Acl(row.Texts(3)!, isDefault: false)));
    }
}
