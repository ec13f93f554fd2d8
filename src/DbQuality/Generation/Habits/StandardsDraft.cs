using System.Text;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Generation.Habits;

/// <summary>What <c>init</c> writes into a new <c>standards.yaml</c>; without habits it states the defaults and shows the rest in comments.</summary>
public sealed record StandardsDraft
{
    /// <summary>Where editors find the schema: an address, or a path from the file.</summary>
    public string Schema { get; init; } = StandardsSchema.Address;

    public Habit Tables { get; init; } = Default("snake_case_plural");
    public Habit Columns { get; init; } = Default("snake_case");
    public Habit Booleans { get; init; } = Default("is_ or has_ prefix");
    public Habit Timestamps { get; init; } = Default("_at suffix");
    public Habit Dates { get; init; } = Default("_on or _date suffix");

    /// <summary>Words that the plural and singular styles accept; null: none.</summary>
    public Habit? NameExceptions { get; init; }

    /// <summary>By kind, as <c>naming</c> spells it.</summary>
    public IReadOnlyList<(string Key, Habit Habit)> Patterns { get; init; } = [];

    /// <summary>Items of <c>required_columns</c>.</summary>
    public IReadOnlyList<Habit> RequiredColumns { get; init; } = [];

    public Habit PrimaryKey { get; init; } = Default(null);
    public Habit DeleteStrategy { get; init; } = Default(null);
    public Habit RowLevelSecurity { get; init; } = Default(null);
    public Habit LookupTables { get; init; } = Default(null);
    public (IReadOnlyList<string> Prefixes, string Because) Prefixes { get; init; } = ([], "");

    /// <summary>Null: the scripts need none.</summary>
    public Habit? Platform { get; init; }
    public Habit? Extensions { get; init; }
    public Habit? Roles { get; init; }

    /// <summary>Extensions that the scripts make themselves.</summary>
    public IReadOnlyList<string> MadeExtensions { get; init; } = [];

    /// <summary>Sentences about what was looked at; empty: nothing was.</summary>
    public string Postgres { get; init; } = "";
    public string Schemas { get; init; } = "";

    /// <summary>Lines below <c>rules</c>.</summary>
    public IReadOnlyList<Habit> Rules { get; init; } = [];

