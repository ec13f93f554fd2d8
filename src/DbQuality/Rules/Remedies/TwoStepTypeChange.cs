using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>
/// A change of type for a table in use. A second column of the new type follows the first by a trigger, is filled in batches, gets the
/// indexes, and then takes the name; from then on the first one follows, and is kept for a while.
/// </summary>
internal sealed class TwoStepTypeChange
{
    private readonly TypeChange change;
    private readonly RuleContext context;
    private readonly KeptColumn kept;
    private readonly IReadOnlyList<IndexCopy> indexes;
    private readonly string? view;
    private readonly IReadOnlyList<View> views;
    private readonly string filled;
    private readonly string? length;

    private TwoStepTypeChange(TypeChange change, RuleContext context)
    {
        this.change = change;
        this.context = context;
        var catalog = context.Catalog;
        kept = new KeptColumn(change, catalog);
        indexes = [.. change.Table.Indexes.Where(index => TypeObstacle.IsOf(index, change.Column, context)).Select(index => new IndexCopy(index, change.Column, kept.Next, catalog))];
        // One that is there already keeps the columns that it was made with.
        views = [.. CompatibilityView.Over(change.Table, catalog)];
        view = views.Count > 0 || CompatibilityView.CannotStandFor(change.Table, catalog) is not null ? null : CompatibilityViewSql.OldColumnsOf(change.Table, catalog);
        filled = SqlName.Quote(FreeName.Of($"{change.Table.Name}_{change.Column.Name}", IsRequired ? "_required" : "_filled",
            name => change.Table.Constraints.Any(constraint => constraint.Name == name)));
        length = change.Length is null ? null : SqlName.Quote(LengthCheck.NameOf(change.Column, context));
    }

    private string Alter => $"alter table {change.Table.QualifiedName}";

    private string Name => change.Name;

    private bool IsRequired => !change.Column.IsNullable;

    public static Fix Of(TypeChange change, RuleContext context)
    {
        var steps = new TwoStepTypeChange(change, context);
        return new Fix
        {
            Topic = "type " + change.Column.Name,
            Phase = FixPhase.ColumnTypes,
            Steps = [.. steps.Show(), steps.Begin(), steps.kept.Fill(), .. steps.indexes.Select(index => index.Create()), .. steps.Hold(), steps.Swap()],
            Later = [.. steps.End()],
            Short = new ShortForm(change.AtOnce, "In one statement the table is written anew while everybody waits; the script does it beside them, in steps."),
            Remakes = [.. steps.indexes.Select(index => index.Key)],
        };
    }

    /// <summary>The old columns in a view, which is the same for all columns of the table.</summary>
    private IEnumerable<FixStep> Show()
    {
        if (view is not null) yield return new FixStep(SqlBlock.Of([.. CompatibilityViewSql.CreateOnce(view, change.Table, context.Catalog)]), CompatibilityViewSql.Drop(view));
        // What is left for later drops it.
        foreach (var old in views) yield return new FixStep("", SqlBlock.Of([.. CompatibilityViewSql.Restore(old, context.Catalog)]));
    }

    private FixStep Begin()
    {
        string[] sql =
        [
            $"{Alter} add column {kept.Next} {change.TypeWithCollation};",
            .. length is null ? Array.Empty<string>() : [$"{Alter} add constraint {length} {LengthCheck.Of(kept.Next, change.Length!)} not valid;"],
            kept.Mark(kept.Next),
            .. kept.CreateTrigger(),
        ];
        string[] undo = [.. kept.DropTrigger(), $"{Alter} drop column if exists {kept.Next};"];
        return new FixStep(SqlBlock.Of(sql), SqlBlock.Of(undo)) { Why = $"A column of the new type follows {Name}. {change.Why}" };
    }

