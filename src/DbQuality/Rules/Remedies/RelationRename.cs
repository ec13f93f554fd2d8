using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Renames of tables, views and their columns, with a view that keeps the old names for a while.</summary>
internal static class RelationRename
{
    /// <param name="proposal">Null where none is known.</param>
    public static Remedy Of(Relation relation, string? proposal, RuleContext context)
    {
        if (RenameFix.Missing(proposal) is { } missing) return Remedy.None(missing);
        var catalog = context.Catalog;
        var isTaken = FreeName.OfRelation(catalog, relation.Schema, proposal!, "") != proposal;
        var because = isTaken ? Taken(proposal!)
            : Trouble(proposal!, context.Standards.Database.Naming.Tables, relation is not Table { IsPartition: true }, context)
            ?? (BodyWords.Of(context).Naming(relation) is { } routine ? RenameFix.NamedIn(routine) : null)
            ?? Outside(relation, relation.Name, catalog, BodyWords.Of(context));
        var rename = $"alter {Nouns.Of(relation)} {relation.QualifiedName} rename to {SqlName.Quote(proposal!)};";
        if (because is not null) return Remedy.None(because, isTaken ? "" : rename);

        var (before, after) = (relation.QualifiedName, SqlName.Quote(relation.Schema, proposal!));
        var back = $"alter {Nouns.Of(relation)} {after} rename to {SqlName.Quote(relation.Name)};";
        if (CompatibilityView.CannotStandFor(relation, catalog) is { } noView)
            return Remedy.None(noView, rename, RenameFix.OfNew(relation.Name, proposal!, rename, back, FixPhase.TableNames));
        var sql = SqlBlock.Of([rename, .. CompatibilityViewSql.Create(before, after, relation, catalog)]);
        var undo = SqlBlock.Of([CompatibilityViewSql.Drop(before), back]);
        return Renamed(relation.Name, proposal!, FixPhase.TableNames, new FixStep(sql, undo)
        {
            Why = "The view lets the application's previous version go on under the old name.",
            UndoWhy = "The application's next version, which knows the new name alone, must be gone.",
            Short = new ShortForm(rename, KeepsOldName),
            Plain = new FixStep(rename, back),
        }, before);
    }

    /// <inheritdoc cref="Of(Relation, string?, RuleContext)"/>
    public static Remedy Of(Column column, string? proposal, RuleContext context)
    {
        if (RenameFix.Missing(proposal) is { } missing) return Remedy.None(missing);
        var (relation, catalog) = (column.Relation, context.Catalog);
        var words = BodyWords.Of(context);
        var isTaken = relation.FindColumn(proposal!) is not null;
        var because = isTaken ? Taken(proposal!)
            : Trouble(proposal!, context.Standards.Database.Naming.Columns, countsNumber: true, context)
            // The new name may be a variable's there, and what was clear before ambiguous.
            ?? ((words.Naming(column, column.Name) ?? words.Naming(column, proposal!)) is { } routine ? RenameFix.NamedIn(routine) : null)
            ?? Outside(relation, column.Name, catalog, words);
        var alter = $"alter {Nouns.Of(relation)} {relation.QualifiedName} rename column ";
        var rename = $"{alter}{SqlName.Quote(column.Name)} to {SqlName.Quote(proposal!)};";
        if (because is not null) return Remedy.None(because, isTaken ? "" : rename);

        var back = $"{alter}{SqlName.Quote(proposal!)} to {SqlName.Quote(column.Name)};";
        if (CompatibilityView.CannotStandFor(relation, catalog) is { } noView)
            return Remedy.None(noView, rename, RenameFix.OfNew(column.Name, proposal!, rename, back, FixPhase.ColumnNames));
        // A view that is there already keeps the names that it was made with.
        if (CompatibilityView.IsOver(relation, catalog)) return Renamed(column.Name, proposal!, FixPhase.ColumnNames, new FixStep(rename, back), null);

        var view = CompatibilityViewSql.OldColumnsOf(relation, catalog);
        var step = new FixStep(SqlBlock.Of([.. CompatibilityViewSql.CreateOnce(view, relation, catalog), rename]), SqlBlock.Of([CompatibilityViewSql.Drop(view), back]))
        {
            Why = $"The old name is kept in {view} alone: deploy it together with the application, or stop its previous version meanwhile.",
            UndoWhy = "Take it back together with the application.",
            Short = new ShortForm(rename, KeepsOldName),
            Plain = new FixStep(rename, back),
        };
        return Renamed(column.Name, proposal!, FixPhase.ColumnNames, step, view);
    }

    private static Remedy Renamed(string name, string newName, FixPhase phase, FixStep step, string? view) => Remedy.By(new Fix
    {
        Topic = "rename " + name,
        NewName = newName,
        Phase = phase,
        Steps = [step],
        // What takes the step back does so whether the view is there or not.
        Later = view is null ? [] : [new FixStep(CompatibilityViewSql.Drop(view), "")],
    });

    private const string KeepsOldName = "The script leaves a view with the old name beside it, for the application's previous version.";

    private static string Taken(string name) => $"The name {SqlName.Quote(name)} is taken: choose another one.";

    /// <summary>A name that only leads to the next finding is none.</summary>
    private static string? Trouble(string name, NameStyle style, bool countsNumber, RuleContext context)
    {
        var form = NameForms.Of(context).In(style);
        if (!form.Accepts(name, countsNumber)) return $"The name {SqlName.Quote(name)} would not be in {form.Title}: mend that first, or choose another name.";
        if (context.Catalog.ReservedWords.Contains(name)) return $"The name {SqlName.Quote(name)} is a key word that PostgreSQL reserves: choose another one.";
        return style is NameStyle.CamelCase or NameStyle.PascalCase || SqlName.IsPlain(name) ? null : $"The name {SqlName.Quote(name)} would need double quotes: choose another one.";
    }

    /// <summary>Who else knows the old name, and would not learn of the new one.</summary>
    private static string? Outside(Relation relation, string name, DatabaseCatalog catalog, BodyWords words)
    {
        if (relation is Table table && Published.By(table, catalog) is { } found)
            return $"Publication {SqlName.Quote(found.Name)} sends it to subscribers, which know it by its name: rename it there and here at once.";
        return words.Argument(name) is { } trigger
            ? $"Trigger {SqlName.Quote(trigger.Name)} of {trigger.Relation.QualifiedName} has the name as an argument, which PostgreSQL does not change: rename it and make the trigger anew in one migration."
            : null;
    }
}
