namespace DbQuality.Catalog.Reading;

/// <summary>What each kind of object allows before anybody grants or revokes.</summary>
internal sealed class AclDefaultReader : RowReader
{
    private int kind, acldefault;

    public override string Query => "acl_defaults";

    public override void Bind(ResultColumns columns) => columns
        .Take(out kind).Take(out acldefault);

    public override void Read(CatalogRow row, CatalogBuilder catalog) =>
        catalog.AclDefaults.Add(row.Letter(kind), [.. row.Texts(acldefault)!.Select(Grant.Parse)]);
}

/// <summary><c>ALTER DEFAULT PRIVILEGES</c>.</summary>
internal sealed class DefaultPrivilegeReader : RowReader
{
    private int defaclrole, defaclnamespace, defaclobjtype, defaclacl;

    public override string Query => "default_privileges";

    public override void Bind(ResultColumns columns) => columns
        .Take(out defaclrole).Take(out defaclnamespace).Take(out defaclobjtype).Take(out defaclacl);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var schema = row.OptionalOid(defaclnamespace);
        if (schema is { } oid && !catalog.Schemas.ContainsKey(oid)) return;
        catalog.DefaultPrivileges.Add(new DefaultPrivilege(
            catalog.RoleName(row.Oid(defaclrole)),
            schema is { } known ? catalog.Schemas[known].Name : null,
            row.Letter(defaclobjtype),
            new Acl(row.Texts(defaclacl)!, isDefault: false)));
    }
}
