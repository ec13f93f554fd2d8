using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ601.</summary>
internal sealed class BlockingIndexBuild : Rule
{
    private static string Apart(RuleContext context) => context.Plan?.ProgramDecides == true
        ? "in a script that the program runs without a transaction"
        : "in a script of its own in a stage with transaction mode none";

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ601",
        Name = "blocking-index-build",
        Category = RuleCategory.Safety,
        Profile = Profile.Essential,
        Proof = Proof.Trace,
        Summary = "Index built or dropped without CONCURRENTLY on a table that was there before the script",
        Rationale =
            "Building an index locks the table against every write until the whole table is read, which on a large table is an outage; " +
            "dropping one waits for every running query and makes all later ones wait behind it. `CONCURRENTLY` does neither. `REINDEX`, " +
            "`REFRESH MATERIALIZED VIEW` and attaching or detaching a partition have the same choice. A table that the script itself makes " +
            "is nobody's yet, so it is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        TraceViolation.Located(context).SelectMany(located => Of(located.Trace, located.Source, context));

    private static IEnumerable<Violation> Of(StatementTrace trace, StatementReference source, RuleContext context)
    {
        // None of these can run CONCURRENTLY inside of a function or a DO block.
        if (ConcurrentForm.Is(source.Statement)) return [];
        return Indexes(trace, source, context).Concat(Reindex(trace, source, context)).Concat(Refresh(trace, source, context))
            .Concat(Partition(trace, source, context));
    }

    private static IEnumerable<Violation> Indexes(StatementTrace trace, StatementReference source, RuleContext context)
    {
        var constraints = trace.Changes.Where(change => change.Type == "table constraint").Select(change => (change.Schema, change.Table, change.Name)).ToHashSet();
        foreach (var change in trace.Changes)
        {
            // A constraint's index is the constraint's affair.
            if (change.Type != "index" || change.Cascaded || change.FromParent || !TraceViolation.IsInScope(change, context)) continue;
            if (constraints.Contains((change.Schema, change.Table, change.Name))) continue;
            if (IsOfParentAlone(change, source, context)) continue;
            var subject = TraceViolation.Part(ObjectKind.Index, change);
            var (index, table) = (SqlName.Quote(change.Schema!, change.Name!), SqlName.Quote(change.Schema!, change.Table ?? ""));
            if (change is { Kind: ChangeKind.Created, TableExistedBeforeScript: true, KeepsStorage: false })
            {
                var retyped = source.Statement.Command == "ALTER TABLE" ? RetypedIn(change, trace).FirstOrDefault() : null;
                // A table that is copied has its indexes built with it: DBQ602 says so.
                if (retyped is not null && trace.Rewrites.Count > 0) continue;
                yield return TraceViolation.Of(source, subject, retyped is null
                    ? $"Building index {SqlName.Quote(change.Name!)} blocks every write to {table} until it is done. Build it concurrently, {Apart(context)}: {Build(change, source, context)}"
                    : $"The new type of column {SqlName.Quote(retyped.Before!.Name)} has index {SqlName.Quote(change.Name!)} built again, while nobody can read or write {table}. "
                        + ColumnSwitch.Advice(table, retyped.Before, retyped.After!));
            }
            if (change is { Kind: ChangeKind.Dropped, ExistedBeforeScript: true })
                yield return TraceViolation.Of(source, subject,
                    $"Dropping index {index} waits for every query on its table and blocks all that come after. Drop it concurrently, {Apart(context)}: drop index concurrently {index};");
        }
    }

    /// <summary><c>ON ONLY</c> a partitioned table: it has no rows of its own, so that nothing is built.</summary>
    private static bool IsOfParentAlone(ObjectChange change, StatementReference source, RuleContext context) =>
        source.Statement.Command == "CREATE INDEX" && StatementLine.HasWord(source.Statement, "only") &&
        context.Catalog.FindRelation(change.Schema!, change.Table ?? "") is Table { Kind: TableKind.Partitioned };

    /// <summary>The columns of the index's table that get another type.</summary>
    private static List<ObjectChange> RetypedIn(ObjectChange change, StatementTrace trace) =>
        [.. trace.Changes.Where(other => other.Type == "table column" && (other.Schema, other.Table) == (change.Schema, change.Table) && other is { Before: not null, After: not null }
            && other.Before.Type != other.After.Type)];

    private static string Build(ObjectChange change, StatementReference source, RuleContext context)
    {
        if (source.Statement.Command == "CREATE INDEX") return StatementLine.With(source.Statement, "index", "concurrently");
        var made = context.Catalog.Relations.SelectMany(relation => relation.Indexes).FirstOrDefault(index => index.Key == change.Key);
        return made is null ? "create index concurrently …;" : (made.Statement with { IsConcurrent = true }).Sql + ";";
    }

