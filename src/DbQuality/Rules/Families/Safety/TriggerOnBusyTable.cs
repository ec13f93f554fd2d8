using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ619.</summary>
internal sealed class TriggerOnBusyTable : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ619",
        Name = "trigger-on-busy-table",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Trace,
        Summary = "A trigger is made on a table that was there before the script",
        Rationale =
            "Making a trigger waits for every writer and keeps new ones out until the transaction ends; from then on every write of the application's previous version pays for the trigger and fails where it fails. " +
            "Make it in a short transaction of its own, with a `lock_timeout`, which this rule takes for the answer; a table that the script itself makes is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from located in TraceViolation.Located(context)
        where located.Trace.LockTimeout is null
        from change in located.Trace.Changes
        where change is { Kind: ChangeKind.Created, Type: "trigger", TableExistedBeforeScript: true, FromParent: false } && TraceViolation.IsInScope(change, context)
        let table = SqlName.Quote(change.Schema!, change.Table ?? "")
        select TraceViolation.Of(
            located.Source, TraceViolation.Part(ObjectKind.Trigger, change),
            $"Making trigger {SqlName.Quote(change.Name!)} waits for every writer of {table}, however long that takes, and keeps new ones out meanwhile. Give up after a moment and try again; before it: set lock_timeout = '2s';");
}
