using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Why rows without a value cannot simply be given one; null where they can.</summary>
internal static class FillObstacle
{
    public static string? Of(Column column, string value, RuleContext context)
    {
        var table = (Table)column.Relation;
        if (!column.IsLocal) return "It is a parent table's column: change it there.";
        if (column.Generated != ' ') return "Its values are worked out from other columns: change the expression, or fill those.";
        if (Of(table, context.Catalog) is { } because) return because;
        if (table.Constraints.FirstOrDefault(constraint => constraint.Kind == ConstraintKind.NotNull && constraint.Columns.Contains(column)) is { } pending)
            return $"Constraint {SqlName.Quote(pending.Name)} forbids null in new rows already and is not valid: fill the rows without a value, then validate it.";
        var tree = TableTree.Of(table, context.Catalog).ToList();
        if (tree.Exists(part => part.PartitionKey is { } key &&
            (part.PartitionColumns.Any(own => own?.Name == column.Name) || (part.PartitionColumns.Contains(null) && Names(key, column)))))
            return "It decides which partition a row is in, and rows would move: decide what rows without a value become.";
        if (tree.SelectMany(part => part.ForeignKeys).FirstOrDefault(key => key.Columns.Any(own => own.Name == column.Name)) is { } reference)
            return $"It refers to rows of {reference.ForeignKey!.Table.QualifiedName}, and no default is one: decide which row those without a value belong to.";
        if (tree.SelectMany(part => part.Indexes).FirstOrDefault(index => (index.IsUnique || index.IsExclusion) && Concerns(index, column)) is { } unique)
            return $"To {SqlName.Quote(unique.Name)}, which lets no value come twice, rows without a value are all different: decide which value each of them gets.";
        if (tree.SelectMany(part => part.Constraints)
            .FirstOrDefault(check => check.Kind == ConstraintKind.Check && !NullTests.IsNotNull(check.Expression, column.Name) && Names(check.Expression!, column)) is { } asking)
            return $"Check {SqlName.Quote(asking.Name)} lets rows without a value pass, and perhaps not those with {value}: decide what they become.";
        return NullReader.Of(column, value, tree, context) is { } reader ? $"{reader} tells rows without a value from others, and would not any more: decide what they become." : null;
    }

    /// <summary>Whatever the column.</summary>
    public static string? Of(Table table, DatabaseCatalog catalog)
    {
        if (TableTree.Obstacle(table, catalog) is { } because) return because;
        var tree = TableTree.Of(table, catalog).ToList();
        if (tree.Exists(part => part.ForceRowSecurity))
            return "Row level security is forced, so a migration sees only the rows that the policies let through, and cannot fill the others: fill them as a role that bypasses it.";
        return tree.SelectMany(part => part.Rules).FirstOrDefault() is { } rule
            ? $"Rule {SqlName.Quote(rule.Name)} may make something else of an update: fill the rows by hand, or drop the rule."
            : null;
    }

    private static bool Concerns(Catalog.Index index, Column column) =>
        index.Parts.Any(part => part.Column?.Name == column.Name || (part.Expression is { } expression && Names(expression, column))) ||
        (index.Predicate is { } predicate && Names(predicate, column));

    private static bool Names(string sql, Column column) => BodyText.Tokens(sql).Exists(token => token.IsName && token.Value == column.Name);
}
