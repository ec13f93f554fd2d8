using System.Text;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

public sealed class StandardsReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("database:\nrules:\nwaivers:\n")]
    [InlineData("database:\n  naming:\n  row_level_security:\n  primary_key: # later\n")]
    public void What_is_not_stated_keeps_its_default(string yaml)
    {
        var standards = TestVocabulary.Parse(yaml);

        standards.ShouldBeEquivalentTo(new TeamStandards { File = "standards.yaml" });
        standards.Version.ShouldBe(1);
        standards.Profile.ShouldBe(Profile.Recommended);
        standards.Database.Postgres.ShouldBeEmpty();
        standards.Database.RowLevelSecurity.ShouldBeNull();
        standards.Database.PrimaryKey.ShouldBeNull();
        standards.Database.DeleteStrategy.ShouldBeNull();
        standards.Database.RequiredColumns.ShouldBeEmpty();
        standards.Database.Naming.BooleanPrefixes.ShouldBe(["is_", "has_"]);
    }

    [Theory]
    [InlineData("17", new[] { 17 })]
    [InlineData("[16, 17]", new[] { 16, 17 })]
    [InlineData("[18, 14, 18]", new[] { 18, 14 })]
    [InlineData("'15'", new[] { 15 })]
    public void Versions_are_one_or_a_list(string written, int[] expected) =>
        TestVocabulary.Parse($"database:\n  postgres: {written}").Database.Postgres.ShouldBe(expected);

    [Theory]
    [InlineData("is_ or has_ prefix", "is_ has_")]
    [InlineData("is_ prefix", "is_")]
    [InlineData("is_, has_ or can_ prefix", "is_ has_ can_")]
    [InlineData("is_", "is_")]
    [InlineData("[is_, can_]", "is_ can_")]
    [InlineData("[is_ prefix, has_ prefix]", "is_ has_")]
    public void Boolean_prefixes_are_read_in_words_or_as_a_list(string written, string expected) =>
        string.Join(' ', TestVocabulary.Parse($"database:\n  naming:\n    booleans: {written}").Database.Naming.BooleanPrefixes).ShouldBe(expected);

    [Theory]
    [InlineData("snake_case", NameStyle.SnakeCase)]
    [InlineData("snake_case_plural", NameStyle.SnakeCasePlural)]
    [InlineData("snake_case_singular", NameStyle.SnakeCaseSingular)]
    [InlineData("camelCase", NameStyle.CamelCase)]
    [InlineData("PascalCase", NameStyle.PascalCase)]
    [InlineData("any", NameStyle.Any)]
    public void Every_style_has_its_word(string written, NameStyle expected) =>
        TestVocabulary.Parse($"database: {{ naming: {{ tables: {written} }} }}").Database.Naming.Tables.ShouldBe(expected);

    [Theory]
    [InlineData("idx_{table}_{columns}")]
    [InlineData("{name}_idx")]
    [InlineData("v_ prefix")]
    [InlineData("_view or _report suffix")]
    [InlineData("snake_case")]
    public void A_pattern_has_a_placeholder_or_is_said_in_words(string pattern) =>
        TestVocabulary.Parse($"database:\n  naming:\n    views: \"{pattern}\"").Database.Naming.Patterns["views"].ShouldBe(pattern);

    [Theory]
    [InlineData("deleted_at: { type: timestamptz(3), nullable: true, tables: user_* }")]
    [InlineData("- deleted_at: { type: timestamptz(3), nullable: true, tables: [user_*] }")]
    [InlineData("- { column: deleted_at, type: timestamptz(3), nullable: true, tables: [user_*] }")]
    public void A_required_column_reads_the_same_in_each_long_form(string written)
    {
        var column = TestVocabulary.Parse($"database:\n  required_columns:\n    {written}").Database.RequiredColumns.ShouldHaveSingleItem();
        (column.Name, column.Type, column.Nullable).ShouldBe(("deleted_at", "timestamp(3) with time zone", true));
        column.Tables.Globs.ShouldBe(["user_*"]);
    }

    [Fact]
    public void A_column_may_have_another_type_in_other_tables()
    {
        var columns = TestVocabulary.Parse("""
            database:
              required_columns:
                - { column: owner_id, type: uuid, tables: [user_*] }
                - { column: owner_id, type: bigint, tables: [log_*] }
            """).Database.RequiredColumns;
        columns.Select(column => column.Type).ShouldBe(["uuid", "bigint"]);
    }

    [Theory]
    [InlineData("owner", RunAs.Owner)]
    [InlineData("superuser", RunAs.Superuser)]
    public void Scripts_run_as_the_owner_or_as_superuser(string written, RunAs expected) =>
        TestVocabulary.Parse($"database: {{ run_as: {written} }}").Database.RunAs.ShouldBe(expected);

    [Fact]
    public void A_policy_may_state_check_and_roles()
    {
        var policies = TestVocabulary.Parse("""
            database:
              row_level_security:
                schemas: [public, app]
                policies:
                  - auth_:
                      - name: own_rows
                        using: user_id = auth.uid()
                        check: user_id = auth.uid()
                        roles: authenticated
                  - "*": [{ name: add, for: insert, check: "true" }]
            """).Database.RowLevelSecurity!.Policies;

        policies.Keys.ShouldBe(["auth_", "*"]);
        var own = policies["auth_"].ShouldHaveSingleItem();
        (own.Name, own.For, own.Using, own.Check).ShouldBe(("own_rows", "all", "user_id = auth.uid()", "user_id = auth.uid()"));
        own.Roles.ShouldBe(["authenticated"]);
        var add = policies["*"].ShouldHaveSingleItem();
        (add.Name, add.For, add.Using, add.Check).ShouldBe(("add", "insert", null, "true"));
    }

    [Fact]
    public void Rules_take_every_severity_in_any_letter_case_and_options_as_text_or_list()
    {
        var rules = TestVocabulary.Parse("""
            rules:
              - Primary-Key-Type: Info
              - dbq211: "off"
              - table-too-wide: { columns: 60, except: [a_*, b_*] }
            """).Rules;

        rules["DBQ203"].Severity.ShouldBe(Severity.Info);
        rules["DBQ211"].Severity.ShouldBe(Severity.Off);
        rules["DBQ224"].Severity.ShouldBeNull();
        rules["DBQ224"].Options["except"].Items.ShouldBe(["a_*", "b_*"]);
        rules["DBQ224"].Options["except"].IsList.ShouldBeTrue();
    }

    [Fact]
    public void Anchors_and_aliases_work()
    {
        var database = TestVocabulary.Parse("""
            database:
              lookup_tables: &lookup ["*_types", countries]
              exclude: *lookup
              primary_key: { types: [&key uuid], default: optional }
              required_columns: { id: *key }
            """).Database;

        database.Exclude.Globs.ShouldBe(["*_types", "countries"]);
        database.RequiredColumns.ShouldHaveSingleItem().Type.ShouldBe("uuid");
        database.PrimaryKey!.DefaultRequired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_are_exact_whatever_ends_a_line(string newline)
    {
        var yaml = string.Join(newline, "# ü 😀", "waivers:", "  - rule: DBQ203 # 😀", "    object: \"public.😀\"", "    reason: \"😀\"", "");
        TestVocabulary.Parse(yaml).Waivers.ShouldHaveSingleItem().Location.ShouldBe(new SourceSpan("standards.yaml", 3, 5, 5, 17));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_file()
    {
        using var file = new TemporaryFile([.. Encoding.UTF8.Preamble, .. "profile: strict"u8]);
        StandardsReader.Read(file.Path, "standards.yaml", TestVocabulary.Rules).Profile.ShouldBe(Profile.Strict);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_at_the_first_wrong_byte()
    {
        using var file = new TemporaryFile([.. "# ü\nprofile: strict # caf"u8, 0xE9, .. "\n"u8]);
        var refused = Should.Throw<GateException>(() => StandardsReader.Read(file.Path, "db/standards.yaml", TestVocabulary.Rules));
        refused.Location.ShouldBe(new SourceSpan("db/standards.yaml", 2, 22, 2, 22));
        refused.Message.ShouldBe("The file is not UTF-8 from here on. Save it as UTF-8.");
    }

    [Fact]
    public void A_utf_16_file_is_refused()
    {
        using var file = new TemporaryFile([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("version: 1")]);
        Should.Throw<GateException>(() => StandardsReader.Read(file.Path, "standards.yaml", TestVocabulary.Rules))
            .Location.ShouldBe(new SourceSpan("standards.yaml", 1, 1, 1, 1));
    }

    [Fact]
    public void A_missing_file_and_a_folder_in_its_place_are_clear_errors()
    {
        var folder = Path.GetTempPath();
        var missing = Should.Throw<GateException>(() => StandardsReader.Read(Path.Combine(folder, "no-such.yaml"), "no-such.yaml", TestVocabulary.Rules));
        missing.Message.ShouldBe("The standards file is not there. Check the path, or let `dbquality init` write one.");
        missing.Location.ShouldBe(SourceSpan.Start("no-such.yaml"));

        Should.Throw<GateException>(() => StandardsReader.Read(folder, "standards.yaml", TestVocabulary.Rules))
            .Message.ShouldBe("The standards file is not read. It is a folder, and only regular files are read. Put a file in its place.");
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(byte[] content) => File.WriteAllBytes(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
