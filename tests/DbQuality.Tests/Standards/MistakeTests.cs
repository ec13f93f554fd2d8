using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards;

/// <summary>Every mistake is one error, at the node that is wrong, and says what would be right.</summary>
public sealed class MistakeTests
{
    private const string Keys = "Valid keys: version, profile, migrations, database, rules, waivers, custom_rules, services, testing.";
    private const string NamingKeys = "Valid keys: tables, columns, booleans, timestamps, dates, exceptions, indexes, foreign_keys, primary_keys, " +
        "unique_constraints, checks, triggers, functions, views, policies, enums, sequences, schemas.";

    [Theory]
    [InlineData("versions: 1", 1, 1, "Unknown key 'versions' at the top level. Did you mean 'version'? " + Keys)]
    [InlineData("# x\nzzzzzzzz: 1", 2, 1, "Unknown key 'zzzzzzzz' at the top level. " + Keys)]
    [InlineData("database:\n  naming:\n    - tabels: any", 3, 7, "Unknown key 'tabels' in database.naming. Did you mean 'tables'? " + NamingKeys)]
    [InlineData("database:\n  delete_strategy: { defualt: soft }", 2, 22, "Unknown key 'defualt' in database.delete_strategy. Did you mean 'default'? Valid keys: default, soft, hard.")]
    [InlineData("services: { need: [a] }", 1, 13, "Unknown key 'need' in services. Valid keys: required.")]
    [InlineData("waivers:\n  - rule: DBQ203\n    reson: x", 3, 5, "Unknown key 'reson' in waivers. Did you mean 'reason'? Valid keys: rule, object, reason, owner, expires.")]
    [InlineData("database:\n  required_columns:\n    - { column: a, type: uuid, nulable: true }", 3, 32, "Unknown key 'nulable' in database.required_columns. Did you mean 'nullable'? Valid keys: column, type, nullable, tables.")]
    [InlineData("? [a, b]\n: c", 1, 3, "A list or a mapping cannot be a key. Write a name before the colon; put a name with brackets or braces in quotes.")]
    public void An_unknown_key(string yaml, int line, int column, string message) => Refused(yaml, line, column, message);

    [Theory]
    [InlineData("version: 1\nprofile: strict\nversion: 1", 3, 1, "'version' is stated twice, first on line 1. Keep one of the two.")]
    [InlineData("database:\n  naming:\n    - tables: any\n    - tables: any", 4, 7, "'tables' is stated twice, first on line 3. Keep one of the two.")]
    [InlineData("database:\n  required_columns:\n    - id: uuid\n    - { column: id, type: bigint, tables: [a_*] }", 4, 17, "'id' is stated twice, first on line 3. Keep one of the two.")]
    [InlineData("rules:\n  varchar-length: off\n  DBQ211: error", 3, 3, "Rule DBQ211 varchar-length is set twice, first as 'varchar-length' on line 2. Keep one of the two.")]
    [InlineData("testing: { minimum_coverage: { a: 1%, a: 2% } }", 1, 39, "'a' is stated twice, first on line 1. Keep one of the two.")]
    public void A_key_that_stands_twice(string yaml, int line, int column, string message) => Refused(yaml, line, column, message);

