using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
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

    public override IEnumerable<Violation> Check(RuleContext context) => Seen(context).Concat(OfTimeZone(context));

    private static IEnumerable<Violation> Seen(RuleContext context) =>
        from located in TraceViolation.Located(context)
        from rewrites in located.Trace.Rewrites.Where(rewrite => rewrite.ExistedBeforeScript).GroupBy(rewrite => (Table: Told(rewrite, context), rewrite.Reason))
        let rewrite = rewrites.Key
        where TableLocks.IsChecked(rewrites.First().RelationId, rewrite.Table.Schema, rewrite.Table.Name, context)
        select TraceViolation.Of(
            located.Source, TraceViolation.Relation(ObjectKind.Table, rewrite.Table.Schema, rewrite.Table.Name),
            $"Table {SqlName.Quote(rewrite.Table.Schema, rewrite.Table.Name)} is copied row by row while nobody can read or write it: "
            + Reason(rewrite.Table, rewrites.First(), located.Trace, context), $"{rewrite.Reason}");

    /// <summary>Partitions are reported once, on their parent.</summary>
    private static (string Schema, string Name) Told(Observation.RewrittenTable rewrite, RuleContext context) =>
        TableLocks.Root(rewrite.RelationId, context) is { } table ? (table.Schema, table.Name) : (rewrite.Schema, rewrite.Name);

    /// <summary>The gate's sessions are in UTC, where the two types have one form; in any other time zone each value is another one.</summary>
    private static IEnumerable<Violation> OfTimeZone(RuleContext context) =>
        from located in TraceViolation.Located(context)
        where located.Trace.Rewrites.Count == 0 && !StatesZone(located.Source)
        from change in located.Trace.Changes
        where change is { Type: "table column", TableExistedBeforeScript: true, FromParent: false, Before: { } before, After: { } after } && IsZoned(before.Type) != IsZoned(after.Type)
        where change.Before!.Type.StartsWith("timestamp", StringComparison.Ordinal) && change.After!.Type.StartsWith("timestamp", StringComparison.Ordinal) && TraceViolation.IsInScope(change, context)
        let table = SqlName.Quote(change.Schema!, change.Table!)
        select TraceViolation.Of(
            located.Source, TraceViolation.Relation(ObjectKind.Table, change.Schema, change.Table),
            $"Table {table} is copied row by row while nobody can read or write it, unless the session's time zone is UTC, as the gate's is: column {SqlName.Quote(change.Name!)} changes from {change.Before!.Type} to {change.After!.Type}. "
            + $"State the zone before it, if the values are of that one: set timezone = 'UTC'; otherwise: {ColumnSwitch.Advice(table, change.Before!, change.After!)}");

    /// <summary>The script says which zone it means, so that production runs it in the same.</summary>
    private static bool StatesZone(StatementReference source) => source.Script.Statements.Take(source.Statement.Index + 1).Any(statement => statement.Command switch
    {
        "SET" => StatementLine.HasWord(statement, "timezone") || (StatementLine.HasWord(statement, "time") && StatementLine.HasWord(statement, "zone")),
        // By set_config.
        "SELECT" or "DO" => statement.ReadTokens().Any(token => token.Kind is TokenKind.String or TokenKind.DollarString && token.Value.Contains("timezone", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    });

    private static bool IsZoned(string type) => type.EndsWith("with time zone", StringComparison.Ordinal);

    private static string Reason((string Schema, string Name) table, Observation.RewrittenTable rewrite, StatementTrace trace, RuleContext context)
    {
        var (name, reason) = (SqlName.Quote(table.Schema, table.Name), rewrite.Reason);
        // By its number: a later script may have given it another name.
        var columns = trace.Changes.Where(change => change.Type == "table column" && change.Key.ObjectId == rewrite.RelationId).ToList();
        if ((reason & ColumnType) != 0 && columns.Find(change => change.Before is not null && change.After is not null && change.Before.Type != change.After.Type) is { } retyped)
            return $"column {SqlName.Quote(retyped.Before!.Name)} changes from {retyped.Before.Type} to {retyped.After!.Type}. {ColumnSwitch.Advice(name, retyped.Before, retyped.After)}";
        if ((reason & DefaultValue) != 0 && columns.Find(change => change is { Kind: ChangeKind.Created, After: not null }) is { } added)
            return NewColumn(name, added, context);
        if (reason == 0)
            return "VACUUM FULL and CLUSTER do. Leave that to a quiet hour, or to a tool that does it beside the running application.";
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
