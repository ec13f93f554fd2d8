using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>A trigger that sets a column to the time of each update of its row.</summary>
internal static class SetterTrigger
{
    public static Remedy Enable(Trigger trigger)
    {
        var (table, name) = (trigger.Relation.QualifiedName, SqlName.Quote(trigger.Name));
        return By(trigger.Name, [new FixStep($"alter table {table} enable trigger {name};", $"alter table {table} {(trigger.Enabled == 'R' ? "enable replica" : "disable")} trigger {name};")]);
    }

    public static Remedy Add(Column column, RuleContext context)
    {
        if (column.Type.BaseOid is not (TypeIds.Timestamp or TypeIds.TimestampTz or TypeIds.Date))
            return Remedy.None($"It is of type {column.Type.Display}, which no time can be written to as it is: decide what a trigger sets it to.");
        var others = All(column.Relation, context.Catalog).ToList();
        var words = string.Join('_', NameForm.Words(column.Name));
        var name = PatternedName.First(
            context, "triggers", new NameSlots(column.Relation.Schema, column.Relation.Name),
            [$"set_{words}", $"touch_{words}", $"update_{words}", $"write_{words}", $"zz_set_{words}"],
            name => others.All(other => other.Name != name && (!ChangesRows(other) || string.CompareOrdinal(other.Name, name) < 0)));
        if (name is null)
            return Remedy.None("Triggers fire in the order of their names, this one must be the last that changes the row, and no name that is free puts it there: choose one.");
        if (TimeSetter.For(column, context) is not { } setter)
            return Remedy.None("No name for its function is free and as database.naming wants it: choose one.");
        var (table, trigger) = (column.Relation.QualifiedName, SqlName.Quote(name));
        return By(
            column.Name,
            [
                .. setter.Steps,
                new FixStep($"create or replace trigger {trigger} before update on {table} for each row execute function {setter.Call};", $"drop trigger if exists {trigger} on {table};"),
            ]);
    }

    /// <summary>One that stops an update that changes nothing, or compares the column, must see the row as the statement has it.</summary>
    private static bool ChangesRows(Trigger trigger) => trigger is { IsRowLevel: true, Timing: TriggerTiming.Before } && trigger.Events.HasFlag(TriggerEvents.Update);

    /// <summary>Those of the table, and those of its partitions, which get a copy of every new one.</summary>
    private static IEnumerable<Trigger> All(Relation relation, DatabaseCatalog catalog) =>
        relation.Triggers.Concat(relation is Table table ? IndexFix.Partitions(catalog, table).SelectMany(partition => All(partition, catalog)) : []);

    /// <summary>After columns, which may have come only now.</summary>
    private static Remedy By(string name, IReadOnlyList<FixStep> steps) =>
        Remedy.By(new Fix { Topic = "trigger " + name, Phase = FixPhase.Routines, Steps = steps });
}
