using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Rights taken away, and given back as they were.</summary>
internal static class PrivilegeFix
{
    private const string AllOfTable = "arwdDxt";

    /// <summary>MAINTAIN.</summary>
    private const int EighthOfTable = 170000;

    private static readonly Dictionary<char, string> Names = new()
    {
        ['r'] = "select", ['a'] = "insert", ['w'] = "update", ['d'] = "delete", ['D'] = "truncate", ['x'] = "references", ['t'] = "trigger",
        ['m'] = "maintain", ['U'] = "usage", ['C'] = "create", ['X'] = "execute",
    };

    /// <summary>Takes a right from roles, and from no one else.</summary>
    /// <param name="target">As <c>GRANT</c> takes it: <c>function public.f(integer)</c>, <c>schema app</c>.</param>
    /// <param name="right">Its letter in access control lists.</param>
    /// <param name="grantees">As SQL writes them.</param>
    public static FixStep Revoke(string target, Acl acl, char right, IReadOnlyCollection<string> grantees) => new(
        $"revoke {Names[right]} on {target} from {string.Join(", ", grantees)};",
        string.Join('\n', acl.Grants.Where(grant => grantees.Contains(Grantee(grant))).SelectMany(grant => Grant(target, grant, right.ToString(), right.ToString()))));

    /// <summary>Takes everything on a table or view from roles, rights on single columns included.</summary>
    public static FixStep RevokeAll(Relation relation, IReadOnlyCollection<string> grantees, int serverVersion) => new(
        $"revoke all on {relation.QualifiedName} from {string.Join(", ", grantees)};",
        string.Join('\n', [
            .. Grants(relation.QualifiedName, relation.Acl, grantees, serverVersion),
            .. relation.Columns.Where(column => column.Acl is not null).SelectMany(column => GrantsOf(column, grantees)),
        ]));

    /// <summary>What gives a new object the rights that it had.</summary>
    /// <param name="all">The letters of all rights on such an object, which its owner has.</param>
    public static IEnumerable<string> Restore(string target, Acl acl, string owner, string all, bool publicHasItByDefault)
    {
        if (acl.IsDefault) yield break;
        var grants = acl.Grants.Where(grant => grant.Grantee != owner || grant.Privileges.Length < all.Length).ToList();
        if (publicHasItByDefault && grants.All(grant => grant.Grantee.Length > 0)) yield return $"revoke all on {target} from public;";
        if (acl.Grants.All(grant => grant.Grantee != owner) || grants.Exists(grant => grant.Grantee == owner)) yield return $"revoke all on {target} from {SqlName.Quote(owner)};";
        foreach (var sql in grants.SelectMany(grant => Grant(target, grant, grant.Privileges, grant.Privileges.Length == all.Length ? "" : grant.Privileges))) yield return sql;
    }

    /// <summary>What gives roles all that they have on a table or view.</summary>
    private static IEnumerable<string> Grants(string target, Acl acl, IReadOnlyCollection<string> grantees, int serverVersion) =>
        acl.Grants.Where(grant => grantees.Contains(Grantee(grant))).SelectMany(grant => Grant(
            target, grant, grant.Privileges, IsAll(grant.Privileges, serverVersion) ? "" : grant.Privileges));

    /// <summary>What gives another column the rights that this one has by itself.</summary>
    /// <param name="name">The other one, quoted.</param>
    public static IEnumerable<string> Copy(Column column, string name) =>
        from grant in column.Acl?.Grants ?? []
        from sql in Grant(column.Relation.QualifiedName, grant, grant.Privileges, grant.Privileges, $" ({name})")
        select sql;

    private static IEnumerable<string> GrantsOf(Column column, IReadOnlyCollection<string> grantees) =>
        from grant in column.Acl!.Grants
        where grantees.Contains(Grantee(grant))
        from sql in Grant(column.Relation.QualifiedName, grant, grant.Privileges, grant.Privileges, $" ({SqlName.Quote(column.Name)})")
        select sql;

    /// <param name="letters">Of these rights, each as it was granted: to be passed on or not.</param>
    /// <param name="named">Empty: all of them in one word.</param>
    private static IEnumerable<string> Grant(string target, Grant grant, string letters, string named, string column = "")
    {
        var passed = letters.Where(grant.Grantable.Contains).ToList();
        var plain = letters.Except(passed).ToList();
        if (plain.Count > 0) yield return $"grant {Words(plain)} on {target} to {Grantee(grant)};";
        if (passed.Count > 0) yield return $"grant {Words(passed)} on {target} to {Grantee(grant)} with grant option;";

        string Words(List<char> rights) =>
            named.Length == 0 && rights.Count == letters.Length ? "all" : string.Join(", ", rights.Select(right => Names[right] + column));
    }

    private static bool IsAll(string letters, int serverVersion) =>
        AllOfTable.All(letters.Contains) && (serverVersion < EighthOfTable || letters.Contains('m'));

    private static string Grantee(Grant grant) => grant.Grantee.Length == 0 ? "public" : SqlName.Quote(grant.Grantee);
}
