using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ415.</summary>
internal sealed class MissingGrants : Rule
{
    private static readonly (string Word, char Letter)[] Words =
        [("select", 'r'), ("insert", 'a'), ("update", 'w'), ("delete", 'd'), ("truncate", 'D'), ("references", 'x'), ("trigger", 't')];

    private static readonly ListOption Roles = new("roles", [], "The roles that need the privileges.") { Names = NamedThing.Role };

    private static readonly ChoicesOption Privileges =
        new("privileges", ["select", "insert", "update", "delete"], "What they need.", [.. Words.Select(word => word.Word)]);

    private static readonly PatternsOption Exceptions = new("except", [], "Patterns of tables that they need not reach.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ415",
        Name = "missing-grants",
        Category = RuleCategory.Security,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table that a role lacks configured privileges on",
        Rationale =
            "A table that a migration made and nobody granted fails with \"permission denied\" at the first request that needs it, in " +
            "production first, as developers own everything. The rule is silent until its option `roles` names the roles that need " +
            "the privileges. A grant to PUBLIC, or to a role that it is a member of, counts; superusers and owners need none. " +
            "Partitions are reached through their parent.",
        Needs = [Roles],
        Options =
        [
            Privileges,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var words = Privileges.Of(context);
        var except = Exceptions.Of(context);
        var byName = context.Catalog.Roles.ToDictionary(role => role.Name, StringComparer.Ordinal);
        foreach (var role in Roles.Of(context))
        {
            var selves = Selves(role, byName);
            if (selves.Any(self => byName.GetValueOrDefault(self)?.IsSuperuser == true)) continue;
            foreach (var table in context.Tables.Where(table => !selves.Contains(table.Owner) && !except.Match(table.Schema, table.Name)))
            {
                var held = string.Concat(table.Acl.Grants.Where(grant => grant.Grantee.Length == 0 || selves.Contains(grant.Grantee)).Select(grant => grant.Privileges));
                var missing = words.Where(word => !held.Contains(Words.First(known => known.Word == word).Letter)).ToList();
                if (missing.Count == 0) continue;
                yield return new Violation(
                    table.ToDbObject(),
                    $"Role {SqlName.Quote(role)} may not {Nouns.List(missing, "or")} in {table.QualifiedName}, and is refused when it first tries.",
                    $"Grant it: grant {string.Join(", ", missing)} on {table.QualifiedName} to {SqlName.Quote(role)};") { Discriminator = $"{role}: {string.Join(',', missing)}" };
            }
        }
    }

    /// <summary>The role, and those whose privileges it inherits.</summary>
    private static HashSet<string> Selves(string role, Dictionary<string, Role> byName)
    {
        var selves = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([role]);
        while (waiting.TryPop(out var name))
        {
            if (!selves.Add(name) || !byName.TryGetValue(name, out var known) || !known.Inherits) continue;
            foreach (var group in known.MemberOf) waiting.Push(group);
        }
        return selves;
    }
}
