namespace DbQuality.Cli;

/// <summary>What <c>init</c> writes into a new <c>standards.yaml</c>; the defaults are those of the recommended profile.</summary>
internal sealed record StandardsDraft
{
    public string TableStyle { get; init; } = "snake_case_plural";
    public string ColumnStyle { get; init; } = "snake_case";

    /// <summary>Types of the project's primary keys; empty: not stated, so the rule on them stays silent.</summary>
    public IReadOnlyList<string> KeyTypes { get; init; } = [];

    /// <summary>Every primary key fills itself.</summary>
    public bool KeysHaveDefaults { get; init; }

    /// <summary>Name and type of the columns that every table has.</summary>
    public IReadOnlyList<(string Name, string Type)> RequiredColumns { get; init; } = [];

    /// <summary>The file's whole text.</summary>
    public string ToYaml() => $$"""
        # What this team holds its database to. Every key may be left out; it then keeps its default.
        # What is checked: dbquality rules list. More on one rule: dbquality explain RULE.

        # The rule set that you have adopted: rules newer than it report as info only, until you raise it.
        version: 1

        # How many rules speak: essential, recommended or strict. Essential rules are errors in each of them.
        profile: recommended

        database:
          # The major versions to prove the migrations on, each in a server of its own.
          # Without it: the newest PostgreSQL that is found.
          # postgres: [17]

          # The schemas to check. Without it: all but PostgreSQL's own and those that extensions made.
          # schemas: [public]

          # Objects to leave alone: patterns over name or schema.name; a leading ! takes something out again.
          # exclude: ["legacy_*", "!legacy_orders"]

          # Made by the administrator before the first script runs, as they are in your production database.
          # extensions: [pg_trgm]
          # roles: [app_user]

          # Scripts run as the owner of the database, not as superuser: they can harm neither the build machine nor its files.
          # run_as: superuser

          # Names. Styles: snake_case, snake_case_plural, snake_case_singular, camelCase, PascalCase, any.
          naming:
            - tables: {{TableStyle}}
            - columns: {{ColumnStyle}}
            - booleans: is_ or has_ prefix
            - timestamps: _at suffix
            - dates: _on or _date suffix

          # Columns that every table must have, with their types.
        {{RequiredColumnLines()}}

          # What a primary key may be, and whether the database must fill it.
        {{PrimaryKeyLine()}}

          # Soft delete: tables get deleted_at and keep their rows; hard names the ones that do not.
          # delete_strategy: { default: soft, hard: ["*_logs", "*_events"] }

          # Schemas whose tables must have row level security.
          # row_level_security: { schemas: [public] }

          # Small tables that nobody edits: exempt from required columns and soft delete.
          # lookup_tables: ["*_types", "countries"]

        # Single rules, by id or name: error, warning, info or off.
        # rules:
        #   primary-key-missing: warning

        # Violations that you accept, each with its reason; one that has expired or that nothing needs is reported.
        # waivers:
        #   - { rule: DBQ202, object: "public.import_lines", reason: rows live for a minute, expires: 2030-12-31 }

        """.ReplaceLineEndings("\n");

    private string RequiredColumnLines() => RequiredColumns.Count == 0
        ? """
            # required_columns:
            #   - created_at: timestamptz
            #   - updated_at: timestamptz
          """
        : string.Join('\n', RequiredColumns.Select(column => $"    - {Scalar(column.Name)}: {Scalar(column.Type)}").Prepend("  required_columns:"));

    private string PrimaryKeyLine() => KeyTypes.Count == 0
        ? "  # primary_key: { types: [uuid], default: required }"
        : $"  primary_key: {{ types: [{string.Join(", ", KeyTypes.Select(Scalar))}]{(KeysHaveDefaults ? ", default: required" : "")} }}";

    /// <summary>Plain where YAML cannot take it for anything but a text.</summary>
    private static string Scalar(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ' ') && text is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? text
            : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
