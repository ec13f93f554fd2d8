using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// Makes a table of a partitioned one without copying it: it becomes the partition of all that is older than a day to come, under a
/// partitioned table with its name and everything it has.
/// </summary>
internal sealed class PartitioningFix
{
    private const int FewestMonths = 3;

    private readonly Table table;
    private readonly Column time;
    private readonly RuleContext context;
    private readonly string old;
    private readonly DateOnly cutoff;

    private PartitioningFix(Table table, Column time, RuleContext context)
    {
        this.table = table;
        this.time = time;
        this.context = context;
        old = FreeName.OfRelation(context.Catalog, table.Schema, table.Name, "_legacy");
        // Far enough ahead for the script to be deployed in time.
        cutoff = new DateOnly(context.Today.Year, context.Today.Month, 1).AddMonths(2);
    }

    /// <param name="time">What it is to be partitioned by; null where it has no such column.</param>
    public static Remedy Of(Table table, Column? time, RuleContext context)
    {
        if (time is null) return Remedy.None("It has no required timestamp or date: decide what its rows are divided by.");
        if (PartitioningObstacle.Of(table, time, context.Catalog) is { } because) return Remedy.None(because);
        return Remedy.By(new PartitioningFix(table, time, context).Fix());
    }

    private Fix Fix()
    {
        var check = FreeName.Of(table.Name, "_before", name => table.Constraints.Any(constraint => constraint.Name == name));
        var late = $"{table.QualifiedName} where {SqlName.Quote(time.Name)} >= {Literal(cutoff)}";
        return new Fix
        {
            Topic = "partition by month",
            Phase = FixPhase.Indexes,
            Steps =
            [
                new FixStep(SqlBlock.Of(
                [
                    $"if exists (select from {late}) then",
                    $"  raise exception using message = {SqlText.Literal($"Table {table.QualifiedName} has rows of {cutoff:yyyy-MM-dd} and later: choose a later day for the first partition.")};",
                    "end if;",
                ]), "") { Why = $"The table becomes the partition of all rows before {cutoff:yyyy-MM-dd}, which has to be a day to come. Change it, and how long the partitions are, as you need." },
                new FixStep(ConstraintFix.AddOnce(table, check, $"check ({SqlName.Quote(time.Name)} < {Literal(cutoff)}) not valid"), ConstraintFix.Drop(table, check))
                {
                    Transaction = FixTransaction.Next, Why = "Spares the switch a look through all rows.",
                },
                new FixStep(ConstraintFix.Validate(table, check), "") { Transaction = FixTransaction.Next },
                new FixStep(SqlBlock.Of(Only('r', Switch(check))), SqlBlock.Of(Only('p', Back())))
                {
                    Transaction = FixTransaction.Next, Why = "All at once, so that nobody sees the table without its name, keys or rows; no row is read or copied.",
                },
            ],
            Assumes = [$"delete from {late}"],
            Short = new ShortForm("", "It makes the table, its keys, indexes, policies and partitions anew: no line holds that, and dbquality fix writes it."),
        };
    }

    private string Old => SqlName.Quote(table.Schema, old);

    private IEnumerable<Constraint> Keys => table.Constraints.Where(constraint => constraint.Kind is ConstraintKind.PrimaryKey or ConstraintKind.Unique);

    private IEnumerable<Catalog.Index> Indexes => table.Indexes.Where(index => index.ConstraintOid is null);

    private IEnumerable<string> Switch(string check)
    {
        var name = table.QualifiedName;
        foreach (var trigger in table.Triggers) yield return $"drop trigger {SqlName.Quote(trigger.Name)} on {name};";
        yield return $"alter table {name} rename to {SqlName.Quote(old)};";
        // Names of indexes are the schema's, and the partitioned table's are to have the ones that people know.
        foreach (var key in Keys) yield return $"alter table {Old} rename constraint {SqlName.Quote(key.Name)} to {SqlName.Quote(OldName(key.Name))};";
        foreach (var index in Indexes) yield return $"alter index {index.QualifiedName} rename to {SqlName.Quote(OldName(index.Name))};";
        yield return $"create table {name} (like {Old} including defaults including constraints including generated including storage including compression including comments) "
            + $"partition by range ({SqlName.Quote(time.Name)});";
        yield return $"alter table {name} drop constraint {SqlName.Quote(check)};";
        foreach (var sql in Owned(name).Concat(Members(name))) yield return sql;
        yield return $"alter table {name} attach partition {Old} for values from (minvalue) to ({Literal(cutoff)});";
        yield return $"alter table {Old} drop constraint {SqlName.Quote(check)};";
        foreach (var (partition, bound) in Partitions())
        {
            yield return $"create table {partition} partition of {name} {bound}{Storage()};";
            if (!context.Catalog.IsScriptsOwn(table.Owner)) yield return $"alter table {partition} owner to {SqlName.Quote(table.Owner)};";
            if (table.RowSecurity) yield return $"alter table {partition} enable row level security;";
        }
        foreach (var trigger in table.Triggers) yield return trigger.Definition + ";";
    }