    [Theory]
    [InlineData("version: one", 1, 10, "version is 'one'; it must be the whole number of a rule set's version, such as 1.")]
    [InlineData("version: 0", 1, 10, "version is '0'; it must be the whole number of a rule set's version, such as 1.")]
    [InlineData("version: 2", 1, 10, "version is 2; this dbquality knows rule sets up to 1. Update dbquality, or write 1.")]
    [InlineData("version: [1]", 1, 10, "version is a list; it must be a whole number.")]
    [InlineData("version:", 1, 9, "version is empty; it must be a whole number.")]
    [InlineData("profile: recomended", 1, 10, "profile is 'recomended'; it must be essential, recommended or strict. Did you mean 'recommended'?")]
    [InlineData("profile: { a: b }", 1, 10, "profile is a mapping; it must be one of essential, recommended, strict.")]
    [InlineData("database: public", 1, 11, "database is 'public'; it must be a mapping of keys to values.")]
    [InlineData("database:\n  - schemas: [a]", 2, 3, "database is a list; it must be a mapping of keys to values.")]
    [InlineData("database:\n  postgres: \">=14\"", 2, 13, "database.postgres is '>=14'; it lists major versions. Write 17 or [16, 17].")]
    [InlineData("database:\n  postgres: [17, 16.2]", 2, 18, "database.postgres is '16.2'; it lists major versions. Write 17 or [16, 17].")]
    [InlineData("database:\n  postgres: 13", 2, 13, "database.postgres is 13; versions 14 to 18 are supported.")]
    [InlineData("database:\n  postgres: [[17]]", 2, 14, "An item of database.postgres is a list; it must be a text.")]
    [InlineData("database:\n  schemas: [app_*]", 2, 13, "database.schemas takes names, not patterns such as 'app_*'. List each name.")]
    [InlineData("database:\n  schemas: { a: b }", 2, 12, "database.schemas is a mapping; it must be a text or a list of texts.")]
    [InlineData("database:\n  exclude: [a.b.c.d]", 2, 13, "'a.b.c.d' in database.exclude is no object pattern: it has more than three parts. Write name, schema.name or schema.table.column.")]
    [InlineData("database:\n  exclude: [\"!\"]", 2, 13, "'!' in database.exclude is no object pattern: a part of it is empty. Write name, schema.name or schema.table.column.")]
    [InlineData("database:\n  exclude: ['public.\"a']", 2, 13, "'public.\"a' in database.exclude is no object pattern: a double quote is not closed.")]
    [InlineData("database:\n  exclude:\n    - a\n    -\n", 4, 6, "An item of database.exclude is empty; it must be a text.")]
    [InlineData("database:\n  run_as: root", 2, 11, "database.run_as is 'root'; it must be owner or superuser.")]
    [InlineData("database:\n  settings: { search_path: [a, b] }", 2, 28, "database.settings.search_path is a list; it must be a text.")]
    [InlineData("database:\n  prefixes: [auth_]", 2, 14, "An item of database.prefixes is 'auth_'; it must be one 'name: value'.")]
    [InlineData("database:\n  prefixes: auth_", 2, 13, "database.prefixes is 'auth_'; it must be a mapping, or a list of 'name: value'.")]
    [InlineData("database:\n  prefix_length: 3..7", 2, 18, "database.prefix_length is '3..7'; it must be the least and the most letters of a prefix, such as 3-7.")]
    [InlineData("database:\n  prefix_length: 3-7\n  prefixes: { auth_: x, hr_: y }", 3, 25, "The prefix 'hr_' is not of 3 to 7 letters, as database.prefix_length has it. Change one of the two.")]
    [InlineData("database:\n  lookup_tables: { a: b }", 2, 18, "database.lookup_tables is a mapping; it must be a text or a list of texts.")]
    [InlineData("custom_rules: [a, [b]]", 1, 19, "An item of custom_rules is a list; it must be a text.")]
    [InlineData("just a text", 1, 1, "The file is 'just a text'; it must be a mapping of keys to values, such as 'version: 1'.")]
    [InlineData("- version: 1", 1, 1, "The file is a list; it must be a mapping of keys to values, such as 'version: 1'.")]
    public void A_wrong_value(string yaml, int line, int column, string message) => Refused(yaml, line, column, message);

    [Theory]
    [InlineData("required_columns: [id]", 22, "An item of database.required_columns is 'id'; it must be 'name: type' or '{ column: name, type: type, nullable: true, tables: [pattern] }'.")]
    [InlineData("required_columns: [{ id: uuid, at: date }]", 22, "An item of database.required_columns is a mapping; it must be 'name: type' or '{ column: name, type: type, nullable: true, tables: [pattern] }'.")]
    [InlineData("required_columns: [{ column: id }]", 22, "'type' is missing in database.required_columns.id. Write the column's type, such as 'type: uuid'.")]
    [InlineData("required_columns: { id: varchar(20 }", 27, "'varchar(20' in database.required_columns.id is no type: write it as in CREATE TABLE, such as uuid, varchar(20) or text[].")]
    [InlineData("required_columns: { id: timestamp with timezone }", 27, "'timestamp with timezone' in database.required_columns.id is no type: no type of several words is called so. Did you mean 'timestamp with time zone'?")]
    [InlineData("required_columns: { id: }", 27, "database.required_columns.id is empty; it must be a type.")]
    [InlineData("required_columns: { id: { type: uuid, nullable: yes } }", 51, "database.required_columns.id.nullable is 'yes'; it must be true or false.")]
    [InlineData("delete_strategy: soft", 20, "database.delete_strategy is 'soft'; it must be a mapping of keys to values.")]
    [InlineData("delete_strategy: { hard: [a] }", 20, "'default' is missing in database.delete_strategy. Write 'default: soft' or 'default: hard'.")]
    [InlineData("delete_strategy: { default: sotf }", 31, "database.delete_strategy.default is 'sotf'; it must be soft or hard. Did you mean 'soft'?")]
    [InlineData("primary_key: { types: [uuid, int(4)] }", 32, "'int(4)' in database.primary_key.types is no type: integer takes no length or precision.")]
    [InlineData("primary_key: { default: always }", 27, "database.primary_key.default is 'always'; it must be required or optional.")]
    public void A_wrong_column_or_key_standard(string line, int column, string message) => Refused("database:\n  " + line, 2, column, message);

