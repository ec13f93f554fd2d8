using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Generation.Habits;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Generation;

[NeedsPostgres]
public sealed class StandardsInferenceTests
{
    private const string WellKept = """
        create table tenant (id bigint generated always as identity primary key, created_at timestamptz not null, is_open boolean);
        create table currency (code text primary key, title text not null);
        create table person (id bigint generated always as identity primary key, tenant_id bigint not null constraint fk_person_tenant references tenant,
          created_at timestamptz not null, full_name text, can_pay boolean, deleted_at timestamptz);
        create table invoice (id bigint generated always as identity primary key, tenant_id bigint not null constraint fk_invoice_tenant references tenant,
          created_at timestamptz not null, person_id bigint constraint fk_invoice_person references person, currency_code text constraint fk_invoice_currency references currency);
        create table invoice_line (id bigint generated always as identity primary key, tenant_id bigint not null constraint fk_invoice_line_tenant references tenant,
          created_at timestamptz not null, amount numeric(10, 2), due_on date);
        create table payment (id bigint generated always as identity primary key, tenant_id bigint not null constraint fk_payment_tenant references tenant,
          created_at timestamptz not null, is_done boolean);
        create table parcel (id bigint generated always as identity primary key, tenant_id bigint not null constraint fk_parcel_tenant references tenant, sent_at timestamptz);
        create index person_tenant_id_idx on person (tenant_id);
        create index invoice_tenant_id_idx on invoice (tenant_id);
        create index invoice_person_id_idx on invoice (person_id) where person_id is not null;
        """;

    [Fact]
    public async Task A_well_kept_project_finds_its_own_habits_each_with_its_numbers()
    {
        var draft = await DraftOf(WellKept);
        draft.Tables.ShouldBe(new Habit("snake_case_singular", "7 of 7 tables and views."));
        draft.Booleans.ShouldBe(new Habit("is_ or can_ prefix", "3 of 3 boolean columns."));
        draft.Timestamps.ShouldBe(new Habit("_at suffix", "7 of 7 timestamp columns."));
        draft.Dates.ShouldBe(new Habit("_on or _date suffix", "1 of 1 date columns."));
        draft.Patterns.ShouldBe(
        [
            ("indexes", new Habit("\"{table}_{columns}_idx\"", "3 of 3 indexes.")),
            ("primary_keys", new Habit("\"{table}_pkey\"", "7 of 7 primary keys.")),
            ("foreign_keys", new Habit("\"fk_{table}_{referenced}\"", "7 of 7 foreign keys.")),
        ]);
        draft.RequiredColumns.ShouldBe(
        [
            new Habit("id: bigint", "All 6 tables."),
            new Habit("{ column: created_at, type: timestamptz, tables: [\"!parcel\"] }", "5 of 6 tables; exempt, because they lack it: parcel."),
            new Habit("{ column: tenant_id, type: bigint, tables: [\"!tenant\"] }", "5 of 6 tables; exempt, because they lack it: tenant."),
        ], ignoreOrder: true);
        draft.PrimaryKey.ShouldBe(new Habit("{ types: [bigint, text] }", "Keys of one column: 6 bigint, 1 text; the database fills 6 of 7."));
        draft.DeleteStrategy.ShouldBe(new Habit("{ default: hard, soft: [\"person\"] }", "1 of 6 tables have deleted_at."));
        draft.LookupTables.ShouldBe(new Habit("[\"currency\"]", "Small, referred to, referring to none, and without columns that nearly all other tables have: currency."));
        draft.RowLevelSecurity.ShouldBe(new Habit(null, "Tables with row level security, by schema: public: 0 of 7 tables."));
        draft.Rules.ShouldBe([new Habit("tenant-key-missing: { column: tenant_id, tables: [\"!currency\"] }", "5 of 6 tables carry tenant_id, which refers to tenant.")]);
    }

