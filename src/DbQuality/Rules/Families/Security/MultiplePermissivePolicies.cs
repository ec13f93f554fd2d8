using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ406.</summary>
internal sealed class MultiplePermissivePolicies : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ406",
        Name = "multiple-permissive-policies",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Several permissive policies of one table for one command and role",
        Rationale =
            "Permissive policies are joined by OR: the server evaluates all of them for each row, and a row is let through by the " +
            "widest. Two policies are mostly one policy and its forgotten predecessor, which nobody sees when reading the new one. A " +
            "policy for `all` counts for each command, one for PUBLIC for each role; that a role is a member of another is not " +
            "followed. Policies that the standards configure together are right.",
        Options =
        [
            new SectionOption("database.row_level_security.policies", "none", "Policies that are configured together are right."),
        ],
    };

    private static readonly char[] Commands = ['r', 'a', 'w', 'd'];

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables.Concat(context.Partitions)
        where table.Policies.Count > 1
        let several = Several(table)
        where several is not null && !AreConfigured(several, context)
        select new Violation(
            table.ToDbObject() with { Key = several[^1].Key, ParentKey = table.Key },
            $"Policies {Nouns.List(several.Select(policy => SqlName.Quote(policy.Name)))} on {table.QualifiedName} are permissive for the same command and role: " +
            $"each is evaluated for every row, and the widest lets it through.", Advice(table, several))
        {
            Discriminator = string.Join('\n', Sets(table).Select(set => string.Join(',', set.Select(policy => policy.Name))).Distinct().Order(StringComparer.Ordinal)),
        };

    /// <summary>The largest set that holds for one command and role.</summary>
    private static List<Policy>? Several(Table table) => Sets(table).MaxBy(set => set.Count);

    private static IEnumerable<List<Policy>> Sets(Table table) =>
        from role in table.Policies.SelectMany(policy => policy.Roles).Distinct()
        from command in Commands
        let held = table.Policies.Where(policy =>
            policy.IsPermissive && (policy.Command == '*' || policy.Command == command) && (policy.Roles.Contains(role) || policy.Roles.Contains("public"))).ToList()
        where held.Count > 1
        select held;

    private static bool AreConfigured(List<Policy> policies, RuleContext context)
    {
        var stated = ConfiguredPolicies.Of(policies[0].Table, context.Standards.Database.RowLevelSecurity).Select(policy => policy.Name).ToHashSet(StringComparer.Ordinal);
        return policies.All(policy => stated.Contains(policy.Name));
    }

    private static string Advice(Table table, List<Policy> several)
    {
        var first = several[0];
        if (several.Any(policy => policy.Command != first.Command || !policy.Roles.SequenceEqual(first.Roles)))
            return "Give each command one policy for each role, whose expression joins them by OR.";
        var parts = "";
        if (first.Command != 'a') parts += $" using ({Joined(several, policy => policy.Using)})";
        if (first.Command is 'a' or '*' or 'w' && several.Any(policy => policy.Check is not null)) parts += $" with check ({Joined(several, PolicyExpression.CheckOf)})";
        var drops = several.Skip(1).Select(policy => $" drop policy {SqlName.Quote(policy.Name)} on {table.QualifiedName};");
        return $"Make them one: alter policy {SqlName.Quote(first.Name)} on {table.QualifiedName}{parts};{string.Concat(drops)}";
    }

    private static string Joined(List<Policy> policies, Func<Policy, string?> expression) =>
        string.Join(" or ", policies.Select(expression).OfType<string>().Select(text => Enclosed(text.ReplaceLineEndings(" "))).Distinct());

    private static string Enclosed(string expression) => expression.StartsWith('(') && expression.EndsWith(')') ? expression : $"({expression})";
}