    [Theory]
    [InlineData("tables: snake_case_plurals", 13, "database.naming.tables is 'snake_case_plurals'; it must be snake_case, snake_case_plural, snake_case_singular, camelCase, PascalCase or any. Did you mean 'snake_case_plural'?")]
    [InlineData("booleans: is_ suffix", 15, "database.naming.booleans is 'is_ suffix'; it must be written as 'is_ or has_ prefix'.")]
    [InlineData("booleans: is_ or has_", 15, "database.naming.booleans is 'is_ or has_'; it must be written as 'is_ or has_ prefix'.")]
    [InlineData("booleans: is_ has_ prefix", 15, "database.naming.booleans is 'is_ has_ prefix'; it must be written as 'is_ or has_ prefix'.")]
    [InlineData("timestamps: _at prefix", 17, "database.naming.timestamps is '_at prefix'; it must be written as '_at suffix'.")]
    [InlineData("indexes: idx_{tabel}", 14, "database.naming.indexes has the unknown placeholder '{tabel}'. Did you mean 'table'? Valid: {schema}, {table}, {columns}, {referenced}, {name}.")]
    [InlineData("indexes: idx_{table", 14, "database.naming.indexes is 'idx_{table'; it must be a pattern such as idx_{table}_{columns}, a prefix such as 'v_ prefix', or a style (snake_case, snake_case_plural, snake_case_singular, camelCase, PascalCase, any).")]
    [InlineData("indexes: idx", 14, "database.naming.indexes is 'idx'; it must be a pattern such as idx_{table}_{columns}, a prefix such as 'v_ prefix', or a style (snake_case, snake_case_plural, snake_case_singular, camelCase, PascalCase, any).")]
    public void A_wrong_name_standard(string line, int column, string message) => Refused("database:\n  naming:\n    " + line, 3, column, message);

    [Theory]
    [InlineData("schemas: [pub*]", 15, "database.row_level_security.schemas takes names, not patterns such as 'pub*'. List each name.")]
    [InlineData("schemas: [public, app]", 23, "database.row_level_security.schemas protects 'app', which database.schemas leaves unchecked. Add it there, or remove it here.")]
    [InlineData("policies: { a_: x }", 21, "database.row_level_security.policies.a_ is 'x'; it must be a list of policies: - { name: …, for: select, using: \"true\" }.")]
    [InlineData("policies: { a_: [x] }", 22, "database.row_level_security.policies.a_ is 'x'; it must be a policy: { name: …, for: select, using: \"true\" }.")]
    [InlineData("policies: { a_: [{ for: all }] }", 22, "'name' is missing in database.row_level_security.policies.a_. Name the policy as CREATE POLICY does.")]
    [InlineData("policies: { a_: [{ name: p, for: read, using: x }] }", 38, "database.row_level_security.policies.a_.for is 'read'; it must be all, select, insert, update or delete.")]
    [InlineData("policies: { a_: [{ name: p, for: insert, using: x }] }", 53, "A policy for insert has no 'using': there is no old row. Write 'check'.")]
    [InlineData("policies: { a_: [{ name: p, for: select, check: x }] }", 53, "A policy for select has no 'check': there is no new row. Write 'using'.")]
    [InlineData("policies: { a_: [{ name: p, for: all }] }", 22, "The policy 'p' lets nothing through. State 'using' or 'check'.")]
    public void A_wrong_row_level_security_standard(string line, int column, string message) =>
        Refused("database:\n  schemas: public\n  row_level_security:\n    " + line, 4, column, message);

