using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ417.</summary>
public sealed class DefaultPrivileges : Rule
{
    private static readonly ListOption Roles = new("roles", [], "Roles that should get nothing by default, besides PUBLIC.") { Names = NamedThing.Role };

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ417",
        Name = "default-privileges",
        Category = RuleCategory.Security,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Default privileges that grant new objects to PUBLIC, or to a listed role",
        Rationale =
            "`ALTER DEFAULT PRIVILEGES` works unseen: every table that is made later is granted to whom it names, also the one that " +
            "was meant to be closed. Grant table by table, where a review sees it. What PostgreSQL grants PUBLIC by itself, `EXECUTE` " +
            "on functions and `USAGE` on types, is not reported. With `roles`, defaults for these roles are reported as well.",
        Options =
        [
            Roles,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var roles = Roles.Of(context).ToHashSet(StringComparer.Ordinal);
        return
            from privilege in context.Catalog.DefaultPrivileges
            where privilege.Schema is null || context.Schemas.Any(schema => schema.Name == privilege.Schema)
            from grant in privilege.Acl.Grants
            where grant.Grantee.Length == 0 ? privilege.ObjectType is not ('f' or 'T') : roles.Contains(grant.Grantee)
            let grantee = grant.Grantee.Length == 0 ? "public" : grant.Grantee
            let name = grantee == "public" ? grantee : SqlName.Quote(grantee)
            let kind = Kind(privilege.ObjectType)
            let isOwn = context.Catalog.IsScriptsOwn(privilege.Role)
            let place = privilege.Schema is { } schema ? $" in schema {SqlName.Quote(schema)}" : ""
            select new Violation(
                new DbObject { Kind = ObjectKind.Role, Schema = privilege.Schema, Name = privilege.Role },
                $"What {(isOwn ? "the role of the migrations" : SqlName.Quote(privilege.Role))} makes{place} is granted to {(grantee == "public" ? "every role" : name)} unseen: all new {kind}. " +
                $"Grant one by one, and revoke this: alter default privileges{(isOwn ? "" : $" for role {SqlName.Quote(privilege.Role)}")}{place} revoke all on {kind} from {name};")
            { Discriminator = $"{privilege.ObjectType}{grantee}", Location = DefaultPrivilegeStatement.Find(context.Plan, grantee, privilege.Schema) };
    }

    private static string Kind(char type) => type switch
    {
        'S' => "sequences",
        'f' => "functions",
        'T' => "types",
        'n' => "schemas",
        _ => "tables",
    };
}
