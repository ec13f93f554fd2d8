namespace DbQuality.Tests.Standards.Schema;

/// <summary>Valid files that state every key there is, in each of its forms; what is not valid is made from them by one change.</summary>
internal static class FullDocuments
{
    public const string Mappings = """
        version: 1
        profile: strict
        migrations:
          runner: dbup
          command: psql -f all.sql
          transaction: script
          journal: app.versions
          variables: { env: test, empty: "" }
          dbup: 5
          exclude: ["*.down.sql", old]
          stages:
            data: { transaction: single, run: once, group: -3, check: true }
        database:
          postgres: [16, 17]
          image: "postgis/postgis:{major}-3.5"
          platform: supabase
          before: [production/*.sql, "more.sql"]
          schemas: [public, app]
          exclude: ["legacy_*", "!public.a"]
          extensions: [pg_trgm]
          roles: [app_user]
          settings: { search_path: public }
          run_as: owner
          required_columns:
            id: uuid
            note: { type: varchar(20), nullable: true, tables: [a_*] }
          naming:
            tables: snake_case
            columns: any
            booleans: is_ or has_ prefix
            timestamps: [_at, _ts suffix]
            dates: _on
            exceptions: [usage]
            indexes: "idx_{table}_{columns}"
            foreign_keys: "{table}_{columns}_fkey"
            primary_keys: "{table}_pkey"
            unique_constraints: uq_ prefix
            checks: "ck_{table}_{name}"
            triggers: snake_case
            functions: snake_case
            views: _view or _report suffix
            policies: snake_case
            enums: snake_case
            sequences: "{table}_{columns}_seq"
            schemas: snake_case
          prefixes: { auth_: Authentication }
          prefix_length: 3-7
          delete_strategy: { default: soft, soft: [a], hard: ["*_logs"] }
          primary_key: { types: [uuid, bigint], default: optional }
          row_level_security:
            schemas: [public]
            policies:
              "*":
                - { name: p, for: all, using: "true", check: "true", roles: [app_user] }
                - { name: q, for: insert, check: "true" }
                - { name: r, for: select, using: "true" }
          lookup_tables: ["*_types", 'app."Countries"']
        rules:
          DBQ211: off
          foreign-key-without-index: { severity: error }
          table-too-wide: { severity: warning, columns: 60, exceptions: [a] }
          char-type: { types: [char, "varchar(n)"] }
          missing-comment: { kinds: [table, column] }
          partition-gap: { days_ahead: 3, default_partition: false }
        waivers:
          - { rule: DBQ203, object: public.countries, reason: ISO code, owner: data, expires: 2027-06-30 }
        custom_rules: ["standards/*.sql"]
        services: { required: [singleton_pattern] }
        testing:
          minimum_coverage: { services: 60%, all: 99.5% }
        """;

    public const string Lists = """
        migrations:
          variables: [{ env: test }]
          stages: [{ stage: data, transaction: none, run: always, group: 2, check: false }, { stage: "9*" }]
        database:
          postgres: 17
          schemas: public
          settings: [{ search_path: public }]
          required_columns:
            - { column: owner_id, type: uuid, nullable: false, tables: user_* }
            - id: uuid
            - note: { type: text }
          naming: [{ tables: PascalCase }, { booleans: is_ }]
          prefixes: [{ auth_: Authentication }]
          primary_key: { types: uuid }
          row_level_security:
            policies: [{ "*": [{ name: p, using: "true" }] }, { a_: [] }]
        rules: [{ DBQ211: off }, { table-too-wide: { columns: 60 } }]
        testing: { minimum_coverage: [{ services: 60% }] }
        """;

    /// <summary>Every section with every line commented out.</summary>
    public const string Empty = """
        migrations:
        database:
        rules:
        waivers:
        custom_rules:
        services:
        testing:
        """;
}
