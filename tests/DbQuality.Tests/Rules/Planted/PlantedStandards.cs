using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Tests.Rules.Planted;

/// <summary>Standards that leave no rule of the catalog silent for want of a policy.</summary>
internal static class PlantedStandards
{
    /// <summary>Has its privileges on everything.</summary>
    public const string Worker = "planted_worker";

    /// <summary>Reaches the database from outside.</summary>
    public const string Visitor = "planted_visitor";

    /// <summary>Owns what it should not.</summary>
    public const string Stranger = "planted_stranger";

    /// <summary>What the configured policy says.</summary>
    public const string Isolation = "tenant_id = (select current_setting('app.tenant_id', true))::uuid";

    /// <summary>The day on which partitions are judged.</summary>
    public static readonly DateOnly Today = new(2026, 7, 1);

    public static TeamStandards Read() => StandardsReader.Parse(Text, "standards.yaml", RuleCatalog.Vocabulary);

    private const string Text = $$"""
        version: 1
        profile: strict
        database:
          roles: [{{Visitor}}]
          lookup_tables: ["ref_*"]
          prefixes: { sal_: Sales, ops_: Operations, log_: Logs, ten_: Tenants, ref_: Lookups }
          delete_strategy: { default: hard, soft: ["sal_*"] }
          primary_key: { types: [uuid, bigint], default: required }
          required_columns:
            - { column: id, type: uuid, tables: ["sal_*"] }
            - created_at: timestamptz
            - { column: updated_at, type: timestamptz, tables: ["sal_*", "ops_*", "!*_links"] }
          row_level_security:
            schemas: [tenancy]
            policies:
              ten_:
                - { name: tenant_isolation, for: all, using: "{{Isolation}}" }
          naming:
            tables: snake_case_plural
            columns: snake_case
            booleans: is_ or has_ prefix
            timestamps: _at suffix
            dates: _on or _date suffix
            primary_keys: pk_{table}
            unique_constraints: uq_{table}_{columns}
            foreign_keys: fk_{table}_{columns}
            checks: ck_{table}_{name}
            indexes: idx_{table}_{columns}
            views: v_ prefix
            functions: snake_case
            triggers: snake_case
            policies: snake_case
            enums: snake_case
            schemas: snake_case
        rules:
          constraint-name: { named: true }
          foreign-key-action: { on_delete: [no action, restrict], on_update: [no action] }
          null-string-default: { functions: [random] }
          table-too-wide: { columns: 30 }
          table-too-narrow: { columns: 2 }
          foreign-key-cross-schema: { allowed: [reference, operations] }
          enum-type: { exceptions: ["kind_*"] }
          domain-constraint: { exceptions: ["checked_*"] }
          partition-gap: { days_ahead: 45 }
          large-table-unpartitioned: { tables: ["log_*"] }
          tenant-key-missing: { column: tenant_id, tables: ["ten_*"] }
          search-column: { columns: ["*_text"] }
          collation-or-encoding: { collations: [C] }
          jsonb-without-gin: { columns: ["*_doc"] }
          too-many-indexes: { indexes: 8 }
          hash-or-opclass-mismatch: { like_columns: ["*_code"] }
          definer-executable-by-public: { roles: [{{Visitor}}] }
          missing-grants: { roles: [{{Worker}}], privileges: [select] }
          default-privileges: { roles: [{{Visitor}}] }
          extension-not-allowed: { allowed: [pg_trgm, fuzzystrmatch] }
        """;
}
