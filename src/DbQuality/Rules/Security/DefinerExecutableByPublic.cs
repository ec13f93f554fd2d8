using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Security;

/// <summary>DBQ410.</summary>
public sealed class DefinerExecutableByPublic : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ410",
        Name = "definer-executable-by-public",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "SECURITY DEFINER function or procedure that PUBLIC, or a listed role, may execute",
        Rationale =
            "A `SECURITY DEFINER` function runs with its owner's rights, and PostgreSQL lets everybody execute a new function: " +
            "whoever can connect can then do what the owner can, as far as the function goes. Revoke it from PUBLIC and grant it to " +
            "the roles that are meant. Trigger functions are not looked at, as nobody can call them. With `roles`, functions that one " +
            "of these roles was granted directly are reported as well; memberships are not followed.",
        Options =
        [
            new("roles", "none", "Roles that should not execute such functions, besides PUBLIC."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var roles = context.Options.List("roles", []).ToHashSet(StringComparer.Ordinal);
        return
            from routine in context.Routines
            where routine.SecurityDefiner && !routine.IsTriggerFunction && !routine.IsEventTriggerFunction
            let grantees = routine.Acl.Grants.Where(grant => grant.Privileges.Contains('X') && (grant.Grantee.Length == 0 || roles.Contains(grant.Grantee)))
                .Select(grant => grant.Grantee.Length == 0 ? "public" : SqlName.Quote(grant.Grantee)).ToList()
            where grantees.Count > 0
            let noun = Nouns.Of(routine)
            select new Violation(
                routine.ToDbObject(),
                $"{Nouns.Capital(noun)} {routine.Signature} runs with its owner's rights, and {Who(grantees)} may execute it. " +
                $"Revoke that, and grant it to the roles that need it: revoke execute on {noun} {routine.Signature} from {string.Join(", ", grantees)};");
    }

    private static string Who(List<string> grantees) => Nouns.List(grantees.Select(grantee => grantee == "public" ? "everybody" : grantee));
}
