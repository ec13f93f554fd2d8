using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

/// <summary>The documented example, word for word, and every value it stands for.</summary>
public sealed class ExampleTests
{
    internal const string Example = """
        # yaml-language-server: $schema=https://raw.githubusercontent.com/dbquality/dbquality/main/src/DbQuality/Standards/standards.schema.json
        version: 1
        profile: recommended            # essential | recommended | strict

        database:
          postgres: [17]                # major versions to prove the migrations on; several run in parallel
          schemas: [public]             # what is checked; default: all but system and extension schemas
          exclude: ["legacy_*", "public.spatial_ref_sys"]
          extensions: [pg_trgm, btree_gin]   # made by the administrator, who lets scripts make these too
          roles: [app_user, authenticated]   # likewise
          settings: { search_path: public }

          required_columns:
            - id: uuid
            - created_at: timestamptz
            - updated_at: timestamptz
            - { column: deleted_at, type: timestamptz, nullable: true, tables: ["user_*", "doc_*"] }

          naming:
            - tables: snake_case_plural
            - columns: snake_case
            - booleans: is_ or has_ prefix
            - timestamps: _at suffix
            - indexes: "idx_{table}_{columns}"
            - foreign_keys: "fk_{table}_{referenced}"
          prefixes:                     # domains; the key is the prefix, the value says what it holds
            auth_: Authentication
            learn_: Learning platform
          delete_strategy: { default: soft, hard: ["*_logs", "*_events"] }
          primary_key: { types: [uuid], default: required }
          row_level_security:
            schemas: [public]
            policies:                   # by prefix; used by the rules and by the fixes
              "*":
                - { name: public_read, for: select, using: "true" }
                - { name: auth_write, for: all, using: "auth.role() = 'authenticated'" }
          lookup_tables: ["*_types", "countries"]    # exempt from soft delete, timestamps …

        rules:
          DBQ211: off
          foreign-key-without-index: error
          table-too-wide: { severity: warning, columns: 60 }

        waivers:                        # every one needs a reason; an expired or unused one is itself reported
          - { rule: DBQ203, object: "public.countries", reason: ISO code is the key, owner: data, expires: 2027-06-30 }

        custom_rules: ["standards/*.sql"]

        services:                       # the solution's services: see monitoring.md, discovery
          required: [singleton_pattern, environment_detection, error_handling]
        testing:
          minimum_coverage: { services: 60%, critical_paths: 90% }
        """;

    private static readonly TeamStandards Standards = StandardsReader.Parse(Example, "standards.yaml", RuleCatalog.Vocabulary);

    [Fact]
    public void The_head_is_read()
    {
        Standards.File.ShouldBe("standards.yaml");
        Standards.Version.ShouldBe(1);
        Standards.Profile.ShouldBe(Profile.Recommended);
    }

    [Fact]
    public void What_is_checked_and_what_is_prepared_is_read()
    {
        var database = Standards.Database;
        database.Postgres.ShouldBe([17]);
        database.Schemas.ShouldBe(["public"]);
        database.Exclude.Globs.ShouldBe(["legacy_*", "public.spatial_ref_sys"]);
        database.Extensions.ShouldBe(["pg_trgm", "btree_gin"]);
        database.Roles.ShouldBe(["app_user", "authenticated"]);
        database.Settings.ShouldBe(new Dictionary<string, string> { ["search_path"] = "public" });
        database.RunAs.ShouldBe(RunAs.Owner);
        database.LookupTables.Globs.ShouldBe(["*_types", "countries"]);
        database.Prefixes.ShouldBe(new Dictionary<string, string> { ["auth_"] = "Authentication", ["learn_"] = "Learning platform" });
    }

    [Fact]
    public void Required_columns_are_read_in_both_forms_with_their_aliases_resolved()
    {
        Standards.Database.RequiredColumns.Select(column => (column.Name, column.Type, column.Nullable)).ShouldBe(
        [
            ("id", "uuid", false),
            ("created_at", "timestamp with time zone", false),
            ("updated_at", "timestamp with time zone", false),
            ("deleted_at", "timestamp with time zone", true),
        ]);
        Standards.Database.RequiredColumns.Select(column => string.Join(' ', column.Tables.Globs)).ShouldBe(["*", "*", "*", "user_* doc_*"]);
    }

