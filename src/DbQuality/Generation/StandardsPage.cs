using System.Globalization;
using System.Text;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Generation;

/// <summary>A rule's first bad example and its first good one, as SQL.</summary>
public sealed record RuleExamplePair(string Bad, string Good);

/// <summary>The team's standards as a page to read, from <c>standards.yaml</c> alone: the same file gives the same bytes.</summary>
/// <param name="customRules">The team's own rules, from the files that <c>custom_rules</c> names.</param>
/// <param name="examples">The examples of a rule that blocks; null where there are none.</param>
public sealed class StandardsPage(TeamStandards standards, IReadOnlyList<RuleInfo> customRules, Func<RuleInfo, RuleExamplePair?> examples)
{
    private const string RulePages = "https://github.com/dbquality/dbquality/blob/main/";

    private static readonly string[] Commands = ["none", "script", "single"];

    private readonly StringBuilder page = new();
    private readonly HeldStandards held = new(standards);

    public string Render()
    {
        var database = standards.Database;
        page.Append(CultureInfo.InvariantCulture,
            $"# Database standards\n\nFrom {Code(standards.File ?? "")}, by `dbquality docs standards`. Profile `{Word(standards.Profile)}`, rule set {standards.Version}.\n");
        Scope(database);
        Names(database.Naming);
        RequiredColumns(database);
        Keys(database);
        RowLevelSecurity(database.RowLevelSecurity);
        Domains(database);
        List("Lookup tables", "Small tables that nobody edits: exempt from required columns and soft delete.", database.LookupTables.Globs.Select(Code));
        Migrations(standards.Migrations);
        new RulePart(standards, examples, page).Render();
        Table("Accepted violations", "Each has its reason; one that has expired, or that nothing needs, is itself reported.", ["rule", "objects", "reason", "owner", "until"],
            standards.Waivers.Select(Waiver));
        Table("Rules of our own", "SQL rules, one file each.", ["rule", "severity", "what it flags"], customRules.Select(Own));
        Table("Not enforced", "Stated in the file, and held by nothing.", ["standard", "why"], held.Unheld().Select(standard => new[] { Code(standard.Path), standard.Because }));
        return page.ToString();
    }

    private void Scope(DatabaseStandards database)
    {
        List("The database", "", Stated(
            ("PostgreSQL", string.Join(", ", database.Postgres)),
            ("Schemas that are checked", Codes(database.Schemas)),
            ("Left alone", Codes(database.Exclude.Globs)),
            ("Platform", database.Platform is { } platform ? Code(platform.Name) : ""),
            ("Run by the administrator before the migrations", Codes(database.Before.Select(before => before.Pattern))),
            ("Extensions, made by the administrator", Codes(database.Extensions)),
            ("Roles, made by the administrator", Codes(database.Roles)),
            ("Settings", Codes(database.Settings.Select(setting => $"{setting.Key} = {setting.Value}"))),
            ("Migrations run as", database.RunAs == RunAs.Superuser ? "superuser" : "")));
    }

    private void Names(NamingStandards naming)
    {
        var names = new List<(string Key, string What, string How)>
        {
            ("tables", "tables and views", Style(naming.Tables)),
            ("columns", "columns", Style(naming.Columns)),
            ("booleans", "boolean columns", "begin with " + Nouns.List(naming.BooleanPrefixes.Select(Code), "or")),
            ("timestamps", "timestamp columns", "end with " + Nouns.List(naming.TimestampSuffixes.Select(Code), "or")),
            ("dates", "date columns", "end with " + Nouns.List(naming.DateSuffixes.Select(Code), "or")),
        };
        names.AddRange(naming.Patterns.Select(pattern =>
            (pattern.Key, pattern.Key.Replace('_', ' '), pattern.Value.Contains('{', StringComparison.Ordinal) ? Code(pattern.Value) : MarkdownText.Of(pattern.Value))));
        var rows = names.Where(name => held.AreHeld($"database.naming.{name.Key}")).Select(name => new[] { name.What, name.How }).ToList();
        if (naming.Exceptions.Count > 0) rows.Add(["right as they are", Codes(naming.Exceptions)]);
        Table("Names", "", ["what", "how"], rows);
    }

    private void RequiredColumns(DatabaseStandards database) =>
        Table("Required columns", database.LookupTables.Globs.Any() ? "Lookup tables are exempt." : "", ["column", "type", "null", "tables"],
            Held("database.required_columns", database.RequiredColumns).Select(column => new[]
        {
            Code(column.Name), MarkdownText.Of(column.Type), column.Nullable ? "allowed" : "never", column.Tables.Globs.SequenceEqual(["*"]) ? "all" : Codes(column.Tables.Globs),
        }));

    private void Keys(DatabaseStandards database)
    {
        if (database.PrimaryKey is { } key && held.AreHeld("database.primary_key.types"))
        {
            List("Primary keys", "", Stated(
                ("Types", key.Types.Count == 0 ? "any" : Nouns.List(key.Types.Select(MarkdownText.Of), "or")), ("Made by", key.DefaultRequired ? "the database" : "the database or the application")));
        }
        if (database.DeleteStrategy is { } strategy && held.AreHeld("database.delete_strategy"))
        {
            List("Deleting rows", "", Stated(
                ("By default", strategy.SoftByDefault ? "soft: the row stays, and `deleted_at` says since when" : "hard: the row goes"),
                ("Soft", Codes(strategy.Soft.Globs)), ("Hard", Codes(strategy.Hard.Globs))));
        }
    }

