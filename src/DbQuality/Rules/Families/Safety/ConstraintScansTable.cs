using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Safety;

/// <summary>DBQ605.</summary>
internal sealed class ConstraintScansTable : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ605",
        Name = "constraint-scans-table",
        Category = RuleCategory.Safety,
        Profile = Profile.Essential,
        Proof = Proof.Trace,
        Summary = "A constraint is added in the form that reads every row, or builds an index, while the table is locked",
        Rationale =
            "A foreign key or a check is tested on every row when it is added, `set not null` reads the table to find no null, and a key or an exclusion " +
            "constraint builds its index, all under a lock that keeps writers, or everybody, out until it is done. Each but the last has a form that does " +
            "not: `not valid` and a later `validate constraint`, a check that proves `not null` beforehand, an index that is built concurrently and then used. " +
            "Whether the table was read is observed, so what the server skips is not told of. A table that the script itself makes is left alone.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        TraceViolation.Located(context).SelectMany(located => Constraints(located.Trace, located.Source, context)
            .Concat(NotNull(located.Trace, located.Source, context)).Concat(Domains(located.Trace, located.Source, context)));

    private static IEnumerable<Violation> Constraints(StatementTrace trace, StatementReference source, RuleContext context) =>
        from change in trace.Changes
        where change is { Kind: ChangeKind.Created, Constraint: { } constraint, TableExistedBeforeScript: true, FromParent: false } && TraceViolation.IsInScope(change, context)
        // What a new type makes anew is that one's affair.
        where !IsRetyped(change, trace) && !IsTakenOver(change, trace, context)
        let message = Message(change, trace, source, context)
        where message is not null
        select TraceViolation.Of(source, TraceViolation.Part(ObjectKind.Constraint, change), message);

    private static string? Message(ObjectChange change, StatementTrace trace, StatementReference source, RuleContext context)
    {
        var (name, table) = (SqlName.Quote(change.Name!), SqlName.Quote(change.Schema!, change.Table!));
        var definition = Written(change.Name!, source.Statement)
            ?? (context.Catalog.FindRelation(change.Schema!, change.Table!) as Table)?.Constraints.FirstOrDefault(one => one.Name == change.Name)?.Definition ?? "…";
        switch (change.Constraint!.Kind)
        {
            case 'f' or 'c' when change.Constraint.IsValidated:
                var isKey = change.Constraint.Kind == 'f';
                var locked = isKey ? "write to it or to the table that it refers to" : "read or write it";
                return $"{(isKey ? "Foreign key" : "Check")} {name} is tested on every row of {table} while nobody can {locked}. "
                    + "Add it for new rows alone, and test the others in a later script, which keeps nobody out: "
                    + $"alter table {table} add constraint {name} {definition} not valid; alter table {table} validate constraint {name};";
            case 'p' or 'u' when IsBuilt(change, trace):
                var unique = change.Constraint.Kind == 'p' ? "primary key" : "unique";
                var columns = definition.Contains('(', StringComparison.Ordinal) ? definition[definition.IndexOf('(', StringComparison.Ordinal)..(definition.LastIndexOf(')') + 1)] : "(…)";
                return $"Constraint {name} builds its index while nobody can read or write {table}. Build the index concurrently, in a script without a transaction, and then use it: "
                    + $"create unique index concurrently {name} on {table} {columns}; alter table {table} add constraint {name} {unique} using index {name};";
            case 'x':
                return $"Exclusion constraint {name} builds its index while nobody can read or write {table}, and has no other way: add it while nobody needs the table, or to a new table that takes its place.";
            default:
                return null;
        }
    }

    /// <summary>What the statement itself says of a constraint of the table: it holds whatever becomes of the constraint later.</summary>
    private static string? Written(string name, Statement statement)
    {
        var tokens = statement.Tokens;
        var named = (TableClauses.OfAlter(tokens)?.All ?? []).Where(clause => clause.Name == name).ToList();
        // The server calls a check without a name after columns that the statement does not list.
        if (named.Count == 0) return null;
        var found = named[0];
        for (var i = found.First; i < found.Last; i++)
        {
            // A column's own reference does not name the column, nor does its key.
            if (tokens[i].Is("references")) return null;
            var isKey = tokens[i].Is("primary") || tokens[i].Is("unique");
            if (isKey && !Enumerable.Range(i, found.Last - i).Any(at => tokens[at].Value == "(")) return null;
            if (isKey || tokens[i].Is("foreign") || tokens[i].Is("check")) return StatementLine.Of(statement, i, found.Last);
        }
        return null;
    }

    /// <summary>A partitioned table has no rows of its own: where each partition has such a constraint already, none is read.</summary>
    private static bool IsTakenOver(ObjectChange change, StatementTrace trace, RuleContext context) =>
        context.Catalog.FindRelation(change.Schema!, change.Table!) is Table { Kind: TableKind.Partitioned } table
        && !trace.Scans.Any(scan => TableLocks.Root(scan.RelationId, context) == table);

    private static bool IsBuilt(ObjectChange change, StatementTrace trace) =>
        trace.Changes.Any(index => index is { Kind: ChangeKind.Created, Type: "index", KeepsStorage: false } && (index.Schema, index.Table, index.Name) == (change.Schema, change.Table, change.Name));

    private static bool IsRetyped(ObjectChange change, StatementTrace trace) => trace.Changes.Any(other =>
        other is { Type: "table column", Before: not null, After: not null } && other.Before.Type != other.After.Type && (other.Schema, other.Table) == (change.Schema, change.Table));

    private static IEnumerable<Violation> NotNull(StatementTrace trace, StatementReference source, RuleContext context)
    {
        foreach (var change in trace.Changes)
        {
            if (change is not { Type: "table column", ExistedBeforeScript: true, FromParent: false, Before.IsNullable: true, After.IsNullable: false }) continue;
            if (!TraceViolation.IsInScope(change, context) || !IsRead(change, trace, context)) continue;
            // A primary key makes its columns not null, and is told of itself.
            if (trace.Changes.Any(key => key is { Kind: ChangeKind.Created, Constraint.Kind: 'p' } && (key.Schema, key.Table) == (change.Schema, change.Table) && IsBuilt(key, trace))) continue;
            var (table, column) = (SqlName.Quote(change.Schema!, change.Table!), SqlName.Quote(change.Name!));
            var proof = SqlName.Quote($"{change.Table}_{change.Name}_not_null");
            yield return TraceViolation.Of(source, TraceViolation.Part(ObjectKind.Column, change),
                $"Every row of {table} is read for a null in {column} while nobody can read or write it. Prove it with a check beforehand, in scripts of their own, which the server then takes for it: "
                + $"alter table {table} add constraint {proof} check ({column} is not null) not valid; alter table {table} validate constraint {proof}; "
                + $"alter table {table} alter column {column} set not null; alter table {table} drop constraint {proof};");
        }
    }

    /// <summary>The table, or one of its partitions, was read by the statement, and not copied: that is told of by itself.</summary>
    private static bool IsRead(ObjectChange change, StatementTrace trace, RuleContext context) =>
        trace.Rewrites.Count == 0 && trace.Scans.Any(scan =>
            (scan.RelationId == change.Key.ObjectId && !scan.ProvenNotNull.Contains(change.Key.SubId))
            || (scan.RelationId != change.Key.ObjectId && TableLocks.Root(scan.RelationId, context)?.Oid == change.Key.ObjectId));

    private static IEnumerable<Violation> Domains(StatementTrace trace, StatementReference source, RuleContext context)
    {
        if (source.Statement.Command != "ALTER DOMAIN") yield break;
        foreach (var held in TableLocks.Blocking(trace, context).Where(held => held.Mode == "ShareLock"))
        {
            var name = SqlName.Quote(held.Schema, held.Name);
            yield return TraceViolation.Of(source, TraceViolation.Relation(ObjectKind.Table, held.Schema, held.Name),
                $"The domain's constraint is tested on every row of {name} while nobody can write to it"
                + (StatementLine.HasWord(source.Statement, "validate") ? ", as with every table that uses the domain: do it while nobody needs them."
                    : $". Add it for new values alone, and test the others while nobody needs the table: {StatementLine.With(source.Statement, ";", "").TrimEnd(';')} not valid;"));
        }
    }
}
