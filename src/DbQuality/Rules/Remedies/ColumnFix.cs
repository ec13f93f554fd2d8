using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Columns added to tables in use, and the constraint taken from one.</summary>
internal static class ColumnFix
{
    /// <param name="type">As <c>format_type</c> prints it, or a type of the user's own without its schema.</param>
    public static Remedy AddNullable(Table table, string name, string type, DatabaseCatalog catalog) =>
        TableTree.Obstacle(table, catalog) is { } because ? Remedy.None(because) : By(name, [Add(table, name, type, "", "", catalog)]);

    /// <inheritdoc cref="AddNullable"/>
    public static Remedy AddRequired(Table table, string name, string type, RuleContext context)
    {
        var catalog = context.Catalog;
        if (TableTree.Obstacle(table, catalog) is { } because) return Remedy.None(because);
        var plain = new[] { Add(table, name, type, " not null", "", catalog) };
        if (ColumnValue.Of(name, type, context) is not { } value)
            return Remedy.None("Nothing says what the rows that are there get: decide that, fill it in batches, then forbid null.", plain: FixOf(name, plain));
        if (ColumnValue.IsSteady(value)) return By(name,
            [Add(table, name, type, $" not null default {value}", $"Rows that are there get {value}, worked out once; none of them is written.", catalog)]);
        // One value for each row: in the statement that adds the column it would be written while everybody waits.
        plain = [Add(table, name, type, $" not null default {value}", "", catalog)];
        if (FillObstacle.Of(table, catalog) is { } obstacle) return Remedy.None(obstacle, plain: FixOf(name, plain));
        var setDefault = $"alter table {table.QualifiedName} alter column {SqlName.Quote(name)} set default {value};";
        return Remedy.By(FixOf(name, [Add(table, name, type, "", "", catalog), new FixStep(setDefault, ""), NotNullFix.Step(table, name, value, catalog)]) with { Plain = plain });
    }

    /// <summary>Lets a column be null.</summary>
    public static Remedy DropNotNull(Column column)
    {
        var table = (Table)column.Relation;
        if (table.PrimaryKey?.Columns.Contains(column) == true) return Remedy.None("It is part of the primary key, which has a value in every row: choose another key, or state it as required.");
        if (column.Identity != ' ') return Remedy.None("It is an identity column, which has a value in every row: state it as required.");
        if (!column.IsLocal) return Remedy.None("It is a parent table's column: change it there.");
        var (alter, name) = ($"alter table {table.QualifiedName}", SqlName.Quote(column.Name));
        var check = SqlName.Quote(FreeName.Of($"{table.Name}_{column.Name}", "_filled", free => table.Constraints.Any(constraint => constraint.Name == free)));
        return By(column.Name, [new FixStep(
            $"{alter} alter column {name} drop not null;",
            $"-- Fails where a row has no value by then.\n{alter} drop constraint if exists {check}, add constraint {check} check ({name} is not null) not valid;\n"
            + $"{alter} validate constraint {check};\n{alter} alter column {name} set not null;\n{alter} drop constraint {check};")]);
    }

    /// <param name="constraint">What follows the type.</param>
    /// <param name="comment">A sentence, or nothing.</param>
    private static FixStep Add(Table table, string name, string type, string constraint, string comment, DatabaseCatalog catalog)
    {
        var written = catalog.Types.FirstOrDefault(own => own.Name == type || $"{own.Schema}.{own.Name}" == type)?.QualifiedName ?? type;
        string[] comments = [comment, table.Columns.Any(column => column.Acl is not null) ? "Rights on the table were granted column by column: grant those on this one." : ""];
        return new FixStep(
            string.Concat(comments.Where(line => line.Length > 0).Select(line => SqlComment.Of(line) + "\n")) +
            $"alter table {table.QualifiedName} add column if not exists {SqlName.Quote(name)} {written}{constraint};",
            $"alter table {table.QualifiedName} drop column if exists {SqlName.Quote(name)};");
    }

    private static Remedy By(string name, IReadOnlyList<FixStep> steps) => Remedy.By(FixOf(name, steps));

    private static Fix FixOf(string name, IReadOnlyList<FixStep> steps) => new() { Topic = "column " + name, Phase = FixPhase.Columns, Steps = steps };
}
