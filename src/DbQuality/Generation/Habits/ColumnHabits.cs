using DbQuality.Catalog;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Generation.Habits;

/// <summary>Which columns most tables have, and of what their keys are made.</summary>
internal sealed class ColumnHabits(Judged judged, IReadOnlyList<Table> lookups)
{
    private const int MostExempt = 6;

    private readonly IReadOnlyList<Table> tables = [.. judged.Tables.Except(lookups)];

    /// <summary>Columns that forbid null in four of five tables; the tables that lack them are named, so that a new one cannot.</summary>
    public IEnumerable<Habit> RequiredColumns() =>
        from name in tables.SelectMany(table => table.Columns).Where(column => !column.IsNullable).Select(column => column.Name).Distinct()
        let type = tables.Select(table => table.FindColumn(name)).OfType<Column>().Where(column => !column.IsNullable).CountBy(column => column.Type.Display).MaxBy(count => count.Value)
        let lacking = tables.Where(table => table.FindColumn(name) is not { IsNullable: false } column || column.Type.Display != type.Key).ToList()
        where lacking.Count <= MostExempt && lacking.Count * 5 <= tables.Count
        let habit = Required(name, type.Key, lacking)
        where habit is not null
        select habit;

    private Habit? Required(string name, string type, List<Table> lacking)
    {
        if (TypeNames.Resolve(type, out _) is not { } resolved) return null;
        var patterns = lacking.Select(table => "!" + judged.PatternOf(table)).ToList();
        var exempt = new ObjectPatterns(patterns.Count == 0 ? ["*"] : patterns);
        var standards = new DatabaseStandards
        {
            RequiredColumns = [new RequiredColumn(name, resolved, false, exempt)], LookupTables = new ObjectPatterns(lookups.Select(judged.PatternOf)),
        };
        // A type that the file cannot spell so that the rule knows it again is not stated.
        if (judged.Violations("required-columns", standards).Count > 0) return null;
        var written = Habit.Scalar(Written(type));
        return lacking.Count == 0
            ? new Habit($"{Habit.Scalar(name)}: {written}", $"All {tables.Count} tables.")
            : new Habit(
                $"{{ column: {Habit.Scalar(name)}, type: {written}, tables: [{string.Join(", ", patterns.Select(Habit.Quoted))}] }}",
                $"{tables.Count - lacking.Count} of {tables.Count} tables; exempt, because they lack it: {string.Join(", ", lacking.Select(judged.NameOf))}.");
    }

    /// <summary>One type or two are a policy; more are none.</summary>
    public Habit PrimaryKey()
    {
        var keys = judged.Tables.Select(KeyColumns.Own).OfType<Column>().ToList();
        if (keys.Count == 0) return new Habit(null, "No table has a key of one column of its own.");
        var types = keys.CountBy(key => Written(key.Type.Display)).OrderByDescending(type => type.Value).ThenBy(type => type.Key, StringComparer.Ordinal).ToList();
        var numbers = string.Join(", ", types.Select(type => $"{type.Value} {type.Key}"));
        if (types.Count > 2) return new Habit(null, $"No policy: the {keys.Count} keys of one column are {numbers}.");

        var filled = keys.Count(key => key.Default is not null || key.Identity != ' ');
        var required = filled == keys.Count;
        return new Habit(
            $"{{ types: {Habit.List(types.Select(type => type.Key))}{(required ? ", default: required" : "")} }}",
            $"Keys of one column: {numbers}; {(required ? "the database fills all of them" : $"the database fills {filled} of {keys.Count}")}.");
    }

    /// <summary>Tables with <c>deleted_at</c> delete softly.</summary>
    public Habit DeleteStrategy()
    {
        const string column = "deleted_at";
        var soft = tables.Where(table => table.FindColumn(column) is not null).ToList();
        if (soft.Count == 0) return new Habit(null, $"No table has {column}.");
        var hard = tables.Except(soft).ToList();
        var numbers = $"{soft.Count} of {tables.Count} tables have {column}.";
        return hard.Count < soft.Count
            ? new Habit($"{{ default: soft{Named("hard", hard)} }}", numbers)
            : new Habit($"{{ default: hard{Named("soft", soft)} }}", numbers);
    }

    private string Named(string kind, List<Table> named) =>
        named.Count == 0 ? "" : $", {kind}: [{string.Join(", ", named.Select(table => Habit.Quoted(judged.PatternOf(table))))}]";

    private static string Written(string type) => type switch
    {
        "timestamp with time zone" => "timestamptz",
        "timestamp without time zone" => "timestamp",
        _ => type,
    };
}
