using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ604.</summary>
internal sealed class WorkUnderExclusiveLock : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ604",
        Name = "work-under-exclusive-lock",
        Category = RuleCategory.Safety,
        Profile = Profile.Recommended,
        Proof = Proof.Trace,
        Summary = "A transaction that keeps everybody out of a table does more work, or locks other tables, before it ends",
        Rationale =
            "A lock is held until the transaction ends. What follows an `ALTER TABLE` in its transaction (a backfill, an index, a constraint that reads a table, " +
            "another table's lock) is done while nobody can use the first table, and two tables locked one after the other are what deadlocks are made of. " +
            "Give each table that is in use a transaction, that is, a script, of its own. New tables, comments and the like cost nothing and are left alone; " +
            "where statements commit each by itself there is nothing to hold.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from transaction in TraceViolation.Located(context).GroupBy(located => located.Trace.TransactionId)
        from violation in Of([.. transaction.OrderBy(located => located.Trace.Sequence)], context)
        select violation;

    private static IEnumerable<Violation> Of(List<(StatementTrace Trace, StatementReference Source)> statements, RuleContext context)
    {
        if (statements.Count < 2) yield break;
        var locked = new Dictionary<uint, string>();
        (RelationLock Held, StatementReference Source)? first = null;
        var told = new HashSet<Script>();
        foreach (var (trace, source) in statements)
        {
            if (first is var (held, by) && Work(trace, locked.Keys, context) is { } work && told.Add(source.Script))
            {
                var name = SqlName.Quote(held.Schema, held.Name);
                yield return TraceViolation.Of(
                    source, TraceViolation.Relation(held.RelationKind == 'm' ? ObjectKind.MaterializedView : ObjectKind.Table, held.Schema, held.Name),
                    $"Nobody can use {name} from {Place(by, source)} on until the transaction ends, and meanwhile this statement {work}. Do it in a transaction, that is, a script, of its own.");
            }
            foreach (var one in TableLocks.Blocking(trace, context)) locked.TryAdd(one.RelationId, one.Name);
            if (first is null && TableLocks.Exclusive(trace, context).FirstOrDefault() is { } exclusive) first = (exclusive, source);
        }
    }

    /// <summary>What takes its time, or one more table; null for what does neither.</summary>
    private static string? Work(StatementTrace trace, IEnumerable<uint> locked, RuleContext context)
    {
        if (trace.Source!.Statement.Command is "UPDATE" or "DELETE" or "MERGE" && TableLocks.Written(trace, context).FirstOrDefault() is { } written)
            return $"writes to {SqlName.Quote(written.Schema, written.Name)}";
        if (trace.Rewrites.FirstOrDefault(rewrite => rewrite.ExistedBeforeScript) is { } copied) return $"copies {SqlName.Quote(copied.Schema, copied.Name)}";
        if (trace.Changes.FirstOrDefault(IsBuilt) is { Table: { } table } index)
            return $"builds an index of {SqlName.Quote(index.Schema!, table)}";
        if (trace.Scans.FirstOrDefault(scan => scan.ExistedBeforeScript && TableLocks.IsChecked(scan.RelationId, scan.Schema, scan.Name, context)) is { } read)
            return $"reads all of {SqlName.Quote(read.Schema, read.Name)}";
        return TableLocks.Blocking(trace, context).FirstOrDefault(held => !locked.Contains(held.RelationId)) is { } other ? $"locks {SqlName.Quote(other.Schema, other.Name)} as well" : null;
    }

    private static bool IsBuilt(ObjectChange change) =>
        change is { Kind: ChangeKind.Created, Type: "index", TableExistedBeforeScript: true, KeepsStorage: false, FromParent: false };

    private static string Place(StatementReference by, StatementReference from) =>
        ReferenceEquals(by.Script, from.Script) ? $"line {by.Span.Line}" : $"{VisibleText.Of(by.Script.FileName)} line {by.Span.Line}";
}
