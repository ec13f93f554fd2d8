namespace DbQuality.Catalog.Reading;

/// <summary>Roles and their memberships.</summary>
internal sealed class RoleReader : RowReader
{
    /// <summary>The role that initdb makes keeps this oid also when it is renamed.</summary>
    private const uint BootstrapSuperuser = 10;

    private int oid, rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, memberof;

    public override string Query => "roles";

    public override void Bind(ResultColumns columns) => columns
        .Take(out oid).Take(out rolname).Take(out rolcanlogin).Take(out rolsuper).Take(out rolbypassrls).Take(out rolcreaterole).Take(out rolcreatedb)
        .Take(out rolinherit).Take(out memberof);

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var role = new Role(row.Oid(oid), row.Text(rolname), row.Flag(rolcanlogin), row.Flag(rolsuper), row.Flag(rolbypassrls),
            row.Flag(rolcreaterole), row.Flag(rolcreatedb), row.Flag(rolinherit), []);
        catalog.RoleNames.Add(role.Oid, role.Name);
        if (role.Oid != BootstrapSuperuser && !role.Name.StartsWith("pg_", StringComparison.Ordinal))
        {
            catalog.Roles.Add(new RoleFacts(role, row.Oids(memberof)));
        }
    }

    public static Role[] Build(IEnumerable<RoleFacts> roles, Dictionary<uint, string> names) =>
    [
        .. roles
            .Select(facts => facts.Role with
            {
                // A role may be granted twice, by two grantors, since PostgreSQL 16.
                MemberOf = [.. facts.MemberOf.Select(oid => names[oid]).Distinct().Order(StringComparer.Ordinal)],
            })
            .OrderBy(role => role.Name, StringComparer.Ordinal),
    ];
}
