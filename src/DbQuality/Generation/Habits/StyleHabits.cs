using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Generation.Habits;

/// <summary>In which style tables and columns are named: the one that the fewest names break, as the rule itself judges.</summary>
internal sealed class StyleHabits(Judged judged)
{
    private const string TableRule = "table-name-style";

    private static readonly (NameStyle Style, string Word)[] TableStyles =
    [
        (NameStyle.SnakeCasePlural, "snake_case_plural"), (NameStyle.SnakeCaseSingular, "snake_case_singular"), (NameStyle.SnakeCase, "snake_case"),
        (NameStyle.PascalCase, "PascalCase"), (NameStyle.CamelCase, "camelCase"),
    ];

    private static readonly (NameStyle Style, string Word)[] ColumnStyles =
        [(NameStyle.SnakeCase, "snake_case"), (NameStyle.PascalCase, "PascalCase"), (NameStyle.CamelCase, "camelCase")];

    /// <summary>
    /// The style of tables, and the words that are right as they are, null where there are none. Plural or singular says more
    /// than snake_case, so it wins where seven of ten names are so.
    /// </summary>
    public (Habit Tables, Habit? Exceptions) OfTables()
    {
        var total = judged.Context.Tables.Count + judged.Context.Partitions.Count + judged.Context.Views.Count;
        var tried = TableStyles.Select(style => (style.Style, style.Word, Breaking: Breaking(TableRule, new NamingStandards { Tables = style.Style }))).ToList();
        var best = tried.FirstOrDefault(style => style.Style is NameStyle.SnakeCasePlural or NameStyle.SnakeCaseSingular && style.Breaking.Count * 10 <= total * 3);
        if (best.Word is null) best = tried.MinBy(style => style.Breaking.Count);
        if (best.Breaking.Count > 0 && best.Style is NameStyle.SnakeCasePlural or NameStyle.SnakeCaseSingular && WithExceptions(best.Style, best.Breaking) is var (left, words)
            && left.Count < best.Breaking.Count)
            return (Stated(best.Word, total, "tables and views", left), words);
        return (Stated(best.Word, total, "tables and views", best.Breaking), null);
    }

    private (IReadOnlyList<DbObject> Left, Habit Words) WithExceptions(NameStyle style, IReadOnlyList<DbObject> breaking)
    {
        var words = breaking.Select(table => table.Name.Split('_')[^1]).Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var left = Breaking(TableRule, new NamingStandards { Tables = style, Exceptions = words });
        var names = breaking.Count - left.Count;
        var number = style == NameStyle.SnakeCasePlural ? "plural" : "singular";
        return (left, new Habit(Habit.List(words),
            $"The last {(names == 1 ? "word of 1 name, which is" : $"words of {names} names, which are")} no {number}. Take one out, and what ends so is reported."));
    }

    public Habit OfColumns()
    {
        var total = judged.Context.Tables.Concat<Catalog.Relation>(judged.Context.Views).SelectMany(relation => relation.Columns).Count(column => column.IsLocal);
        var (word, breaking) = ColumnStyles.Select(style => (style.Word, Breaking: Breaking("column-name-style", new NamingStandards { Columns = style.Style })))
            .MinBy(style => style.Breaking.Count);
        return Stated(word, total, "columns", breaking);
    }

    /// <summary>A style that half of the names break is none.</summary>
    private static Habit Stated(string word, int total, string nouns, IReadOnlyList<DbObject> breaking)
    {
        var obeying = total - breaking.Count;
        if (obeying * 2 < total) return new Habit("any", $"No style holds for most of {total} {nouns}: the best, {word}, for {obeying}.");
        return new Habit(word, $"{obeying} of {total} {nouns}{Habit.Others([.. breaking.Select(Name)])}.");
    }

    private static string Name(DbObject named) => named.Table is null ? named.Name : $"{named.Table}.{named.Name}";

    private IReadOnlyList<DbObject> Breaking(string rule, NamingStandards naming) => judged.Violations(rule, new DatabaseStandards { Naming = naming });
}
