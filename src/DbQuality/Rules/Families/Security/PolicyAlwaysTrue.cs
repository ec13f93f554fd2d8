using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ405.</summary>
internal sealed class PolicyAlwaysTrue : Rule
{
    private static readonly ListOption ExemptRoles = new("except_roles", [], "Roles that may write everything: policies for these alone are right.") { Names = NamedThing.Role };

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ405",
        Name = "policy-always-true",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Write policy whose check is constant true",
        Rationale =
            "Row level security with a policy that lets everybody write everything looks protected and is not. Reading everything can " +
            "be meant, so policies for `select` are not looked at; writing everything seldom is. For `delete` the `USING` expression " +
            "counts, for the others `WITH CHECK`, or `USING` where that is missing. Silent about restrictive policies, which let " +
            "nothing through, about policies that the standards configure so, and about those that are only for roles in " +
            "`except_roles`. Recognised are `true`, two equal constants, and a sub-select of these; not every expression that happens " +
            "to be always true.",
        Options =
        [
            ExemptRoles,
            new SectionOption("database.row_level_security.policies", "none", "Policies that are configured so are right."),
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var except = ExemptRoles.Of(context).ToHashSet(StringComparer.Ordinal);
        return
            from table in context.Tables.Concat(context.Partitions)
            from policy in table.Policies
            where policy.IsPermissive && PolicyExpression.CheckOf(policy) is { } check && PolicyExpression.IsAlwaysTrue(check)
            where !policy.Roles.All(except.Contains) && !IsConfigured(policy, context)
            select new Violation(
                policy.ToDbObject(),
                $"Policy {SqlName.Quote(policy.Name)} lets {Who(policy)} {Deed(policy)} any row of {table.QualifiedName}, as its " +
                $"{(policy.Check is null ? "USING" : "WITH CHECK")} expression is always true.", "State there which rows are meant.")
            { AtLastChange = true };
    }

    private static bool IsConfigured(Policy policy, RuleContext context) =>
        ConfiguredPolicies.Of(policy.Table, context.Standards.Database.RowLevelSecurity)
            .Any(stated => stated.Name == policy.Name && (stated.Check ?? stated.Using) is { } check && PolicyExpression.IsAlwaysTrue(check));

    private static string Who(Policy policy) => policy.Roles.Contains("public") ? "every role" : Nouns.List(policy.Roles.Select(SqlName.Quote));

    private static string Deed(Policy policy) => policy.Command == '*' ? "write" : PolicyExpression.CommandOf(policy.Command);
}
