using System.Globalization;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ620.</summary>
internal sealed class TimeoutNotSet : Rule
{
    private static readonly NumberOption Seconds = new("longest", 10, "So many seconds of lock_timeout are right.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ620",
        Name = "timeout-not-set",
        Category = RuleCategory.Safety,
        Profile = Profile.Strict,
        Proof = Proof.Trace,
        Summary = "A lock that keeps writers out of a table that was there before the script, without a lock_timeout, or with a long one",
        Rationale =
            "Not only `ACCESS EXCLUSIVE` has a queue: whoever builds an index or makes a foreign key or a trigger waits for the running writers, and the next writers wait behind. " +
            "A `lock_timeout` of minutes is as good as none. The setting in force when the lock was taken counts, so one that the script sets afterwards does not help. Locks that keep readers out and have " +
            "no limit at all are DBQ603's.",
        Options = [Seconds],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var longest = TimeSpan.FromSeconds(Seconds.Of(context));
        return
            from script in TraceViolation.Located(context).GroupBy(located => located.Source.Script)
            let locks =
                from located in script
                let timeout = located.Trace.LockTimeout
                where (timeout is null || timeout > longest) && !ConcurrentForm.Is(located.Source.Statement)
                from held in TableLocks.Blocking(located.Trace, context)
                where timeout is not null || held.Mode != "AccessExclusiveLock"
                select (located.Source, Held: held, Timeout: timeout)
            from statement in locks.DistinctBy(one => one.Held.RelationId).GroupBy(one => one.Source.Statement.Index)
            let first = statement.First()
            let names = Nouns.List(statement.Select(one => SqlName.Quote(one.Held.Schema, one.Held.Name)))
            select TraceViolation.Of(
                first.Source, TraceViolation.Relation(first.Held.RelationKind == 'm' ? ObjectKind.MaterializedView : ObjectKind.Table, first.Held.Schema, first.Held.Name),
                $"The lock on {names} is waited for {(first.Timeout is { } limit ? string.Create(CultureInfo.InvariantCulture, $"up to {limit.TotalSeconds:0} seconds") : "without a limit")}, and all {(first.Held.Mode == "AccessExclusiveLock" ? "others" : "other writers")} wait behind it. "
                + "Give up after a moment and try again; before it: set lock_timeout = '2s';");
    }
}
