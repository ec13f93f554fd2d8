using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ602.</summary>
internal sealed class TableRewrite : Rule
{
    // The bits of pg_event_trigger_table_rewrite_reason(): src/include/commands/event_trigger.h.
    private const int Persistence = 1, DefaultValue = 2, ColumnType = 4, AccessMethod = 8;

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ602",
        Name = "table-rewrite",
        Category = RuleCategory.Safety,
        Profile = Profile.Essential,
        Proof = Proof.Trace,
        Summary = "A statement rewrote a table that was there before the script",
        Rationale =
            "The server copies every row and builds every index anew, and nobody can read or write the table until it is done; the disk " +
            "holds the table twice meanwhile. Whether a change needs it is seen while the migrations run, not guessed: a constant default, a " +
            "longer `varchar` or `text` instead of `varchar` do not, a volatile default, most type changes, another persistence or access " +
            "method do. A table that the script itself makes is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from located in TraceViolation.Located(context)
        from rewrites in located.Trace.Rewrites.Where(rewrite => rewrite.ExistedBeforeScript).GroupBy(rewrite => (Table: Root(rewrite, context), rewrite.Reason))
        let rewrite = rewrites.Key
        where context.InScope(rewrite.Table.Schema, rewrite.Table.Name)
        select TraceViolation.Of(
            located.Source, TraceViolation.Relation(ObjectKind.Table, rewrite.Table.Schema, rewrite.Table.Name),
            $"Table {SqlName.Quote(rewrite.Table.Schema, rewrite.Table.Name)} is copied row by row while nobody can read or write it: "
            + Reason(rewrite.Table, rewrites.First(), located.Trace, context), $"{rewrite.Reason}");

    /// <summary>Partitions are reported once, on their parent.</summary>
    private static (string Schema, string Name) Root(Observation.RewrittenTable rewrite, RuleContext context)
    {
        var table = context.Catalog.FindRelation(rewrite.RelationId) as Table;
        while (table?.PartitionOf is { } parent && context.Catalog.FindRelation(parent) is Table up) table = up;
        return table is null ? (rewrite.Schema, rewrite.Name) : (table.Schema, table.Name);
    }

    private static string Reason((string Schema, string Name) table, Observation.RewrittenTable rewrite, StatementTrace trace, RuleContext context)
    {
        var (name, reason) = (SqlName.Quote(table.Schema, table.Name), rewrite.Reason);
        // By its number: a later script may have given it another name.
        var columns = trace.Changes.Where(change => change.Type == "table column" && change.Key.ObjectId == rewrite.RelationId).ToList();
        if ((reason & ColumnType) != 0 && columns.Find(change => change.Before is not null && change.After is not null && change.Before.Type != change.After.Type) is { } retyped)
            return $"column {SqlName.Quote(retyped.Before!.Name)} changes from {retyped.Before.Type} to {retyped.After!.Type}. {ColumnSwitch.Advice(name, retyped.Before, retyped.After)}";
        if ((reason & DefaultValue) != 0 && columns.Find(change => change is { Kind: ChangeKind.Created, After: not null }) is { } added)
            return NewColumn(name, added, context);
        if ((reason & Persistence) != 0)
            return $"it changes between logged and unlogged. Fill a new table of the wanted kind and rename it: create table {name}_new (like {name} including all);";
        if ((reason & AccessMethod) != 0)
            return $"its access method changes. Fill a new table of the wanted method and rename it: create table {name}_new (like {name} including all) using …;";
        return "the values of a column are computed anew. Add another column instead, and fill it in batches.";
    }

    private static string NewColumn(string table, ObjectChange added, RuleContext context)
    {
        var (column, state) = (SqlName.Quote(added.Name!), added.After!);
        if (state.Generated != ' ')
            return $"the stored generated column {column} is computed for every row. Add an ordinary column, fill it in batches and keep it with a trigger: "
                + $"alter table {table} add column {column} {state.Type};";
        if (state.Identity != ' ')
            return $"the identity column {column} numbers every row. Add an ordinary column, fill it in batches, then make it the identity: "
                + $"alter table {table} add column {column} {state.Type};";
        var expression = context.Catalog.FindRelation(added.Key.ObjectId)?.FindColumn(added.Key.SubId)?.Default;
        return $"the default of the new column {column} is computed for every row. Add the column without it, set the default for new rows, then fill the old ones in batches: "
            + $"alter table {table} add column {column} {state.Type}; alter table {table} alter column {column} set default {expression ?? "…"};";
    }
}
