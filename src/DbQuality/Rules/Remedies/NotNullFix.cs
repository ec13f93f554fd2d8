using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>A column that must have a value from now on: its default, the rows that are there in batches, and then the constraint.</summary>
internal static class NotNullFix
{
    private const string Wait = "set lock_timeout = '2s';";
    private const string WaitLong = "reset lock_timeout;";

    /// <param name="value">What rows without a value get, and new ones where nothing is said and the column has no default; an expression without columns.</param>
    public static Remedy Of(Column column, string value, RuleContext context)
    {
        var table = (Table)column.Relation;
        var name = SqlName.Quote(column.Name);
        var (alter, dropsDefault) = ($"alter table {table.QualifiedName}", column.Default is null);
        var atOnce = AtOnce(table, column.Name, value, setsDefault: dropsDefault);
        if (FillObstacle.Of(column, value, context) is { } because) return Remedy.None(because, atOnce, OfNew(column));
        var step = Step(table, column.Name, value, context.Catalog);
        return Remedy.By(new Fix
        {
            Topic = "not null " + column.Name,
            Phase = FixPhase.Columns,
            Steps =
            [
                step with
                {
                    Sql = dropsDefault ? $"{Wait}\n{alter} alter column {name} set default {value};\n{WaitLong}\n\n{step.Sql}" : step.Sql,
                    Undo = $"-- The values that rows were given stay.\n{Wait}\n{step.Undo}\n" +
                        $"{alter} alter column {name} drop not null{(dropsDefault ? $", alter column {name} drop default" : "")};\n{WaitLong}",
                    Short = InBatches(atOnce),
                },
            ],
            Plain = OfNew(column)?.Steps,
        });
    }

    /// <summary>The same where no row is there yet; null where the column itself does not let it.</summary>
    public static Fix? OfNew(Column column)
    {
        var alter = $"alter table {((Table)column.Relation).QualifiedName} alter column {SqlName.Quote(column.Name)} ";
        return column is not { IsLocal: true, Generated: ' ' } ? null : new Fix
        {
            Topic = "not null " + column.Name, Phase = FixPhase.Columns, Steps = [new FixStep($"{alter}set not null;", $"{alter}drop not null;")],
        };
    }

    /// <summary>The same for a column that has its default and goes when it is taken back. One script: where a part of it fails, all of it can run again.</summary>
    public static FixStep Step(Table table, string name, string value, DatabaseCatalog catalog)
    {
        var (alter, column) = ($"alter table {table.QualifiedName}", SqlName.Quote(name));
        var tree = TableTree.Of(table, catalog).ToList();
        var taken = tree.SelectMany(part => part.Constraints).Select(constraint => constraint.Name).ToHashSet(StringComparer.Ordinal);
        var check = SqlName.Quote(FreeName.Of($"{table.Name}_{name}", "_filled", taken.Contains));
        string[] sql =
        [
            SqlComment.Of($"Rows without a value get {value}.{Triggers(tree, name)}"),
            BatchedUpdate.Fill(table, column, value, check, tree.Count > 1),
            "",
            "-- Reads all rows while others go on; then no row needs to be read for the constraint.",
            $"{alter} validate constraint {check};",
            Wait,
            $"{alter} alter column {column} set not null;",
            $"{alter} drop constraint {check};",
            WaitLong,
        ];
        return new FixStep(string.Join('\n', sql), $"{alter} drop constraint if exists {check};")
        {
            Transaction = FixTransaction.None,
            Short = InBatches(AtOnce(table, name, value, setsDefault: false)),
        };
    }

    /// <summary>The same in two statements, which lock all rows and the table.</summary>
    public static string AtOnce(Table table, string name, string value, bool setsDefault)
    {
        var (alter, column) = ($"alter table {table.QualifiedName}", SqlName.Quote(name));
        var byDefault = setsDefault ? $"alter column {column} set default {value}, " : "";
        return $"update {table.QualifiedName} set {column} = {value} where {column} is null; {alter} {byDefault}alter column {column} set not null;";
    }

    private static ShortForm InBatches(string atOnce) => new(atOnce, "The script fills the rows in batches, and checks them while others go on: nobody waits for it.");

    private static string Triggers(List<Table> tree, string column)
    {
        var firing = tree.SelectMany(part => part.Triggers)
            .Where(trigger => trigger.Enabled is 'O' or 'A' && trigger.Events.HasFlag(TriggerEvents.Update) && (trigger.UpdateOf.Count == 0 || trigger.UpdateOf.Any(of => of.Name == column)))
            .Select(trigger => SqlName.Quote(trigger.Name)).Distinct().ToList();
        return firing.Count == 0 ? "" : $" That is an update like any other: {(firing.Count == 1 ? "trigger" : "triggers")} {Nouns.List(firing)} {(firing.Count == 1 ? "fires" : "fire")}.";
    }
}
