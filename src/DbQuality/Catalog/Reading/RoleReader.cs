namespace DbQuality.Catalog.Reading;

/// <summary>Roles and their memberships.</summary>
internal sealed class RoleReader : RowReader
{
    /// <summary>The role that initdb makes keeps this oid also when it is renamed.</summary>
    private const uint BootstrapSuperuser = 10;

    public override string Query => "roles";

    public override void Read(CatalogRow row, CatalogBuilder catalog)
    {
        var role = new Role(row.Oid(0), row.Text(1), row.Flag(2), row.Flag(3), row.Flag(4), row.Flag(5), row.Flag(6), row.Flag(7), []);
        catalog.RoleNames.Add(role.Oid, role.Name);
        if (role.Oid != BootstrapSuperuser && !role.Name.StartsWith("pg_", StringComparison.Ordinal))
        {
            catalog.Roles.Add(new RoleFacts(role, row.Oids(8)));
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
