using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ608.</summary>
internal sealed class DataLoss : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ608",
        Name = "data-loss",
        Category = RuleCategory.Safety,
        Profile = Profile.Essential,
        Proof = Proof.Trace,
        Summary = "Rows or values that were there before the script are dropped, truncated or narrowed",
        Rationale =
            "What a migration drops is gone for good in the moment it commits, and rolling the application back does not bring it back. Keep " +
            "the data under another name, and drop it in a later deployment once nobody has missed it. Tables that the script itself makes, " +
            "temporary tables, renames, views and indexes hold no data of their own and are left alone. Where the loss is meant, waive it at " +
            "the statement, so that a reviewer sees the reason.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        (from located in TraceViolation.Located(context)
         from change in located.Trace.Changes
         where IsInScope(change, context)
         let violation = Of(change, located.Trace, located.Source, context)
         where violation is not null
         select violation).Concat(OfUnknownStatements(context));

    /// <summary>A command's function may empty a table, and nothing says which statement called it.</summary>
    private static IEnumerable<Violation> OfUnknownStatements(RuleContext context) =>
        from trace in context.Observations.Statements
        where trace.Source is null
        from change in trace.Changes
        where change is { Kind: ChangeKind.Truncated, ExistedBeforeScript: true } && IsInScope(change, context)
        let name = SqlName.Quote(change.Schema!, change.Name!)
        select new Violation(
            TraceViolation.Relation(ObjectKind.Table, change.Schema, change.Name),
            $"Table {name} loses all its rows, for good, by a statement that is not known, such as a call of a function. Delete only the rows that are meant, or keep a copy "
            + $"first: create table {SqlName.Quote(change.Schema!, change.Name + "_old")} as table {name};");

    private static Violation? Of(ObjectChange change, StatementTrace trace, StatementReference source, RuleContext context)
    {
        var found = change switch
        {
            { Type: "table column" } => change.Kind == ChangeKind.Created || !change.ExistedBeforeScript ? null : Column(change),
            // A schema that the script has made itself may hold what it has moved there.
            { Kind: ChangeKind.Dropped, Type: "schema" } => Schema(change, trace),
            { ExistedBeforeScript: false } => null,
            // Whatever pulled it in: the rows are gone.
            { Kind: ChangeKind.Dropped, Type: "table" } => change.Cascaded && IsToldOf(change, trace) ? null : Table(change),
            { Cascaded: true } => null,
            { Kind: ChangeKind.Truncated } => Truncation(change),
            { Kind: ChangeKind.Dropped, Type: "materialized view" } => MaterializedView(change, source, context),
            _ => null,
        };
        return found is var (subject, message) ? TraceViolation.Of(source, subject, message) : null;
    }

    /// <summary>By the finding on its schema or, of a partition, on its table.</summary>
    private static bool IsToldOf(ObjectChange change, StatementTrace trace) =>
        change.FromParent || trace.Changes.Any(other => other is { Kind: ChangeKind.Dropped, Type: "schema" } && other.Name == change.Schema);

    private static (DbObject, string)? Table(ObjectChange change)
    {
        var name = SqlName.Quote(change.Schema!, change.Name!);
        return (TraceViolation.Relation(ObjectKind.Table, change.Schema, change.Name),
            $"Table {name} is dropped with all its rows, for good. Keep it under another name until nobody needs it: "
            + $"alter table {name} rename to {SqlName.Quote(change.Name + "_old")};");
    }

    private static (DbObject, string)? Truncation(ObjectChange change)
    {
        var name = SqlName.Quote(change.Schema!, change.Name!);
        return (TraceViolation.Relation(ObjectKind.Table, change.Schema, change.Name),
            $"Table {name} loses all its rows, for good. Delete only the rows that are meant, or keep a copy first: "
            + $"create table {SqlName.Quote(change.Schema!, change.Name + "_old")} as table {name};");
    }

    private static (DbObject, string)? MaterializedView(ObjectChange change, StatementReference source, RuleContext context)
    {
        // Another definition needs another view: the script that drops it makes it again.
        var remade = context.Catalog.FindRelation(change.Schema!, change.Name!) is { } now
            && ReferenceEquals(context.Observations.Provenance.Find(now.Key)?.Made.Script, source.Script);
        if (remade) return null;
        var name = SqlName.Quote(change.Schema!, change.Name!);
        return (TraceViolation.Relation(ObjectKind.MaterializedView, change.Schema, change.Name),
            $"Materialized view {name} is dropped with its stored rows, which its tables may no longer give. Keep it under another name until nobody needs it: "
            + $"alter materialized view {name} rename to {SqlName.Quote(change.Name + "_old")};");
    }

    private static (DbObject, string)? Schema(ObjectChange change, StatementTrace trace)
    {
        var tables = trace.Changes.Count(other => other is { Kind: ChangeKind.Dropped, Cascaded: true, ExistedBeforeScript: true, Type: "table" or "materialized view" }
            && other.Schema == change.Name);
        var name = SqlName.Quote(change.Name!);
        return tables == 0 ? null : (new DbObject { Kind = ObjectKind.Schema, Name = change.Name! },
            $"Schema {name} is dropped with the rows of {tables} {(tables == 1 ? "table" : "tables")}, for good. Keep it under another name until nobody needs it: "
            + $"alter schema {name} rename to {SqlName.Quote(change.Name + "_old")};");
    }

    private static (DbObject, string)? Column(ObjectChange change)
    {
        // A generated column can be computed again; a partition's column follows its parent's, which is reported.
        if (change.Before is not { Generated: ' ' } before || change.FromParent) return null;
        var (subject, table, column) = (TraceViolation.Part(ObjectKind.Column, change), SqlName.Quote(change.Schema!, change.Table!), SqlName.Quote(change.Name!));
        if (change.Kind == ChangeKind.Dropped)
            return (subject, $"Column {table}.{column} is dropped with its values, for good. Keep it under another name until nobody needs it: "
                + $"alter table {table} rename column {column} to {SqlName.Quote(change.Name + "_old")};");
        if (change.After is not { } after || NarrowingType.Loss(before.Type, after.Type) is not { } loss) return null;
        return (subject, $"Column {table}.{column} is narrowed from {before.Type} to {after.Type}: {loss}. Look at its values first, and keep them in the wider "
            + $"column until they are proven to fit: alter table {table} add column {SqlName.Quote(change.Name + "_new")} {after.Type};");
    }

    private static bool IsInScope(ObjectChange change, RuleContext context) =>
        change.Name is { } name && (change.Schema is not { } schema || context.InScope(schema, change.Table ?? name));
}
