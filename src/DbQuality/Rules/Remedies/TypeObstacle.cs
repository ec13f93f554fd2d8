using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>What stands in the way of another type, and what to decide about it.</summary>
internal static class TypeObstacle
{
    /// <summary>What stands in the way of any change; null where nothing does.</summary>
    public static string? Of(TypeChange change, RuleContext context)
    {
        var (column, table, catalog) = (change.Column, change.Table, context.Catalog);
        if (table.Kind == TableKind.Foreign) return "It is another server's: change it there, and then here.";
        if (table.OfType is not null) return "The table is made of a type, which gives its columns: change the type's attribute.";
        if (PartitionColumns.MayHave(table, column))
            return "The table is partitioned by it: make a new partitioned table with the right type, and move the partitions' rows.";
        if (table.Kept.Columns.Any(kept => KeptColumn.IsOf(kept, column)))
            return "A change of its type has begun: run the rest of its scripts, or take back those that ran, and then run dbquality fix again.";
        if (table.InheritsFrom.Count > 0) return "A parent table has the column as well: change it there.";
        if (column.Generated != ' ') return "It is computed: change its expression, in a column of the new type.";
        return ForeignKey(column, context) ?? UsedBy(column, context) ?? Body(change, context);
    }

    /// <summary>What stands in the way of a second column that follows the first.</summary>
    public static string? OfTwoSteps(TypeChange change, RuleContext context)
    {
        var (column, table, catalog) = (change.Column, change.Table, context.Catalog);
        if (table.Kind == TableKind.Partitioned || Dependents.Of(context).HasChildren(table))
            return "Every partition or child table would need the second column, its trigger and its indexes: decide whether a new table is easier, and change it by hand.";
        if (table.Constraints.FirstOrDefault(one => one.Kind != ConstraintKind.NotNull && one.Columns.Contains(column)) is { } constraint)
            return $"Constraint {SqlName.Quote(constraint.Name)} holds it, and would have to be made again for the new type: decide what it says then, and change both in one migration.";
        if (table.Indexes.FirstOrDefault(index => IsOf(index, column, context) && CannotFollow(index, change)) is { } index)
            return $"Index {SqlName.Quote(index.Name)} means something else for the new type: decide what it looks like then, and change the column by hand.";
        if (Published.By(table, catalog) is { } publication)
            return $"Publication {SqlName.Quote(publication.Name)} sends the table to subscribers, which would lack the new column: add it there first, and change this one by hand.";
        if (table.RowSecurity && (table.ForceRowSecurity || table.Owner != catalog.DatabaseOwner))
            return "Row level security hides rows from the migration, which could not fill the new column in all of them: decide who runs it, and change the column by hand.";
        if (UpdateTriggers.WithEffect(table, catalog) is { } trigger)
            return $"Trigger {SqlName.Quote(trigger.Name)} would fire for every row that the migration fills: decide whether it may, and change the column by hand.";
        return RowTypeUser(table, context) is { } routine
            ? $"{Nouns.Capital(Nouns.Of(routine))} {routine.Signature} takes or gives rows of the table, which would have one column more: replace it in the same migration."
            : null;
    }

    public static bool IsOf(Catalog.Index index, Column column, RuleContext context) =>
        IsPartOf(index, column) || Dependents.Of(context).On(column.Key).Contains(index.Key);

    /// <summary>Whether an expression or a predicate of the index has the column.</summary>
    public static bool HasExpressionOf(Catalog.Index index, Column column, RuleContext context) =>
        (index.Predicate is not null || index.Parts.Any(part => part.Column is null)) && IsOf(index, column, context);

    private static bool IsPartOf(Catalog.Index index, Column column) => index.Included.Contains(column) || index.Parts.Any(part => part.Column == column);

    private static bool CannotFollow(Catalog.Index index, TypeChange change) =>
        index.ConstraintOid is not null || index.IsReplicaIdentity || index.IsClustered || index.Tablespace is not null || !index.IsValid ||
        index.Parts.Any(part => part.Column == change.Column && !part.HasDefaultOperatorClass) ||
        (!change.KeepsExpressions && index.Parts.Any(part => part.Expression is { } expression && Names(expression, change.Column))) ||
        (!change.KeepsExpressions && index.Predicate is { } predicate && Names(predicate, change.Column) && !(NullTests.Of(predicate) is [var test] && test.Column == change.Column.Name));

    private static bool Names(string expression, Column column) => BodyText.Tokens(expression).Exists(token => token.IsName && token.Value == column.Name);

    private static string? ForeignKey(Column column, RuleContext context) =>
        Dependents.Of(context).ForeignKeys(column).FirstOrDefault() is { } found
            ? $"Foreign key {SqlName.Quote(found.Name)} of {found.Table.QualifiedName} compares it with another column: change both in one migration."
            : null;

    private static string? UsedBy(Column column, RuleContext context)
    {
        var catalog = context.Catalog;
        foreach (var user in Dependents.Of(context).On(column.Key))
        {
            var what = user.ClassId switch
            {
                ClassIds.Relation when user.SubId != 0 => $"Column {SqlName.Quote(column.Relation.FindColumn(user.SubId)?.Name ?? "")} is computed from it",
                // It goes on with the column that is kept.
                ClassIds.Relation when catalog.FindRelation(user.ObjectId) is View view =>
                    CompatibilityView.Is(view, catalog) ? null : $"{Nouns.Capital(Nouns.Of(view))} {view.QualifiedName} reads it",
                ClassIds.Trigger => $"Trigger {Member(column.Relation.Triggers, user.ObjectId)} names it",
                ClassIds.Policy => $"Policy {Member(((Table)column.Relation).Policies, user.ObjectId)} names it",
                ClassIds.Rule => "A rule names it",
                ClassIds.Routine => $"The body of {catalog.Routines.FirstOrDefault(routine => routine.Oid == user.ObjectId)?.Signature} is bound to it",
                ClassIds.Relation or ClassIds.Constraint => null,
                _ => "Statistics, or a publication's list of columns, name it",
            };
            if (what is not null) return $"{what}, and PostgreSQL does not carry that over to another type: drop it, change the column, and make it again, in one migration.";
        }
        return null;
    }

    private static string Member(IEnumerable<SchemaObject> members, uint oid) => members.FirstOrDefault(one => one.Oid == oid) is { } member ? SqlName.Quote(member.Name) : "of another table";

    private static string? Body(TypeChange change, RuleContext context) =>
        BodyWords.Of(context).AllNaming(change.Table, change.Column.Name).FirstOrDefault(routine => !change.Suits(routine)) is { } routine
            ? $"The body of {routine.Signature} works with it as {change.Column.Type.Display}: replace the routine in the same migration."
            : null;

    private static Routine? RowTypeUser(Table table, RuleContext context)
    {
        var users = Dependents.Of(context).On(table.Key).Where(user => user.ClassId == ClassIds.Routine).ToHashSet();
        return users.Count == 0 ? null : context.Catalog.Routines.FirstOrDefault(routine => users.Contains(routine.Key));
    }
}
