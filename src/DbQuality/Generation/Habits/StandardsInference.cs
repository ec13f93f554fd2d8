using DbQuality.Rules.Engine;
namespace DbQuality.Generation.Habits;

/// <summary>
/// Reads a project's own habits off the catalog that its migrations produce, so that the first run of a well-kept project
/// is clean: nothing that blocks is stated unless every table obeys it or is named as exempt, and the numbers are said.
/// </summary>
internal static class StandardsInference
{
    /// <summary>Fewer tables than this have no habits yet.</summary>
    private const int FewestTables = 3;

    public static StandardsDraft Of(RuleContext context, string postgres, Standards.DatabaseStandards prepared)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(prepared);
        var judged = new Judged(context);
        var draft = new StandardsDraft { Platform = Platform(prepared.Platform), Roles = Prepared(prepared.Roles, "role"), Extensions = Prepared(prepared.Extensions, "extension") };
        if (judged.Tables.Count < FewestTables) return draft;

        var (styles, affixes, tables) = (new StyleHabits(judged), new AffixHabits(judged), new TableHabits(judged));
        var lookups = tables.Lookups();
        var columns = new ColumnHabits(judged, lookups);
        var (tableStyle, exceptions) = styles.OfTables();
        return draft with
        {
            Postgres = $"Read on PostgreSQL {postgres}.",
            Schemas = $"In use: {tables.Schemas()}.",
            MadeExtensions =
            [
                .. context.Catalog.Extensions.Where(extension => !context.Provided.Contains(extension.Key)).Select(extension => extension.Name)
                    .Where(name => name != "plpgsql" && !prepared.Extensions.Contains(name)).Order(StringComparer.Ordinal),
            ],
            Tables = tableStyle,
            NameExceptions = exceptions,
            Columns = styles.OfColumns(),
            Booleans = affixes.Booleans(),
            Timestamps = affixes.Timestamps(),
            Dates = affixes.Dates(),
            Patterns = [.. new PatternHabits(judged).All()],
            RequiredColumns = [.. columns.RequiredColumns()],
            PrimaryKey = columns.PrimaryKey(),
            DeleteStrategy = columns.DeleteStrategy(),
            RowLevelSecurity = tables.RowLevelSecurity(),
            LookupTables = tables.LookupTables(lookups),
            Prefixes = tables.Prefixes(),
            Rules = [.. affixes.NotYet(), .. new SettledHabits(judged).All(), .. new[] { tables.Tenant() }.OfType<Habit>()],
        };
    }

    private static Habit? Platform(Standards.Platform? platform) => platform is null ? null : new Habit(platform.Name, "The scripts refer to what this platform has before the first migration.");

    private static Habit? Prepared(IReadOnlyList<string> names, string noun) => names.Count == 0 ? null
        : new Habit(Habit.List(names), $"The scripts need {(names.Count == 1 ? $"this {noun}" : $"these {noun}s")}, and could not make {(names.Count == 1 ? "it" : "them")} themselves.");
}