    private void Domains(DatabaseStandards database)
    {
        var letters = database.PrefixLength is { } length && held.AreHeld("database.prefix_length") ? $", of {length} letters" : "";
        var prefixes = Held("database.prefixes", database.Prefixes).ToList();
        if (prefixes.Count > 0)
            Table("Domains", $"A table begins with the prefix of its domain{letters}.", ["prefix", "holds"], prefixes.Select(prefix => new[] { Code(prefix.Key), MarkdownText.Of(prefix.Value) }));
        else if (letters.Length > 0) page.Append(CultureInfo.InvariantCulture, $"\n## Domains\n\nA table begins with the prefix of its domain{letters}.\n");
    }

    private void RowLevelSecurity(RowLevelSecurityStandard? security)
    {
        if (security is null) return;
        List("Row level security", "", Stated(("On for every table of", Codes(Held("database.row_level_security.schemas", security.Schemas)))));
        var policies = Held("database.row_level_security.policies", security.Policies);
        Table("Policies", "", ["prefix", "policy", "for", "roles", "using", "with check"], policies.SelectMany(prefix => prefix.Value, (prefix, policy) => new[]
        {
            Code(prefix.Key), Code(policy.Name), policy.For, policy.Roles.Count == 0 ? "all" : Codes(policy.Roles),
            policy.Using is null ? "" : Code(policy.Using), policy.Check is null ? "" : Code(policy.Check),
        }));
    }

    private void Migrations(MigrationStandards migrations)
    {
        List("Migrations", "", Stated(
            ("Runner", migrations.Runner is null ? "" : Code(migrations.Runner)),
            ("Command", migrations.Command is null ? "" : Code(migrations.Command)),
            ("Transactions", Mode(migrations.Transactions)),
            ("Journal", migrations.Journal is { } journal ? Code(journal.Schema is null ? journal.Table : $"{journal.Schema}.{journal.Table}") : ""),
            ("Variables", Codes(migrations.Variables?.Keys ?? [])),
            ("DbUp", migrations.DbUp?.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("Scripts that are not run", Codes(migrations.Exclude))));
        if (migrations.Stages.Count == 0) return;
        if (!page.ToString().Contains("\n## Migrations\n", StringComparison.Ordinal)) page.Append("\n## Migrations\n");
        TableRows(["stage", "transactions", "runs", "group", "catalog checked after it"], migrations.Stages.Select(stage => new[]
        {
            Code(stage.Pattern), Mode(stage.Transactions), stage.RunKind is { } kind ? Word(kind) : "", stage.Group?.ToString(CultureInfo.InvariantCulture) ?? "", stage.Check ? "yes" : "",
        }));
    }

    private string[] Own(RuleInfo rule)
    {
        var (severity, because) = new RuleSchedule(new RuleSelection { Today = default }).Weigh(rule, standards);
        return [Code($"{rule.Id} {rule.Name}"), because is null ? Word(severity) : "off", MarkdownText.Of(rule.Summary)];
    }

    private string[] Waiver(Waiver waiver) =>
    [
        RuleLink(waiver.RuleId), Codes(waiver.Object.Globs), MarkdownText.Of(waiver.Reason), MarkdownText.Of(waiver.Owner ?? ""),
        waiver.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "for good",
    ];

    /// <summary>Nothing of what no rule holds the team to.</summary>
    private IEnumerable<T> Held<T>(string path, IEnumerable<T> stated) => held.AreHeld(path) ? stated : [];

    private static IEnumerable<string> Stated(params IEnumerable<(string Title, string Value)> lines) =>
        lines.Where(line => line.Value.Length > 0).Select(line => $"{line.Title}: {line.Value}");

    private void List(string title, string about, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        if (about.Length > 0) page.Append(CultureInfo.InvariantCulture, $"\n{about}\n");
        page.Append('\n');
        foreach (var line in lines) page.Append("- ").Append(OneLine(line)).Append('\n');
    }

    private void Table(string title, string about, string[] head, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        if (about.Length > 0) page.Append(CultureInfo.InvariantCulture, $"\n{about}\n");
        TableRows(head, lines);
    }

    private void TableRows(string[] head, IEnumerable<string[]> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => " --- |"))}\n");
        foreach (var row in rows) page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Cell))} |\n");
    }

    internal static string RuleLink(string id) =>
        RuleCatalog.Find(id)?.Info is { } rule ? $"[{rule.Id} {rule.Name}]({RulePages}{rule.Page})" : MarkdownText.Of(id);

    internal static string Cell(string text) => MarkdownText.Cell(OneLine(text));

    internal static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));

    internal static string Code(string text) => MarkdownText.Code(text);

    internal static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Style(NameStyle style) => style == NameStyle.Any ? "any" : Code(style switch
    {
        NameStyle.SnakeCasePlural => "snake_case_plural",
        NameStyle.SnakeCaseSingular => "snake_case_singular",
        NameStyle.SnakeCase => "snake_case",
        NameStyle.CamelCase => "camelCase",
        _ => "PascalCase",
    });

    private static string Mode(TransactionMode? mode) => mode is null ? "" : Commands[Math.Min((int)mode, 2)] switch
    {
        "none" => "each statement by itself",
        "script" => "one for each script",
        _ => "one for all",
    };
}