    [Fact]
    public async Task Its_own_habits_are_what_the_project_obeys()
    {
        var catalog = await CatalogOf(WellKept);
        var standards = Read(StandardsInference.Of(ContextOf(catalog, new TeamStandards()), "17.1", new DatabaseStandards()));
        string[] rules =
        [
            "table-name-style", "column-name-style", "boolean-prefix", "timestamp-suffix", "index-name", "constraint-name", "required-columns", "primary-key-type", "delete-strategy",
        ];
        var verdict = RuleEngine.Judge(ContextOf(catalog, standards), new RuleSelection { Only = rules, Today = new DateOnly(2026, 1, 1) });
        verdict.Checked.Count.ShouldBe(rules.Length);
        verdict.Findings.Select(finding => finding.Message).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_messy_project_is_told_what_it_has_and_no_more()
    {
        var draft = await DraftOf("""
            create table "Users" ("Id" uuid primary key default gen_random_uuid(), active boolean, "Created" timestamptz);
            create table orders (id integer primary key, open boolean, at_date timestamptz, "UserId" uuid);
            create table "orderLines" (order_id integer, line integer, primary key (order_id, line), paid boolean, made timestamp);
            create table log (message text, is_bad boolean, logged timestamptz);
            create table old_stuff (k text primary key, "Date" date);
            alter table log enable row level security;
            """);
        draft.Tables.ShouldBe(new Habit("snake_case", "3 of 5 tables and views; the others: Users, orderLines."));
        draft.Booleans.ShouldBe(new Habit("is_ or has_ prefix", "Only 1 of 4 boolean columns; the others: active, open, paid."));
        draft.RequiredColumns.ShouldBeEmpty();
        draft.PrimaryKey.ShouldBe(new Habit(null, "No policy: the 3 keys of one column are 1 integer, 1 text, 1 uuid."));
        draft.DeleteStrategy.ShouldBe(new Habit(null, "No table has deleted_at."));
        draft.RowLevelSecurity.ShouldBe(new Habit(null, "Tables with row level security, by schema: public: 1 of 5 tables."));
        draft.Patterns.ShouldBe([("primary_keys", new Habit("\"{table}_pkey\"", "4 of 4 primary keys."))]);
        draft.Rules.Select(rule => rule.Yaml).ShouldBe(["boolean-prefix: off", "timestamp-suffix: off"]);
        Read(draft).Rules.Keys.ShouldBe(["DBQ103", "DBQ104"]);
    }

    [Fact]
    public async Task Words_without_a_plural_are_exceptions_where_most_names_are_plural()
    {
        var draft = await DraftOf("create table users (id int); create table orders (id int); create table order_lines (id int); create table carts (id int); create table order_backlog (id int);");
        draft.Tables.ShouldBe(new Habit("snake_case_plural", "5 of 5 tables and views."));
        draft.NameExceptions.ShouldBe(new Habit("[backlog]", "The last word of 1 name, which is no plural. Take one out, and what ends so is reported."));
        Read(draft).Database.Naming.Exceptions.ShouldBe(["backlog"]);
    }

    [Fact]
    public async Task Names_that_yaml_or_a_pattern_would_take_for_something_else_are_quoted()
    {
        var draft = await DraftOf("""
            create schema "Sales.EU";
            create table "Sales.EU"."a*b" ("no" uuid not null, "x: y" int not null);
            create table public.b ("no" uuid not null, "x: y" int not null);
            create table public.c ("no" uuid not null, "x: y" int not null);
            create table public.d ("no" uuid not null, "x: y" int not null);
            create table public.e ("no" uuid not null, "x: y" int not null, deleted_at timestamptz);
            create table "Sales.EU"."f""g" ("no" uuid not null, deleted_at timestamptz);
            """);
        var database = Read(draft).Database;
        database.RequiredColumns.Select(column => column.Name).ShouldBe(["no", "x: y"], ignoreOrder: true);
        database.RequiredColumns.Single(column => column.Name == "x: y").Tables.Match("Sales.EU", "f\"g").ShouldBeFalse();
        database.DeleteStrategy!.Soft.Match("Sales.EU", "f\"g").ShouldBeTrue();
        database.DeleteStrategy.Soft.Match("Sales.EU", "a*b").ShouldBeFalse();
    }

    [Fact]
    public async Task Domains_are_prefixes_that_several_tables_share()
    {
        var draft = await DraftOf("""
            create table auth_users (id int); create table auth_roles (id int); create table auth_tokens (id int);
            create table shop_orders (id int); create table shop_carts (id int); create table shop_items (id int);
            """);
        draft.Prefixes.Because.ShouldBe("6 of 6 tables begin with a prefix that three or more share. Say what each domain holds.");
        Read(draft).Database.Prefixes.ShouldBe(new Dictionary<string, string> { ["auth_"] = "Auth", ["shop_"] = "Shop" });
    }

    [Fact]
    public async Task Domains_that_have_just_begun_are_some_too_where_most_tables_have_one()
    {
        string[] large = ["auth_", "learn_", "doc_", "media_", "shop_", "chat_"], small = ["geo_", "job_", "mail_", "audit_", "import_", "report_", "theme_"];
        var names = large.SelectMany(prefix => Enumerable.Range(1, prefix == "auth_" ? 8 : 5).Select(number => $"{prefix}t{number}")).Concat(small.Select(prefix => prefix + "one")).Append("geo_two").Append("job_two").Append("mail_two");
        var draft = await DraftOf(string.Concat(names.Select(name => $"create table {name} (id int);")));
        draft.Prefixes.Because.ShouldBe("33 of 43 tables begin with a prefix that three or more share, 10 with one of audit_, geo_, import_, job_, mail_, report_, theme_. Say what each domain holds.");
        Read(draft).Database.Prefixes.Keys.ShouldBe([.. large, .. small], ignoreOrder: true);
    }

    [Fact]
    public async Task Words_that_a_few_tables_share_are_no_domains()
    {
        var draft = await DraftOf("""
            create table users (id int); create table user_roles (id int); create table user_tokens (id int); create table user_settings (id int);
            create table orders (id int); create table order_lines (id int); create table order_notes (id int); create table order_taxes (id int);
            """);
        draft.Prefixes.ShouldBe(([], "6 of 8 tables begin with a prefix that three or more share: no domains."));
    }

    [Fact]
    public async Task What_a_project_does_throughout_is_its_habit()
    {
        var draft = await DraftOf($"""
            create extension if not exists citext schema public;
            create unlogged table rate_limits (id int primary key, hits int);
            {string.Concat(Enumerable.Range(1, 6).Select(number => $"create table notes{number} (id int primary key, title varchar(80), state varchar(20), body text, created_at timestamp, updated_at timestamp);"))}
            """);
        draft.Rules.ShouldBe(
        [
            new Habit("timestamp-without-time-zone: off", "12 of 12 timestamps are without time zone. Turn it on when you have decided what their times mean."),
            new Habit("updated-at-trigger: off", "None of 6 columns updated_at is set by a trigger: the application sets them. Turn it on when the database should."),
            new Habit("varchar-length: off", "12 of 18 text columns are varchar with a length. Turn it on when new ones should be text."),
            new Habit("extension-in-public: off", "No extension has a schema of its own; in public: citext. Turn it on when there is one for them."),
            new Habit("unlogged-table: { exceptions: [\"rate_limits\"] }", "This table is unlogged: a crash of the server empties it. A new one is reported."),
        ]);
        Read(draft).Rules.Keys.ShouldBe(["DBQ206", "DBQ204", "DBQ211", "DBQ418", "DBQ240"]);
    }

    [Fact]
    public async Task What_some_of_it_does_is_none()
    {
        var draft = await DraftOf($"""
            create schema extensions;
            create extension if not exists citext schema extensions;
            create function touch() returns trigger language plpgsql as 'begin new.updated_at := now(); return new; end';
            {string.Concat(Enumerable.Range(1, 6).Select(number => $"create table notes{number} (id int primary key, title varchar(80), body text, more text, created_at timestamptz, updated_at timestamp);"))}
            {string.Concat(Enumerable.Range(1, 2).Select(number => $"create trigger touch before update on notes{number} for each row execute function touch();"))}
            """);
        draft.Rules.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_tables_are_no_habit() =>
        (await DraftOf("create table a (id uuid primary key); create table b (id uuid primary key);")).ToYaml().ShouldBe(new StandardsDraft().ToYaml());

    private static async Task<StandardsDraft> DraftOf(string sql) =>
        StandardsInference.Of(ContextOf(await CatalogOf(sql), new TeamStandards()), "17.1", new DatabaseStandards());

    private static TeamStandards Read(StandardsDraft draft) => StandardsReader.Parse(draft.ToYaml(), "standards.yaml", RuleCatalog.Vocabulary);

    private static RuleContext ContextOf(DatabaseCatalog catalog, TeamStandards standards) =>
        new() { Standards = standards, Catalog = catalog, Observations = Observations.None };

    private static async Task<DatabaseCatalog> CatalogOf(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
    }
}
