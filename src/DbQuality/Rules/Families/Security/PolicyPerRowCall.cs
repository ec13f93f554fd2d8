using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Security;

/// <summary>DBQ407.</summary>
internal sealed class PolicyPerRowCall : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ407",
        Name = "policy-per-row-call",
        Category = RuleCategory.Security,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Policy that calls a stable function for each row instead of once",
        Rationale =
            "Row level security adds the policy's expression to every query of the table. A stable function in it, such as " +
            "`current_setting('app.tenant')` or a function of your own that looks up the user, is called for each row that is read, " +
            "and can keep an index from being used; in a sub-select of its own, `(select current_tenant())`, it is called once for " +
            "the whole statement. Looked at are calls without any column in their arguments: of `current_setting` and of the " +
            "database's own stable functions. Not seen are calls within another sub-select of the policy, and volatile functions.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var calls = PolicyCalls.Of(context);
        return
            from table in context.Tables.Concat(context.Partitions)
            from policy in table.Policies
            let found = calls.In(policy.Using, table).Concat(calls.In(policy.Check, table)).Select(call => call.Name).Distinct().ToList()
            where found.Count > 0
            select new Violation(
                policy.ToDbObject(),
                $"Policy {SqlName.Quote(policy.Name)} on {table.QualifiedName} calls {Nouns.List(found)} for each row that a query reads, though the answer is the " +
                "same for all.",
                "Call it once, in a sub-select:") { AtLastChange = true, Remedy = PolicyFix.Rewrite(policy, expression => calls.Wrapped(expression, table)) };
    }
}
