using DbQuality.Catalog;

namespace DbQuality.Generation.Habits;

/// <summary>Which tables belong together: lookups, domains by prefix, tenants, protected schemas.</summary>
internal sealed class TableHabits(Judged judged)
{
    private const int MostColumnsOfLookup = 4;
    private const int FewestOfDomain = 3;

    /// <summary>Small tables that others refer to and that refer to none, if they lack what nearly all others have.</summary>
    public IReadOnlyList<Table> Lookups()
    {
        var referenced = judged.Context.ForeignKeys.Where(key => key.ForeignKey!.Table != key.Table).Select(key => key.ForeignKey!.Table).ToHashSet();
        var small = judged.Tables.Where(table => table.Columns.Count <= MostColumnsOfLookup && referenced.Contains(table) && !table.ForeignKeys.Any()).ToList();
        var others = judged.Tables.Except(small).ToList();
        if (others.Count < 3) return [];
        var shared = others[0].Columns.Select(column => column.Name).Where(name => others.Count(table => table.FindColumn(name) is { IsNullable: false }) * 10 >= others.Count * 9).ToList();
        // The tenants' own table lacks the column by which all others refer to it.
        bool RefersTo(Table table, string name) => judged.Context.ForeignKeys.Any(key => key.ForeignKey!.Table == table && key.Columns.Any(column => column.Name == name));
        return [.. small.Where(table => shared.Any(name => table.FindColumn(name) is null && !RefersTo(table, name)))];
    }

    public Habit LookupTables(IReadOnlyList<Table> lookups) => lookups.Count == 0
        ? new Habit(null, "No small table that others refer to lacks what the others have.")
        : new Habit(
            $"[{string.Join(", ", lookups.Select(table => Habit.Quoted(judged.PatternOf(table))))}]",
            $"Small, referred to, referring to none, and without columns that nearly all other tables have: {string.Join(", ", lookups.Select(judged.NameOf))}.");

    /// <summary>
    /// Prefixes, where nine of ten tables have one and several are shared by three tables or more, which are three of five: those that fewer have are domains, too, that have
    /// just begun.
    /// </summary>
    public (IReadOnlyList<string> Prefixes, string Because) Prefixes()
    {
        var total = judged.Tables.Count;
        var prefixes = judged.Tables.Select(table => PrefixOf(table.Name)).OfType<string>().CountBy(prefix => prefix).OrderBy(prefix => prefix.Key, StringComparer.Ordinal).ToList();
        var (shared, small) = (prefixes.Where(prefix => prefix.Value >= FewestOfDomain).ToList(), prefixes.Where(prefix => prefix.Value < FewestOfDomain).ToList());
        var (sharing, others) = (shared.Sum(prefix => prefix.Value), judged.Tables.Where(table => PrefixOf(table.Name) is null).Select(judged.NameOf).ToList());
        var shares = $"{sharing} of {total} tables begin with a prefix that three or more share";
        if (shared.Count < 2 || others.Count * 10 > total || sharing * 5 < total * 3) return ([], $"{shares}: no domains.");
        var smaller = small.Count == 0 ? "" : $", {small.Sum(prefix => prefix.Value)} with one of {string.Join(", ", small.Select(prefix => prefix.Key))}";
        return ([.. prefixes.Select(prefix => prefix.Key)], $"{shares}{smaller}{Habit.Others(others)}. Say what each domain holds.");
    }

    private static string? PrefixOf(string name) => name.IndexOf('_', StringComparison.Ordinal) is > 0 and var end && end < name.Length - 1 ? name[..(end + 1)] : null;

    /// <summary>A column <c>something_id</c>, not null, in three of four tables, which is several tables' foreign key to one and the same.</summary>
    public Habit? Tenant()
    {
        var candidates =
            from key in judged.Context.ForeignKeys
            where key.Columns is [{ IsNullable: false }] && key.ForeignKey!.Table != key.Table && key.ForeignKey.Table.PrimaryKey?.Columns.Count == 1
            let column = key.Columns[0]
            where column.Name.EndsWith("_id", StringComparison.Ordinal) && !(key.Table.PrimaryKey is { Columns: [var only] } && only == column)
            group key by (column.Name, key.ForeignKey!.Table) into keys
            where keys.Count() >= 3
            let without = judged.Tables.Where(table => table != keys.Key.Table && table.FindColumn(keys.Key.Name) is not { IsNullable: false }).ToList()
            orderby without.Count, keys.Key.Name
            select (keys.Key.Name, keys.Key.Table, Without: without);
        var (name, tenants, lacking) = candidates.FirstOrDefault();
        var total = judged.Tables.Count - 1;
        if (name is null || lacking.Count * 4 > total) return null;
        var exempt = lacking.Count == 0 ? "" : $", tables: [{string.Join(", ", lacking.Select(table => Habit.Quoted("!" + judged.PatternOf(table))))}]";
        return new Habit(
            $"tenant-key-missing: {{ column: {Habit.Scalar(name)}{exempt} }}",
            $"{total - lacking.Count} of {total} tables carry {name}, which refers to {judged.NameOf(tenants)}.");
    }

    /// <summary>Schemas in which every table has row level security.</summary>
    public Habit RowLevelSecurity()
    {
        var schemas = judged.Tables.GroupBy(table => table.Schema).OrderBy(schema => schema.Key, StringComparer.Ordinal).ToList();
        var complete = schemas.Where(schema => schema.All(table => table.RowSecurity)).ToList();
        var numbers = string.Join("; ", schemas.Select(schema => $"{schema.Key}: {schema.Count(table => table.RowSecurity)} of {Habit.Count(schema.Count(), "table")}"));
        return new Habit(complete.Count == 0 ? null : $"{{ schemas: {Habit.List(complete.Select(schema => schema.Key))} }}", $"Tables with row level security, by schema: {numbers}.");
    }

    /// <summary>What is in use, for a comment: stating the schemas would leave a new one unchecked.</summary>
    public string Schemas() => string.Join(", ", judged.Context.Tables.GroupBy(table => table.Schema).OrderBy(schema => schema.Key, StringComparer.Ordinal)
        .Select(schema => $"{schema.Key} ({Habit.Count(schema.Count(), "table")})"));
}
