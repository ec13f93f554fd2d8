using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ410.</summary>
internal sealed class DefinerExecutableByPublic : Rule
{
    private static readonly ListOption Roles = new("roles", [], "Roles that should not execute such functions, besides PUBLIC.") { Names = NamedThing.Role };

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ410",
        Name = "definer-executable-by-public",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "SECURITY DEFINER function or procedure that PUBLIC, or a listed role, may execute",
        Rationale =
            "A `SECURITY DEFINER` function runs with its owner's rights, and PostgreSQL lets everybody execute a new function: " +
            "whoever can connect can then do what the owner can, as far as the function goes. Revoke it from PUBLIC and grant it to " +
            "the roles that are meant. Trigger functions are not looked at, as nobody can call them. With `roles`, functions that one " +
            "of these roles was granted directly are reported as well; memberships are not followed.",
        Options =
        [
            Roles,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var roles = Roles.Of(context).ToHashSet(StringComparer.Ordinal);
        return
            from routine in context.Routines
            where routine.SecurityDefiner && !routine.IsTriggerFunction && !routine.IsEventTriggerFunction
            let grantees = routine.Acl.Grants.Where(grant => grant.Privileges.Contains('X') && (grant.Grantee.Length == 0 || roles.Contains(grant.Grantee)))
                .Select(Grantee).ToList()
            where grantees.Count > 0
            let noun = Nouns.Of(routine)
            let heirs = Heirs(routine, grantees, roles, context.Standards.Database.Roles)
            select RemedyOf(routine, grantees, heirs).Of(new Violation(
                routine.ToDbObject(),
                $"{Nouns.Capital(noun)} {routine.Signature} runs with its owner's rights, and {Who(grantees)} may execute it.",
                "Revoke that, and grant it to the roles that need it:")
            {
                Discriminator = string.Join(',', grantees),
            });
    }

    private const string NobodyLeft =
        "Nobody but its owner could execute it any more: decide which roles need it, and grant it to them, or list them under database.roles in standards.yaml.";

    /// <summary>The team's roles, where nobody else was granted it; null where nobody would be left.</summary>
    private static List<string>? Heirs(Routine routine, List<string> grantees, HashSet<string> refused, IReadOnlyList<string> roles)
    {
        if (routine.Acl.Grants.Any(grant => grant.Grantee != routine.Owner && grant.Privileges.Contains('X') && !grantees.Contains(Grantee(grant)))) return [];
        var heirs = grantees.Contains("public") ? roles.Where(role => !refused.Contains(role) && role != routine.Owner).Select(SqlName.Quote).ToList() : [];
        return heirs.Count == 0 ? null : heirs;
    }

    private static Remedy RemedyOf(Routine routine, List<string> grantees, List<string>? heirs)
    {
        var target = $"{(routine.Kind == RoutineKind.Aggregate ? "function" : Nouns.Of(routine))} {routine.Signature}";
        var revoke = PrivilegeFix.Revoke(target, routine.Acl, 'X', grantees);
        if (heirs is null) return Remedy.None(NobodyLeft, revoke.Sql);
        List<FixStep> grants = heirs.Count == 0
            ? []
            : [new($"grant execute on {target} to {string.Join(", ", heirs)};", $"revoke execute on {target} from {string.Join(", ", heirs)};")];
        return Remedy.By(new Fix
        {
            Topic = "revoke execute",
            Phase = FixPhase.Security,
            Steps = [.. grants, revoke with { Why = "Roles that executed it as anybody could, and are not granted it, fail from now on." }],
        });
    }

    private static string Grantee(Grant grant) => grant.Grantee.Length == 0 ? "public" : SqlName.Quote(grant.Grantee);

    private static string Who(List<string> grantees) => Nouns.List(grantees.Select(grantee => grantee == "public" ? "everybody" : grantee));
}
