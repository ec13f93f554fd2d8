using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules;
using DbQuality.Standards;

namespace DbQuality.Cli;

/// <summary>
/// Reads a project's own habits off the catalog that its migrations produce, so that the first run of a well-kept
/// project is clean: nothing is stated that one of its tables does not already obey, but for names, where most decide.
/// </summary>
internal static class StandardsInference
{
    /// <summary>Fewer tables than this have no habits yet.</summary>
    private const int FewestTables = 3;

    private static readonly (NameStyle Style, string Word)[] TableStyles =
    [
        (NameStyle.SnakeCasePlural, "snake_case_plural"), (NameStyle.SnakeCaseSingular, "snake_case_singular"), (NameStyle.SnakeCase, "snake_case"),
        (NameStyle.PascalCase, "PascalCase"), (NameStyle.CamelCase, "camelCase"),
    ];

    private static readonly (NameStyle Style, string Word)[] ColumnStyles =
        [(NameStyle.SnakeCase, "snake_case"), (NameStyle.PascalCase, "PascalCase"), (NameStyle.CamelCase, "camelCase")];

    public static StandardsDraft Of(DatabaseCatalog catalog)
    {
        var tables = new RuleContext { Standards = new TeamStandards(), Catalog = catalog, Observations = Observations.None }.Tables;
        if (tables.Count < FewestTables) return new StandardsDraft();
        var keys = SingleColumnKeys(tables);
        return new StandardsDraft
        {
            TableStyle = Dominant(catalog, "table-name-style", TableStyles, (naming, style) => naming with { Tables = style }),
            ColumnStyle = Dominant(catalog, "column-name-style", ColumnStyles, (naming, style) => naming with { Columns = style }),
            KeyTypes = KeyTypes(keys),
            KeysHaveDefaults = keys.All(key => key.Default is not null || key.Identity != ' '),
            RequiredColumns = ColumnsOfEvery(tables),
        };
    }

    /// <summary>The style that the fewest names break, as the rule itself judges; the first of equals.</summary>
    private static string Dominant(
        DatabaseCatalog catalog, string rule, (NameStyle Style, string Word)[] styles, Func<NamingStandards, NameStyle, NamingStandards> with)
    {
        var selection = new RuleSelection { Only = [rule], Today = DateOnly.FromDateTime(DateTime.Today) };
        return styles.MinBy(style => Violations(style.Style)).Word;

        int Violations(NameStyle style)
        {
            var standards = new TeamStandards { Database = new DatabaseStandards { Naming = with(new NamingStandards(), style) } };
            return RuleEngine.Judge(new RuleContext { Standards = standards, Catalog = catalog, Observations = Observations.None }, selection).Findings.Count;
        }
    }

    private static List<Column> SingleColumnKeys(IReadOnlyList<Table> tables) =>
        [.. tables.Select(table => table.PrimaryKey).Where(key => key is { Columns.Count: 1 }).Select(key => key!.Columns[0])];

    /// <summary>One type or two are a policy; more are none.</summary>
    private static List<string> KeyTypes(List<Column> keys)
    {
        var types = keys.CountBy(key => Written(key.Type)).OrderByDescending(type => type.Value).Select(type => type.Key).ToList();
        return types.Count <= 2 ? types : [];
    }

    private static IReadOnlyList<(string Name, string Type)> ColumnsOfEvery(IReadOnlyList<Table> tables) =>
    [
        .. tables[0].Columns
            .Where(column => tables.All(table =>
                table.FindColumn(column.Name) is { IsNullable: false } same && same.Type.Display == column.Type.Display))
            .Select(column => (column.Name, Written(column.Type))),
    ];

    private static string Written(ColumnType type) => type.Display == "timestamp with time zone" ? "timestamptz" : type.Display;
}
