using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Orphans;

/// <summary>DBQ508.</summary>
internal sealed class DisabledTrigger : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ508",
        Name = "disabled-trigger",
        Category = RuleCategory.Orphans,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Trigger that was left disabled",
        Rationale =
            "A trigger is disabled for a bulk load and then forgotten: the time stamps, the audit or the check that everybody relies " +
            "on no longer happen, and nothing says so. Triggers that fire on replicas only are enabled. A trigger that was cloned to " +
            "a partition is reported only where its parent's is enabled. The triggers that enforce foreign keys are not in the " +
            "catalog that is read.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var disabled = context.Tables.SelectMany(table => table.Triggers).Where(trigger => trigger.Enabled == 'D').Select(trigger => trigger.Oid).ToHashSet();
        return
            from table in context.Tables.Concat(context.Partitions)
            from trigger in table.Triggers
            where trigger.Enabled == 'D' && !(trigger.ParentOid is { } parent && disabled.Contains(parent))
            let name = SqlName.Quote(trigger.Name)
            select new Violation(
                trigger.ToDbObject(),
                $"Trigger {name} of {table.QualifiedName} is disabled, so what it does does not happen.",
                $"Enable it: alter {Nouns.Of(table)} {table.QualifiedName} enable trigger {name};")
            { AtLastChange = true };
    }
}
