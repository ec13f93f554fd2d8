using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ603.</summary>
internal sealed class ExclusiveLock : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ603",
        Name = "exclusive-lock",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Trace,
        Summary = "ACCESS EXCLUSIVE on a table that was there before the script, without a lock_timeout",
        Rationale =
            "The statement may take a millisecond, and still stop the application: it waits behind the longest query on the table, and every query " +
            "that comes after it waits behind the statement, also one that only reads. With `lock_timeout` it gives up after a moment and can be tried again. " +
            "The lock and the setting in force are observed while the statement runs; a script is told once for each table. A table that the script itself makes is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from script in TraceViolation.Located(context).GroupBy(located => located.Source.Script)
        let locks =
            from located in script
            where located.Trace.LockTimeout is null && !ConcurrentForm.Is(located.Source.Statement)
            from held in TableLocks.Exclusive(located.Trace, context)
            select (located.Source, Held: held)
        from first in locks.DistinctBy(one => one.Held.RelationId)
        let name = SqlName.Quote(first.Held.Schema, first.Held.Name)
        select TraceViolation.Of(
            first.Source, TraceViolation.Relation(first.Held.RelationKind == 'm' ? ObjectKind.MaterializedView : ObjectKind.Table, first.Held.Schema, first.Held.Name),
            $"The lock on {name} that keeps everybody out waits behind the longest query on it, however long that is, and all others wait behind the lock. "
            + "Give up after a moment and try again; before it: set lock_timeout = '2s';");
}