    /// <summary>What the new column must fulfil, looked at while the table is in use: above all that no row was left out.</summary>
    private IEnumerable<FixStep> Hold()
    {
        var holds = IsRequired ? $"{kept.Next} is not null" : $"num_nulls({Name}, {kept.Next}) <> 1";
        yield return new FixStep($"{Alter} add constraint {filled} check ({holds}) not valid;", $"{Alter} drop constraint if exists {filled};");
        yield return new FixStep($"{Alter} validate constraint {filled};", "")
        {
            Transaction = FixTransaction.Next, Why = "It fails where the filling was broken off: run that script again.",
        };
        if (length is not null) yield return new FixStep($"{Alter} validate constraint {length};", "");
    }

    private FixStep Swap()
    {
        var value = change.Column.Default;
        string[] sql =
        [
            .. IsRequired ? [$"{Alter} alter column {kept.Next} set not null;"] : Array.Empty<string>(),
            $"{Alter} drop constraint {filled};",
            .. value is null ? Array.Empty<string>() : [$"{Alter} alter column {kept.Next} set default {change.NewDefault};", $"{Alter} alter column {Name} drop default;"],
            .. PrivilegeFix.Copy(change.Column, kept.Next),
            $"{Alter} rename column {Name} to {kept.Before};",
            $"{Alter} rename column {kept.Next} to {Name};",
            kept.Mark(kept.Before),
            Comment(),
            .. indexes.SelectMany(index => index.Swap()),
            kept.Turn(),
        ];
        return new FixStep(SqlBlock.Of(sql), Undo(value))
        {
            Transaction = FixTransaction.Next,
            UndoWhy = "The old column takes its name back.",
            Why = $"The new column takes the name. The old one follows it as {kept.Before}{(view is null ? "" : $", and {view} shows it under its name")}.",
        };
    }

    /// <summary>Once the old column is gone, the new one is written anew, which locks the table; indexes kept for another column's change went with it.</summary>
    private string Undo(string? value)
    {
        string[] back =
        [
            $"{Alter} rename column {Name} to {kept.Next};",
            $"{Alter} rename column {kept.Before} to {Name};",
            .. value is null ? Array.Empty<string>() : [$"{Alter} alter column {Name} set default {value};"],
            Comment(),
            kept.Mark(kept.Next),
            .. indexes.SelectMany(index => index.SwapBack()),
            kept.Follow(),
        ];
        string[] actions =
        [
            .. length is null ? Array.Empty<string>() : [$"drop constraint if exists {length}"],
            .. value is null ? Array.Empty<string>() : [$"alter column {Name} drop default"],
            $"alter column {Name} type {change.OldTypeWithCollation} using {change.Back(Name)}",
            .. value is null ? Array.Empty<string>() : [$"alter column {Name} set default {value}"],
        ];
        return SqlBlock.Of([
            $"if exists (select from pg_attribute where attrelid = {SqlName.Literal(change.Table.QualifiedName)}::regclass and attname = {SqlText.Literal(SqlName.Unquote(kept.Before))} and not attisdropped) then",
            .. back.Select(statement => "  " + statement),
            "else",
            $"  {Alter} {string.Join(", ", actions)};",
            .. change.Table.Kept.Indexes.Where(index => TypeObstacle.IsOf(index, change.Column, context)).Select(IndexCopy.MakeAgain).Select(statement => "  " + statement),
            "end if;",
        ]);
    }

    private IEnumerable<FixStep> End()
    {
        // What takes the others back does so whether this has run or not.
        foreach (var old in views.Select(old => old.QualifiedName).Concat(view is null ? [] : [view]))
            yield return new FixStep(CompatibilityViewSql.Drop(old), "");
        yield return new FixStep(SqlBlock.Of([.. kept.DropTrigger(), $"{Alter} drop column if exists {kept.Before};"]), "") { Why = $"dbquality:ignore DBQ608 {Name} has the values of {kept.Before}, which was kept for the application's previous version alone." };
    }

    private string Comment() => $"comment on column {change.Table.QualifiedName}.{Name} is {(change.Column.Comment is { } comment ? SqlText.Literal(comment) : "null")};";

}