    private IEnumerable<string> Back()
    {
        var name = table.QualifiedName;
        foreach (var (partition, _) in Partitions())
        {
            yield return $"if exists (select from {partition}) then";
            yield return $"  raise exception using message = {SqlText.Literal($"Partition {partition} holds rows, which would be lost: move them first.")};";
            yield return "end if;";
        }
        foreach (var trigger in table.Triggers) yield return $"drop trigger {SqlName.Quote(trigger.Name)} on {name};";
        yield return $"alter table {name} detach partition {Old};";
        yield return $"drop table {name};";
        yield return $"alter table {Old} rename to {SqlName.Quote(table.Name)};";
        foreach (var key in Keys) yield return $"alter table {name} rename constraint {SqlName.Quote(OldName(key.Name))} to {SqlName.Quote(key.Name)};";
        foreach (var index in Indexes) yield return $"alter index {SqlName.Quote(table.Schema, OldName(index.Name))} rename to {SqlName.Quote(index.Name)};";
        foreach (var trigger in table.Triggers) yield return trigger.Definition + ";";
    }

    private IEnumerable<string> Owned(string name)
    {
        var catalog = context.Catalog;
        if (!catalog.IsScriptsOwn(table.Owner)) yield return $"alter table {name} owner to {SqlName.Quote(table.Owner)};";
        if (table.Comment is { } comment) yield return $"comment on table {name} is {SqlText.Literal(comment)};";
        foreach (var sql in PrivilegeFix.Restore(name, table.Acl, table.Owner, catalog.ServerVersion >= 170000 ? "arwdDxtm" : "arwdDxt", publicHasItByDefault: false)) yield return sql;
    }

    private IEnumerable<string> Members(string name)
    {
        foreach (var constraint in Keys.Concat(table.ForeignKeys))
        {
            yield return $"alter table {name} add constraint {SqlName.Quote(constraint.Name)} {constraint.Definition};";
            foreach (var comment in ConstraintFix.Comment(constraint)) yield return comment;
        }
        foreach (var index in Indexes)
        {
            yield return $"create {(index.IsUnique ? "unique " : "")}index {SqlName.Quote(index.Name)} on {name} {IndexFix.ShapeOf(index)};";
            if (index.Comment is { } comment) yield return $"comment on index {index.QualifiedName} is {SqlText.Literal(comment)};";
        }
        if (table.RowSecurity) yield return $"alter table {name} enable row level security;";
        if (table.ForceRowSecurity) yield return $"alter table {name} force row level security;";
        foreach (var sql in table.Policies.SelectMany(policy => PolicyFix.CreateAgain(policy, name))) yield return sql;
    }

    private IEnumerable<(string Partition, string Bound)> Partitions()
    {
        var speaks = context.EnabledRules.Contains(WantedPartitions.Rule);
        var options = context.OptionsOf(WantedPartitions.Rule);
        var last = context.Today.AddDays(speaks ? WantedPartitions.DaysAhead.Of(options) : 0);
        for (var (month, count) = (cutoff, 0); count < FewestMonths || month <= last; (month, count) = (month.AddMonths(1), count + 1))
            yield return (Partition($"_{month:yyyy_MM}"), $"for values from ({Literal(month)}) to ({Literal(month.AddMonths(1))})");
        if (!speaks || WantedPartitions.Default.Of(options)) yield return (Partition("_default"), "default");
    }

    private string Partition(string suffix) => SqlName.Quote(table.Schema, FreeName.OfRelation(context.Catalog, table.Schema, table.Name, suffix));

    private string Storage() => table.Options.Count == 0 ? "" : $" with ({string.Join(", ", table.Options.Select(option => $"{option.Key} = {SqlText.Literal(option.Value)}"))})";

    private string OldName(string name) => FreeName.OfRelation(context.Catalog, table.Schema, name, "_legacy");

    private string Literal(DateOnly day) => time.Type.BaseOid switch
    {
        TypeIds.Date => $"'{day:yyyy-MM-dd}'",
        TypeIds.Timestamp => $"'{day:yyyy-MM-dd} 00:00:00'",
        _ => $"'{day:yyyy-MM-dd} 00:00:00+00'",
    };

    /// <summary>Only while the table is of a kind, so that a script that was broken off can run again.</summary>
    private IReadOnlyList<string> Only(char kind, IEnumerable<string> statements) =>
    [
        $"if (select relkind from pg_class where oid = to_regclass({SqlName.Literal(table.QualifiedName)})) = '{kind}' then",
        .. statements.Select(statement => "  " + statement),
        "end if;",
    ];
}