    [Fact]
    public void Naming_is_read()
    {
        var naming = Standards.Database.Naming;
        naming.Tables.ShouldBe(NameStyle.SnakeCasePlural);
        naming.Columns.ShouldBe(NameStyle.SnakeCase);
        naming.BooleanPrefixes.ShouldBe(["is_", "has_"]);
        naming.TimestampSuffixes.ShouldBe(["_at"]);
        naming.DateSuffixes.ShouldBe(["_on", "_date"]);
        naming.Exceptions.ShouldBeEmpty();
        naming.Patterns.ShouldBe(new Dictionary<string, string>
        {
            ["indexes"] = "idx_{table}_{columns}", ["foreign_keys"] = "fk_{table}_{referenced}",
        });
    }

    [Fact]
    public void Delete_strategy_and_primary_key_are_read()
    {
        var strategy = Standards.Database.DeleteStrategy.ShouldNotBeNull();
        strategy.SoftByDefault.ShouldBeTrue();
        strategy.Soft.Globs.ShouldBeEmpty();
        strategy.Hard.Globs.ShouldBe(["*_logs", "*_events"]);

        var key = Standards.Database.PrimaryKey.ShouldNotBeNull();
        key.Types.ShouldBe(["uuid"]);
        key.DefaultRequired.ShouldBeTrue();
    }

    [Fact]
    public void Row_level_security_is_read()
    {
        var security = Standards.Database.RowLevelSecurity.ShouldNotBeNull();
        security.Schemas.ShouldBe(["public"]);
        security.Policies.Keys.ShouldBe(["*"]);
        security.Policies["*"].Select(policy => (policy.Name, policy.For, policy.Using, policy.Check)).ShouldBe(
        [
            ("public_read", "select", "true", null),
            ("auth_write", "all", "auth.role() = 'authenticated'", null),
        ]);
        security.Policies["*"].ShouldAllBe(policy => policy.Roles.Count == 0);
    }

    [Fact]
    public void Rules_are_read_by_id_whichever_way_they_are_named()
    {
        Standards.Rules.Select(rule => (rule.Key, rule.Value.Severity)).ShouldBe(
            [("DBQ211", Severity.Off), ("DBQ301", Severity.Error), ("DBQ224", Severity.Warning)]);
        Standards.Rules["DBQ211"].Options.ShouldBeEmpty();
        var columns = Standards.Rules["DBQ224"].Options.ShouldHaveSingleItem();
        columns.Key.ShouldBe("columns");
        columns.Value.Items.ShouldBe(["60"]);
        columns.Value.IsList.ShouldBeFalse();
        columns.Value.Location.ShouldBe(new SourceSpan("standards.yaml", 42, 49, 42, 51));
    }

    [Fact]
    public void Waivers_are_read_with_their_place()
    {
        var waiver = Standards.Waivers.ShouldHaveSingleItem();
        waiver.RuleId.ShouldBe("DBQ203");
        waiver.Object.Globs.ShouldBe(["public.countries"]);
        waiver.Reason.ShouldBe("ISO code is the key");
        waiver.Owner.ShouldBe("data");
        waiver.Expires.ShouldBe(new DateOnly(2027, 6, 30));
        waiver.Location.ShouldBe(new SourceSpan("standards.yaml", 45, 5, 45, 112));
    }

    [Fact]
    public void The_other_sections_are_read()
    {
        Standards.CustomRules.Select(glob => glob.Pattern).ShouldBe(["standards/*.sql"]);
        Standards.Services.Required.ShouldBe(["singleton_pattern", "environment_detection", "error_handling"]);
        Standards.Testing.MinimumCoverage.ShouldBe(new Dictionary<string, double> { ["services"] = 0.6, ["critical_paths"] = 0.9 });
    }
}
