using DbQuality.Catalog;
using DbQuality.Text;

namespace DbQuality.Rules.Security;

/// <summary>Who of the roles that reach the database from outside may read a relation.</summary>
internal static class Readers
{
    /// <summary>The rule's own list, or the roles that the standards name; PUBLIC is always among them.</summary>
    public static IReadOnlySet<string> Listed(RuleContext context) =>
        context.Options.List("roles", context.Standards.Database.Roles).ToHashSet(StringComparer.Ordinal);

    /// <summary>As SQL writes them; a right on a single column counts.</summary>
    public static IReadOnlyList<string> Of(Relation relation, IReadOnlySet<string> roles) =>
    [
        .. relation.Columns.Select(column => column.Acl).OfType<Acl>().Prepend(relation.Acl)
            .SelectMany(acl => acl.Grants)
            .Where(grant => grant.Privileges.Contains('r') && grant.Grantee != relation.Owner && (grant.Grantee.Length == 0 || roles.Contains(grant.Grantee)))
            .Select(grant => grant.Grantee.Length == 0 ? "public" : SqlName.Quote(grant.Grantee))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