    /// <summary>The file's whole text.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder();
        Line(yaml, 0, YamlEncoding.Comment($"yaml-language-server: $schema={Schema}"));
        yaml.Append(Head.ReplaceLineEndings("\n"));
        Line(yaml, 0, "database:");
        Comment(yaml, "The major versions to prove the migrations on, each in a server of its own: state those of production.",
            "Without it: the newest PostgreSQL that is installed, else the newest in the cache folder.", Postgres,
            "postgres: [17]");
        Blank(yaml);
        Comment(yaml, "The schemas to check. Without it: all but PostgreSQL's own and those that extensions made, also new ones.", Schemas, "schemas: [public]");
        Blank(yaml);
        Comment(yaml, "Objects to leave alone: patterns over name or schema.name; a leading ! takes something out again.", "exclude: [\"legacy_*\", \"!legacy_orders\"]");
        Blank(yaml);
        Comment(yaml, "What production has before the first migration: a platform's own, and scripts that the administrator runs, in their order.");
        Key(yaml, "platform", Platform ?? Default(null), "platform: supabase");
        Comment(yaml, "before: [production/*.sql]");
        Blank(yaml);
        Comment(yaml, "Made by the administrator before the first script runs, as they are in your production database; scripts may make these extensions themselves, too.");
        if (MadeExtensions.Count > 0) Comment(yaml, $"The scripts make these extensions themselves: {string.Join(", ", MadeExtensions)}.");
        Key(yaml, "extensions", Extensions ?? Default(null), "extensions: [pg_trgm]");
        Key(yaml, "roles", Roles ?? Default(null), "roles: [app_user]");
        Blank(yaml);
        Comment(yaml, "Scripts run as the owner of the database, not as superuser: they can harm neither the build machine nor its files.", "run_as: superuser");
        Naming(yaml);
        Required(yaml);
        Blank(yaml);
        Comment(yaml, "What a primary key may be, and whether the database must fill it.");
        Key(yaml, "primary_key", PrimaryKey, "primary_key: { types: [uuid], default: required }");
        Blank(yaml);
        Comment(yaml, "Soft delete: tables get deleted_at and keep their rows; hard names the ones that do not.");
        Key(yaml, "delete_strategy", DeleteStrategy, "delete_strategy: { default: soft, hard: [\"*_logs\", \"*_events\"] }");
        Blank(yaml);
        Comment(yaml, "Schemas whose tables must have row level security.");
        Key(yaml, "row_level_security", RowLevelSecurity, "row_level_security: { schemas: [public] }");
        Blank(yaml);
        Comment(yaml, "Small tables that nobody edits: exempt from required columns and soft delete.");
        Key(yaml, "lookup_tables", LookupTables, "lookup_tables: [\"*_types\", \"countries\"]");
        Domains(yaml);
        RuleLines(yaml);
        return yaml.Append(Waivers.ReplaceLineEndings("\n")).ToString();
    }

    private void Naming(StringBuilder yaml)
    {
        Blank(yaml);
        Comment(yaml, "Names. Styles: snake_case, snake_case_plural, snake_case_singular, camelCase, PascalCase, any.");
        Line(yaml, 2, "naming:");
        foreach (var (key, habit) in new[] { ("tables", Tables), ("columns", Columns), ("booleans", Booleans), ("timestamps", Timestamps), ("dates", Dates) })
            Item(yaml, $"{key}: {habit.Yaml}", habit);
        if (NameExceptions is { } exceptions) Item(yaml, $"exceptions: {exceptions.Yaml}", exceptions);
        foreach (var (key, habit) in Patterns) Item(yaml, habit.Yaml is null ? null : $"{key}: {habit.Yaml}", habit);
    }

    private void Required(StringBuilder yaml)
    {
        Blank(yaml);
        Comment(yaml, "Columns that every table must have, with their types.");
        if (RequiredColumns.Count == 0)
        {
            Comment(yaml, "required_columns:", "  - created_at: timestamptz", "  - updated_at: timestamptz");
            return;
        }
        Line(yaml, 2, "required_columns:");
        foreach (var column in RequiredColumns) Item(yaml, column.Yaml, column);
    }

    private void Domains(StringBuilder yaml)
    {
        Blank(yaml);
        Comment(yaml, "Domains: the prefix of their tables, and what they hold.", Prefixes.Because);
        if (Prefixes.Prefixes.Count == 0)
        {
            Comment(yaml, "prefixes: { auth_: Authentication }", "prefix_length: 3-7");
            return;
        }
        Line(yaml, 2, "prefixes:");
        foreach (var prefix in Prefixes.Prefixes) Line(yaml, 4, $"{Habit.Scalar(prefix)}: {Habit.Scalar(char.ToUpperInvariant(prefix[0]) + prefix[1..].TrimEnd('_'))}");
    }

    private void RuleLines(StringBuilder yaml)
    {
        Blank(yaml);
        Line(yaml, 0, "# Single rules, by id or name: error, warning, info or off.");
        if (Rules.Count == 0)
        {
            Line(yaml, 0, "# rules:");
            Line(yaml, 0, "#   primary-key-missing: warning");
            return;
        }
        Line(yaml, 0, "rules:");
        foreach (var rule in Rules)
        {
            Line(yaml, 2, YamlEncoding.Comment(rule.Because));
            Line(yaml, 2, rule.Yaml!);
        }
    }

    /// <summary>A key of <c>database</c>: stated, or its example in a comment.</summary>
    private static void Key(StringBuilder yaml, string key, Habit habit, string example)
    {
        Comment(yaml, habit.Because);
        if (habit.Yaml is null) Comment(yaml, example);
        else Line(yaml, 2, $"{key}: {habit.Yaml}");
    }

    private static void Item(StringBuilder yaml, string? item, Habit habit)
    {
        if (habit.Because.Length > 0) Line(yaml, 4, YamlEncoding.Comment(habit.Because));
        if (item is not null) Line(yaml, 4, "- " + item);
    }

    private static void Comment(StringBuilder yaml, params IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0)) Line(yaml, 2, YamlEncoding.Comment(line));
    }

    private static void Line(StringBuilder yaml, int indent, string text) => yaml.Append(' ', indent).Append(text).Append('\n');

    private static void Blank(StringBuilder yaml) => yaml.Append('\n');

    private static Habit Default(string? yaml) => new(yaml, "");

    private const string Head = """
        # What this team holds its database to. Every key may be left out; it then keeps its default.
        # What is checked: dbquality rules list. More on one rule: dbquality explain RULE.

        # The rule set that you have adopted: rules newer than it report as info only, until you raise it.
        version: 1

        # How many rules speak: essential, recommended or strict. Essential rules are errors in each of them.
        profile: recommended


        """;

    private const string Waivers = """

        # Violations that you accept, each with its reason; one that has expired or that nothing needs is reported.
        # waivers:
        #   - { rule: DBQ202, object: "public.import_lines", reason: rows live for a minute, expires: 2030-12-31 }

        """;
}
