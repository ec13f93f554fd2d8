using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Constraints added and dropped while the table is in use.</summary>
internal static class ConstraintFix
{
    /// <summary>Adds one in the way that reads no row; nothing, where an attempt that failed later has left it there.</summary>
    /// <param name="definition">As <c>add constraint</c> takes it after the name.</param>
    public static string AddOnce(Table table, string name, string definition) => SqlBlock.If(
        $"not exists (select from pg_constraint where conrelid = {SqlName.Literal(table.QualifiedName)}::regclass and conname = {SqlText.Literal(name)})",
        Add(table, name, definition));

    /// <summary>The same as a step, with what takes it back.</summary>
    public static FixStep AddStep(Table table, string name, string definition) => new(AddOnce(table, name, definition), Drop(table, name))
    {
        Short = new ShortForm(Add(table, name, definition), "Where an attempt that failed later has left it there, nothing is added again."),
        Plain = new FixStep(Add(table, name, definition), Drop(table, name)),
    };

    private static string Add(Table table, string name, string definition) => $"alter table {table.QualifiedName} add constraint {SqlName.Quote(name)} {definition};";

    public static string Drop(Table table, string name) => $"alter table {table.QualifiedName} drop constraint if exists {SqlName.Quote(name)};";

    /// <summary>Reads all rows while others go on writing.</summary>
    public static string Validate(Table table, string name) => $"alter table {table.QualifiedName} validate constraint {SqlName.Quote(name)};";

    /// <summary>What <c>drop constraint</c> loses beside the constraint.</summary>
    public static IEnumerable<string> Comment(Constraint constraint) => constraint.Comment is { } comment
        ? [$"comment on constraint {SqlName.Quote(constraint.Name)} on {constraint.Table.QualifiedName} is {SqlText.Literal(comment)};"]
        : [];
}
