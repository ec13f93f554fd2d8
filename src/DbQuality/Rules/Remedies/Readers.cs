using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Who of the roles that reach the database from outside may read a relation.</summary>
internal static class Readers
{
    public static readonly ListOption Roles = new("roles", [], "Roles that reach the database from outside, besides PUBLIC.") { Default = "`database.roles`", Names = NamedThing.Role };

    private const string NoOtherWay =
        "Nothing in the database leads to its rows but itself, so whoever reads them would be locked out: make a view or a function that filters, and grant that first.";

    private const string LoseIt = "Whatever still reads it as one of these roles fails from now on; what filters it is to be read instead.";

    /// <summary>The rule's own list, or the roles that the standards name; PUBLIC is always among them.</summary>
    public static IReadOnlySet<string> Listed(RuleContext context) =>
        Roles.Of(context, context.Standards.Database.Roles).ToHashSet(StringComparer.Ordinal);

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

    /// <param name="hasOtherWay">Whether something else leads to the rows.</param>
    public static Remedy Revoke(Relation relation, IReadOnlyList<string> readers, bool hasOtherWay, DatabaseCatalog catalog)
    {
        var step = PrivilegeFix.RevokeAll(relation, readers, catalog.ServerVersion) with { Why = LoseIt };
        return hasOtherWay ? Remedy.By(new Fix { Topic = "revoke", Phase = FixPhase.Security, Steps = [step] }) : Remedy.None(NoOtherWay, step.Sql);
    }
}