    private static IEnumerable<Violation> Reindex(StatementTrace trace, StatementReference source, RuleContext context) =>
        from held in trace.Locks.Concat(HeldBefore(trace, context).Where(held => IsReindexed(held, source, context))).DistinctBy(held => held.RelationId)
        where source.Statement.Command == "REINDEX" && held is { Mode: "ShareLock", ExistedBeforeScript: true }
            && held.RelationKind is 'r' or 'm' && context.InScope(held.Schema, held.Name)
        select TraceViolation.Of(source, TraceViolation.Relation(held.RelationKind == 'm' ? ObjectKind.MaterializedView : ObjectKind.Table, held.Schema, held.Name),
            $"Rebuilding indexes of {SqlName.Quote(held.Schema, held.Name)} blocks every write to it until it is done. Rebuild them concurrently, {Apart(context)}: "
            + StatementLine.With(source.Statement, StatementLine.HasWord(source.Statement, "table") ? "table" : "index", "concurrently"));

    private static IEnumerable<Violation> Refresh(StatementTrace trace, StatementReference source, RuleContext context)
    {
        foreach (var change in trace.Changes)
        {
            if (change is not { Command: "REFRESH MATERIALIZED VIEW", ExistedBeforeScript: true } || !TraceViolation.IsInScope(change, context)) continue;
            // Nobody can read a view that was never filled.
            if (IsFirstFilling(change, trace, context)) continue;
            var view = SqlName.Quote(change.Schema!, change.Name!);
            yield return TraceViolation.Of(source, TraceViolation.Relation(ObjectKind.MaterializedView, change.Schema, change.Name),
                $"Refreshing {view} blocks every reader until it is done. Give it a unique index and refresh it concurrently: refresh materialized view concurrently {view};");
        }
    }

    private static bool IsFirstFilling(ObjectChange change, StatementTrace trace, RuleContext context) =>
        context.Observations.Provenance.Find(change.Key) is { } origin
        && origin.Made.Statement.Tokens is [.., var with, var no, var data] && with.Is("with") && no.Is("no") && data.Is("data")
        && !context.Observations.Statements.Any(earlier => earlier.Sequence < trace.Sequence
            && earlier.Changes.Any(other => other.Key == change.Key && other.Command == change.Command));

    private static IEnumerable<Violation> Partition(StatementTrace trace, StatementReference source, RuleContext context)
    {
        if (PartitionAction.Of(source.Statement) is not { } action) yield break;
        var tables = trace.Locks.Concat(HeldBefore(trace, context).Where(held => held.Name == action.Table || held.Name == action.Partition)).DistinctBy(held => held.RelationId)
            .Where(held => held is { Mode: "AccessExclusiveLock", ExistedBeforeScript: true, RelationKind: 'r' or 'p' } && context.InScope(held.Schema, held.Name)).ToList();
        if (action.Detaches)
        {
            if (tables.Find(held => held.RelationKind == 'p') is { } parent)
                yield return TraceViolation.Of(source, TraceViolation.Relation(ObjectKind.Table, parent.Schema, parent.Name),
                    $"Detaching a partition blocks every query on {SqlName.Quote(parent.Schema, parent.Name)} and on the partition. Detach it concurrently, {Apart(context)}: "
                    + StatementLine.With(source.Statement, ";", "").TrimEnd(';') + " concurrently;");
            yield break;
        }
        foreach (var held in tables.Where(held => !HasCheck(held.RelationId, context)))
        {
            var name = SqlName.Quote(held.Schema, held.Name);
            yield return TraceViolation.Of(source, TraceViolation.Relation(ObjectKind.Table, held.Schema, held.Name),
                $"Attaching a partition reads all of {name} while every query on it waits. Prove its bounds first, with a check constraint that is validated "
                + $"beforehand: alter table {name} add constraint {SqlName.Quote(held.Name + "_bounds")} check (…) not valid; then validate it in a later script.");
        }
    }

    /// <summary>What the transaction had locked already, so that the statement took no lock that anybody could see.</summary>
    private static IEnumerable<RelationLock> HeldBefore(StatementTrace trace, RuleContext context) =>
        context.Observations.Statements.Where(other => other.TransactionId == trace.TransactionId && other.Sequence < trace.Sequence).SelectMany(other => other.Locks);

    private static bool IsReindexed(RelationLock held, StatementReference source, RuleContext context)
    {
        var names = source.Statement.Tokens.Where(token => token.IsName).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        return names.Contains(held.Name) || context.Catalog.FindRelation(held.RelationId)?.Indexes.Any(index => names.Contains(index.Name)) == true;
    }

    private static bool HasCheck(uint table, RuleContext context) =>
        context.Catalog.FindRelation(table) is Table { Constraints: var constraints }
        && constraints.Any(constraint => constraint is { Kind: ConstraintKind.Check, IsValidated: true });
}
