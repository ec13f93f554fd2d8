using DbQuality.Catalog;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Generation.Habits;

/// <summary>
/// What a project does throughout, against a rule that would report every instance of it: nobody changes all of it before the first run, and what
/// else is found would not be seen among it.
/// </summary>
internal sealed class SettledHabits(Judged judged)
{
    /// <summary>So few are mended at once.</summary>
    private const int Fewest = 5;

    public IEnumerable<Habit> All() => new[] { Timestamps(), UpdatedAt(), Lengths(), Extensions(), Unlogged() }.OfType<Habit>();

    private Habit? Timestamps()
    {
        var columns = judged.Context.OwnColumns.Where(column => column.Type.BaseOid is TypeIds.Timestamp or TypeIds.TimestampTz).ToList();
        var without = columns.Count(column => column.Type.BaseOid == TypeIds.Timestamp);
        return IsSettled(without, columns.Count)
            ? new Habit("timestamp-without-time-zone: off", $"{without} of {columns.Count} timestamps are without time zone. Turn it on when you have decided what their times mean.")
            : null;
    }

    private Habit? UpdatedAt()
    {
        const string rule = "updated-at-trigger";
        var columns = judged.Tables.Count(table => table.FindColumn("updated_at") is { Generated: ' ' });
        var unset = judged.Violations(rule, new DatabaseStandards()).Count;
        return IsSettled(unset, columns)
            ? new Habit($"{rule}: off", $"{(unset == columns ? "None" : $"Only {columns - unset}")} of {columns} columns updated_at is set by a trigger: the application sets them. Turn it on when the database should.")
            : null;
    }

    private Habit? Lengths()
    {
        const string rule = "varchar-length";
        var texts = judged.Context.OwnColumns.Count(column => column.Type.BaseOid is TypeIds.Text or TypeIds.VarChar);
        var limited = judged.Violations(rule, new DatabaseStandards()).Count;
        // Those that need no limit are text in such a project, too.
        return limited >= Fewest && limited * 2 >= texts
            ? new Habit($"{rule}: off", $"{limited} of {texts} text columns are varchar with a length. Turn it on when new ones should be text.")
            : null;
    }

    private Habit? Extensions()
    {
        var extensions = judged.Context.Catalog.Extensions.Where(extension => extension.Schema != "pg_catalog" && !judged.Context.Provided.Contains(extension.Key)).ToList();
        if (extensions.Count == 0 || extensions.Exists(extension => extension.Schema != "public")) return null;
        var names = string.Join(", ", extensions.Select(extension => extension.Name));
        return new Habit("extension-in-public: off", $"No extension has a schema of its own; in public: {names}. Turn it on when there is one for them.");
    }

    private Habit? Unlogged()
    {
        var tables = judged.Tables.Concat(judged.Context.Partitions).Where(table => table is { Persistence: 'u', Kind: TableKind.Ordinary }).ToList();
        return tables.Count == 0 ? null : new Habit(
            $"unlogged-table: {{ exceptions: [{string.Join(", ", tables.Select(table => Habit.Quoted(judged.PatternOf(table))))}] }}",
            $"{(tables.Count == 1 ? "This table is" : "These tables are")} unlogged: a crash of the server empties {(tables.Count == 1 ? "it" : "them")}. A new one is reported.");
    }

    private static bool IsSettled(int breaking, int total) => breaking >= Fewest && breaking * 10 >= total * 9;
}
