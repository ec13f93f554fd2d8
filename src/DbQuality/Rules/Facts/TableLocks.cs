using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>What a statement locks that others may be using.</summary>
internal static class TableLocks
{
    /// <summary>Tables from before the script that nobody else can read or write any more; a partition is left to its table where that is locked as well.</summary>
    public static IEnumerable<RelationLock> Exclusive(StatementTrace trace, RuleContext context) => Of(trace, context, "AccessExclusiveLock");

    /// <summary>Tables from before the script that nobody else can write any more.</summary>
    public static IEnumerable<RelationLock> Blocking(StatementTrace trace, RuleContext context) =>
        Of(trace, context, "AccessExclusiveLock", "ExclusiveLock", "ShareRowExclusiveLock", "ShareLock").DistinctBy(held => held.RelationId);

    /// <summary>Tables from before the script whose rows the statement writes, or one before it in the transaction wrote.</summary>
    public static IEnumerable<RelationLock> Written(StatementTrace trace, RuleContext context) => Of(trace, context, "RowExclusiveLock");

    /// <summary>Whether a relation, which may be gone by now, is one of the schemas that are checked, no journal, and not there before all migrations.</summary>
    public static bool IsChecked(uint relation, string schema, string name, RuleContext context) =>
        context.InScope(schema, name) && !context.Provided.Contains(new ObjectKey(ClassIds.Relation, relation)) && !(context.Catalog.FindRelation(relation) is { } known && context.IsJournal(known));

    /// <summary>The table that a relation is, or is a partition of; null for what is gone by now.</summary>
    public static Table? Root(uint relation, RuleContext context)
    {
        var table = context.Catalog.FindRelation(relation) as Table;
        while (table?.PartitionOf is { } parent && context.Catalog.FindRelation(parent) is Table up) table = up;
        return table;
    }

    private static IEnumerable<RelationLock> Of(StatementTrace trace, RuleContext context, params string[] modes) =>
        from held in trace.Locks
        where modes.Contains(held.Mode) && held is { ExistedBeforeScript: true, RelationKind: 'r' or 'p' or 'm' or 'f' } && IsChecked(held.RelationId, held.Schema, held.Name, context)
        where !(ParentOf(held, context) is { } parent && trace.Locks.Any(other => other.RelationId == parent && other.Mode == held.Mode))
        select held;

    private static uint? ParentOf(RelationLock held, RuleContext context) => (context.Catalog.FindRelation(held.RelationId) as Table)?.PartitionOf;
}