    [Theory]
    [InlineData("DBQ2l1: off", 3, "Unknown rule 'DBQ2l1'. Did you mean 'DBQ211'? `dbquality rules list` shows all rules.")]
    [InlineData("foreign-key-no-index: off", 3, "Unknown rule 'foreign-key-no-index'. Did you mean 'foreign-key-without-index'? `dbquality rules list` shows all rules.")]
    [InlineData("xyz: off", 3, "Unknown rule 'xyz'. `dbquality rules list` shows all rules.")]
    [InlineData("DBQ211: of", 11, "rules.DBQ211 is 'of'; it must be off, info, warning or error. Did you mean 'off'?")]
    [InlineData("DBQ211: on", 11, "rules.DBQ211 is 'on'; it must be off, info, warning or error.")]
    [InlineData("DBQ211:", 10, "rules.DBQ211 is empty; it must be one of off, info, warning, error.")]
    [InlineData("DBQ211: [off]", 11, "rules.DBQ211 is a list; it must be one of off, info, warning, error.")]
    [InlineData("table-too-wide: { colums: 60 }", 21, "Rule DBQ224 table-too-wide has no option 'colums'. Did you mean 'columns'? Valid here: severity, columns, except.")]
    [InlineData("DBQ211: { columns: 60 }", 13, "Rule DBQ211 varchar-length has no option 'columns'. Valid here: severity.")]
    [InlineData("table-too-wide: { columns: { a: b } }", 30, "rules.table-too-wide.columns is a mapping; it must be a whole number.")]
    [InlineData("table-too-wide: { columns: many }", 30, "rules.table-too-wide.columns is 'many'; it must be a whole number.")]
    [InlineData("table-too-wide: { except: { a: b } }", 29, "rules.table-too-wide.except is a mapping; it must be a text or a list of texts.")]
    public void A_wrong_rule_setting(string line, int column, string message) => Refused("rules:\n  " + line, 2, column, message);

    [Theory]
    [InlineData("{ rule: DBQ203, object: a }", 5, "'reason' is missing in waivers. Every waiver says why: add 'reason: …'.")]
    [InlineData("{ rule: DBQ203, object: a, reason: \" \" }", 40, "waivers.reason is ' '; it must be a text.")]
    [InlineData("{ rule: DBQ203, object: a, reason: }", 40, "waivers.reason is empty; it must be a text.")]
    [InlineData("{ rule: DBQ203, reason: a }", 5, "'object' is missing in waivers. Name the object, such as 'object: public.countries'.")]
    [InlineData("{ object: a, reason: b }", 5, "'rule' is missing in waivers. Name the rule that is waived.")]
    [InlineData("{ rule: DBQ204, object: a, reason: b }", 13, "Unknown rule 'DBQ204'. Did you mean 'DBQ203'? `dbquality rules list` shows all rules.")]
    [InlineData("{ rule: DBQ203, object: a, reason: b, expires: 2027-02-30 }", 52, "waivers.expires is '2027-02-30'; it must be a day of the calendar as YYYY-MM-DD, such as 2027-06-30.")]
    [InlineData("{ rule: DBQ203, object: a, reason: b, expires: 30.6.2027 }", 52, "waivers.expires is '30.6.2027'; it must be a day of the calendar as YYYY-MM-DD, such as 2027-06-30.")]
    [InlineData("DBQ203", 5, "waivers is 'DBQ203'; it must be a waiver: { rule: DBQ203, object: \"public.countries\", reason: …, owner: …, expires: 2027-06-30 }.")]
    public void A_wrong_waiver(string item, int column, string message) => Refused("waivers:\n  - " + item, 2, column, message);

    [Theory]
    [InlineData("60")]
    [InlineData("0.6")]
    [InlineData("101%")]
    [InlineData("-1%")]
    [InlineData("six%")]
    [InlineData("%")]
    public void A_share_that_could_mean_two_things(string written) => Refused(
        $"testing:\n  minimum_coverage: {{ services: '{written}' }}", 2, 33,
        $"testing.minimum_coverage.services is '{written}'; it must be a percentage from 0% to 100%, such as 60%.");

    [Fact]
    public void The_error_names_the_file_and_spans_the_node()
    {
        var refused = Should.Throw<GateException>(() => StandardsReader.Parse("profile: stricht", "db/standards.yaml", TestVocabulary.Rules));
        refused.Trouble.ShouldBe(Trouble.Configuration);
        refused.Code.ShouldBe("DBQ010");
        refused.Location.ShouldBe(new SourceSpan("db/standards.yaml", 1, 10, 1, 17));
    }

    internal static void Refused(string yaml, int line, int column, string message)
    {
        var refused = Should.Throw<GateException>(() => TestVocabulary.Parse(yaml));
        refused.ShouldSatisfyAllConditions(
            () => refused.Message.ShouldBe(message),
            () => refused.Location!.ToString().ShouldBe($"standards.yaml({line},{column})"),
            () => refused.Code.ShouldBe("DBQ010"),
            () => refused.Trouble.ShouldBe(Trouble.Configuration));
    }
}
