using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.Custom;

/// <summary>What a project's own rules find.</summary>
[NeedsPostgres]
public sealed class CustomRuleTests : IDisposable
{
    private const string Objects = """
        create schema sales;
        create type public.state as enum ('open', 'closed');
        create domain public.email as text check (value like '%@%');
        create sequence public.numbers;
        create table public."Orders" (id int primary key, mail text);
        create index orders_mail on public."Orders" (mail);
        create view public.open_orders as select id from public."Orders";
        create materialized view public.old_orders as select id from public."Orders";
        create function public.touch() returns trigger language plpgsql as $$ begin return new; end $$;
        create trigger touched before update on public."Orders" for each row execute function public.touch();
        create policy everyone on public."Orders" using (true);
        create procedure sales.close(id int) language sql as 'select 1';
        create function sales.close_all(a int, b text default null) returns int language sql as 'select 1';
        """;

    private readonly CustomRuleProject project = new();

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    public void Dispose() => project.Dispose();

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_kind_of_object_is_found_at_the_statement_that_made_it(int version)
    {
        project.Migration(Objects).Rule("""
            values ('schema', null, null, 'sales', null), ('type', 'public', null, 'state', null), ('domain', 'public', null, 'email', null),
                ('sequence', 'public', null, 'numbers', null), ('table', 'public', null, 'Orders', null), ('column', 'public', 'Orders', null, 'mail'),
                ('index', 'public', null, 'orders_mail', 'mail'), ('view', 'public', null, 'open_orders', null),
                ('Materialized View', 'public', null, 'old_orders', null), ('function', 'public', null, 'touch', null),
                ('trigger', 'public', 'Orders', 'touched', null), ('policy', 'public', 'Orders', 'everyone', null),
                ('constraint', 'public', 'Orders', 'Orders_pkey', null), ('procedure', 'sales', null, 'close', null),
                ('function', 'sales', null, 'close_all(a integer, b text)', null), ('extension', null, null, 'plpgsql', null),
                ('role', null, null, 'dbquality_owner', null)
            """.Replace("values", "select * from (values", StringComparison.Ordinal) + ") as found (kind, schema, \"table\", name, \"column\")");
        (await project.FindAsync(version)).ShouldBe(
        [
            "migrations/0001.sql(1,1) schema sales: sales is wrong.",
            "migrations/0001.sql(2,1) type public.state: public.state is wrong.",
            "migrations/0001.sql(3,1) domain public.email: public.email is wrong.",
            "migrations/0001.sql(4,1) sequence public.numbers: public.numbers is wrong.",
            "migrations/0001.sql(5,1) table public.Orders: public.\"Orders\" is wrong.",
            "migrations/0001.sql(5,38) constraint public.Orders.Orders_pkey: public.\"Orders\".\"Orders_pkey\" is wrong.",
            "migrations/0001.sql(5,51) column public.Orders.mail: public.\"Orders\".mail is wrong.",
            "migrations/0001.sql(6,1) index public.Orders.orders_mail: public.orders_mail is wrong.",
            "migrations/0001.sql(7,1) view public.open_orders: public.open_orders is wrong.",
            "migrations/0001.sql(8,1) materialized view public.old_orders: public.old_orders is wrong.",
            "migrations/0001.sql(9,1) function public.touch(): public.touch() is wrong.",
            "migrations/0001.sql(10,1) trigger public.Orders.touched: public.\"Orders\".touched is wrong.",
            "migrations/0001.sql(11,1) policy public.Orders.everyone: public.\"Orders\".everyone is wrong.",
            "migrations/0001.sql(12,1) procedure sales.close(IN id integer): sales.close(IN id integer) is wrong.",
            "migrations/0001.sql(13,1) function sales.close_all(a integer, b text): sales.close_all(a integer, b text) is wrong.",
            " role dbquality_owner: dbquality_owner is wrong.",
            " extension plpgsql: plpgsql is wrong.",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("'column' as kind, table_schema as schema, table_name as \"table\", column_name as \"column\"")]
    [InlineData("'column' as kind, table_schema as schema, table_name as \"table\", column_name as name")]
    [InlineData("'column' as kind, table_schema as schema, table_name as name, column_name as \"column\"")]
    [InlineData("'column' as kind, table_schema as schema, table_name as \"table\", column_name as name, column_name as \"column\"")]
    public async Task A_column_may_be_named_in_each_of_these_ways(string columns)
    {
        project.Migration("create table orders (id int primary key, price money);").Rule($"select {columns} from information_schema.columns where data_type = 'money'");
        (await project.FindAsync()).ShouldBe(["migrations/0001.sql(1,42) column public.orders.price: public.orders.price is wrong."]);
    }

    [Fact]
    public async Task What_is_not_the_teams_to_mend_is_not_reported()
    {
        project.Write("standards.yaml", """
            custom_rules: standards/*.sql
            database: { exclude: ["legacy_*"], extensions: [pg_trgm] }
            """).Migration("""
            create table orders (id int primary key);
            create table legacy_orders (id int primary key);
            create schema archive;
            create table archive.legacy_old (id int primary key);
            """).Rule("""
            select 'table' as kind, n.nspname as schema, null as "table", relname as name from pg_class c join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p')
            union all
            select 'function', n.nspname, null, proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' from pg_proc p join pg_namespace n on n.oid = pronamespace
            union all
            select 'trigger', 'public', 'orders', 'internal'
            union all
            select 'type', n.nspname, null, typname from pg_type t join pg_namespace n on n.oid = typnamespace
            union all
            select 'schema', null, null, nspname from pg_namespace
            """);
        (await project.FindAsync()).ShouldBe(
        [
            "migrations/0001.sql(1,1) table public.orders: public.orders is wrong.",
            "migrations/0001.sql(3,1) schema archive: archive is wrong.",
            " schema public: public is wrong.",
        ]);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task What_a_partition_has_of_its_parent_is_reported_once(int version)
    {
        project.Migration("""
            create table logs (day date not null, level int constraint level_check check (level > 0), primary key (day)) partition by range (day);
            create index on logs (level);
            create table logs_2026 partition of logs for values from ('2026-01-01') to ('2027-01-01') partition by range (day);
            create table logs_2026_1 partition of logs_2026 for values from ('2026-01-01') to ('2026-02-01');
            create index own_of_partition on logs_2026_1 (day, level);
            """).Rule("""
            select 'table' as kind, 'public' as schema, relname as "table", relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            union all
            select 'column', 'public', attrelid::regclass::text, attname from pg_attribute
            where attname = 'level' and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
            union all
            select 'constraint', 'public', relname, conname from pg_constraint join pg_class c on c.oid = conrelid where relnamespace = 'public'::regnamespace
            union all
            select 'index', 'public', tablename, indexname from pg_indexes where schemaname = 'public'
            """.Replace("attrelid::regclass::text", "(select relname from pg_class where oid = attrelid)", StringComparison.Ordinal));
        (await project.FindAsync(version)).Select(line => line.Split(' ', 2)[1].Split(':')[0]).ShouldBe(
        [
            "table public.logs", "column public.logs.level", "constraint public.logs.level_check", "index public.logs.logs_level_idx", "constraint public.logs.logs_pkey",
            "index public.logs.logs_pkey", "index public.logs_2026_1.own_of_partition",
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task Further_columns_fill_the_message_and_tell_two_findings_on_one_object_apart()
    {
        project.Migration("create table \"Orders\" (id int primary key);").Write("standards/a.sql", """
            -- id: DBQ901
            -- name: team-rule
            -- severity: warning
            -- message: >
            --   {kind} {schema}.{table} {name}/{column}: {why}, {count},
            --   {{why}} and '{}' stay; {nothing}.
            select 'table' as kind, 'public' as schema, 'Orders' as name, null as "column", why, length(why) as count, null as nothing
            from (values (E'two\nlines'), ('one'), ('one')) as reasons (why)
            """);
        var findings = (await project.CheckAsync()).Verdict.Findings;
        findings.Select(finding => finding.Message).ShouldBe(
        [
            "table public.\"Orders\" \"Orders\"/: one, 3, {why} and '{}' stay; .",
            "table public.\"Orders\" \"Orders\"/: two lines, 9, {why} and '{}' stay; .",
        ]);
        findings.ShouldAllBe(finding => finding.Severity == Severity.Warning);
        var again = (await project.CheckAsync()).Verdict.Findings;
        again.Select(finding => finding.Fingerprint).ShouldBe(findings.Select(finding => finding.Fingerprint));
        findings.Select(finding => finding.Fingerprint).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("select 'table' as kind, 'public' as schema", "standards/team_rule.sql(5,1): DBQ017 The query returns no column named name. A rule's query returns kind, schema and name of each object, and what else its message needs.")]
    [InlineData("select 'table' as type, 'a' as name", "standards/team_rule.sql(5,1): DBQ017 The query returns no column named kind. A rule's")]
    [InlineData("select 'table' as kin, 'a' as name", "standards/team_rule.sql(5,1): DBQ017 The query returns no column named kind. Rename kin: … as kind. A rule's")]
    [InlineData("select 'tabel' as kind, 'public' as schema, 'a' as name", "standards/team_rule.sql(5,1): DBQ017 The query returns the kind 'tabel'; it must be one of schema, table, view, materialized view, column, index, constraint, trigger, policy, function, procedure, sequence, type, domain, extension, role. Did you mean 'table'?")]
    [InlineData("select null as kind, 'public' as schema, 'a' as name", "standards/team_rule.sql(5,1): DBQ017 The query returns the kind null; it must be one of")]
    [InlineData("select 'table' as kind, 'a' as name", "standards/team_rule.sql(5,1): DBQ017 The query returns a row of the kind table without a schema. Return its schema in a column named schema.")]
    [InlineData("select 'table' as kind, 'public' as schema, null as name", "standards/team_rule.sql(5,1): DBQ017 The query returns a row of the kind table without its name.")]
    [InlineData("select 'column' as kind, 'public' as schema, 'id' as name", "standards/team_rule.sql(5,1): DBQ017 The query returns a row of the kind column without its table.")]
    [InlineData("select 'index' as kind, 'public' as schema, 'Ordrs' as name", "standards/team_rule.sql(5,1): DBQ017 The query names the index public.\"Ordrs\", and there is none. Return names as the catalog has them, and the kind that they are.")]
    [InlineData("select 'function' as kind, 'public' as schema, 'twice' as name", "standards/team_rule.sql(5,1): DBQ017 The query names the function public.twice, which is overloaded.")]
    [InlineData("select 'trigger' as kind, 'public' as schema, 'same' as name", "standards/team_rule.sql(5,1): DBQ017 The query names the trigger public.same, and several tables have one. Return its table too, in a column named table.")]
    [InlineData("select 'table' as kind,\n  'x' as shema frm pg_class", "standards/team_rule.sql(6,16): DBQ017 PostgreSQL refuses the rule's query: syntax error at or near \"frm\".")]
    public async Task A_query_that_names_nothing_is_an_error_at_its_place(string query, string expected)
    {
        project.Rule(query).Migration("""
            create table orders (id int primary key);
            create table notes (id int primary key);
            create function twice(a int) returns int language sql as 'select 1';
            create function twice(a text) returns int language sql as 'select 1';
            create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
            create trigger same before update on orders for each row execute function touch();
            create trigger same before update on notes for each row execute function touch();
            """);
        var error = await Should.ThrowAsync<GateException>(() => project.CheckAsync());
        $"{error.Location}: {error.Code} {error.Message}".ShouldStartWith(expected);
        error.Trouble.ShouldBe(Trouble.Configuration);
    }

    [Fact]
    public async Task A_placeholder_without_a_column_is_an_error_at_the_placeholder_also_where_nothing_is_found()
    {
        project.Migration("create table orders (id int primary key);").Write("standards/a.sql",
            "-- id: DBQ901\n-- name: team-rule\n-- severity: error\n-- message: \"Table {object} has {cuont} rows.\"\nselect 'table' as kind, 'public' as schema, 'a' as name, 1 as count where false");
        var error = await Should.ThrowAsync<GateException>(() => project.CheckAsync());
        $"{error.Location}: {error.Code} {error.Message}".ShouldBe(
            "standards/a.sql(4,33): DBQ010 The query returns no column for {cuont}. Did you mean {count}? " +
            "Placeholders here: {kind}, {schema}, {table}, {name}, {column}, {object}, {count}. For the text itself write {{cuont}}.");
    }

    [Fact]
    public async Task A_rule_that_is_off_is_not_asked_and_a_severity_in_the_standards_wins()
    {
        project.Rule("select broken").Migration("create table orders (id int primary key);")
            .Write("standards.yaml", "custom_rules: standards/*.sql\nrules: { DBQ901: off }\nprofile: essential\n");
        var off = await Gate.RunAsync(new GateRequest { Path = project.Folder }, null, TestContext.Current.CancellationToken);
        off.Verdict.Skipped.ShouldContain(new SkippedRule("DBQ901", "off in standards.yaml"));

        project.Rule("select 'table' as kind, 'public' as schema, 'orders' as name")
            .Write("standards.yaml", "custom_rules: standards/*.sql\nrules: { team-rule: info }\nprofile: essential\n");
        (await project.CheckAsync()).Verdict.Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Info);
        (await project.CheckAsync(rules: "team-rule")).Verdict.Checked.ShouldBe(["DBQ901"]);
    }

    [Fact]
    public async Task Waivers_and_ignores_hold_for_a_rule_of_the_teams_own_and_are_told_when_unused()
    {
        project.Rule("select 'table' as kind, 'public' as schema, relname as name from pg_class where relname in ('a', 'b', 'c')").Write("standards.yaml", """
            custom_rules: standards/*.sql
            waivers:
              - { rule: team-rule, object: public.a, reason: legacy }
              - { rule: DBQ901, object: public.z, reason: gone }
            """).Migration("""
            create table a (id int primary key);
            -- dbquality:ignore DBQ901 on purpose
            create table b (id int primary key);
            create table c (id int primary key);
            -- dbquality:ignore team-rule not needed
            create table d (id int primary key);
            -- dbquality:ignore team-rul mistyped
            create table e (id int primary key);
            """);
        var verdict = (await project.CheckAsync(rules: ["DBQ901", "DBQ021", "DBQ023"])).Verdict;
        verdict.Waived.Select(finding => $"{finding.Object.Identity} {finding.WaivedBecause}").ShouldBe(["public.a legacy", "public.b on purpose"]);
        verdict.Findings.Select(finding => $"{finding.Location} {finding.Rule.Id} {finding.Message}").ShouldBe(
        [
            "migrations/0001.sql(4,1) DBQ901 public.c is wrong.",
            "migrations/0001.sql(5,1) DBQ023 team-rule has nothing to say about the statement after the comment, so the comment waives nothing. Remove it.",
            "migrations/0001.sql(7,1) DBQ023 The comment ignores team-rul, which is no rule. Did you mean team-rule?",
            "standards.yaml(4,5) DBQ021 The waiver of DBQ901 for public.z waives nothing, and would hide a new violation. Remove it.",
        ]);
    }

    [Fact]
    public async Task A_failed_script_is_told_and_the_rule_is_not_asked()
    {
        project.Rule("select 'table' as kind, 'public' as schema, name from public.rules").Migration("create table rules (name text primary key); create tabel x ();");
        var verdict = (await project.CheckAsync(rules: ["DBQ901", "DBQ701"])).Verdict;
        verdict.Findings.Select(finding => finding.Rule.Id).ShouldBe(["DBQ701"]);
        verdict.Skipped.ShouldContain(new SkippedRule("DBQ901", "a script failed, so the catalog is not what the migrations produce") { IsMissed = true });
    }

    [Fact]
    public async Task At_the_end_of_a_stage_a_rule_about_what_is_not_there_yet_has_nothing_to_say()
    {
        project.Write("standards.yaml", "custom_rules: standards/*.sql\nmigrations: { stages: [{ stage: 01_tables, check: true }] }\n")
            .Write("migrations/01_tables/0001.sql", "create table orders (id int primary key);")
            .Write("migrations/02_data/0001.sql", "create table bad_names (name text primary key); insert into bad_names values ('orders');")
            .Rule("select 'table' as kind, 'public' as schema, name from public.bad_names");
        (await project.FindAsync()).ShouldBe(["migrations/01_tables/0001.sql(1,1) table public.orders: public.orders is wrong."]);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Also_where_scripts_run_as_superuser_a_rule_does_not(int version)
    {
        project.Migration("create table orders (id int primary key); insert into orders values (7);")
            .Write("standards/a.sql", CustomRuleProject.Header.Replace("is wrong", "{rolsuper} {id}", StringComparison.Ordinal) +
                "select 'table' as kind, 'public' as schema, 'orders' as name, rolsuper, id from pg_roles, public.orders where rolname = session_user");
        (await project.CheckAsync(version, RunAs.Superuser)).Verdict.Findings.ShouldHaveSingleItem().Message.ShouldBe("public.orders false 7.");
    }

    [Fact]
    public async Task Rules_in_a_folder_of_scripts_are_no_scripts()
    {
        project.Write("0001.sql", "create table orders (id int primary key);").Rule("select 'table' as kind, 'public' as schema, 'orders' as name")
            .Write("standards/team_rule.fail.sql", "create table wrong;");
        var report = await project.CheckAsync();
        (report.Migrations.Scripts, report.Verdict.Findings.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_answer_depends_on_the_rules_and_their_folder()
    {
        project.Rule("select 'table' as kind, 'public' as schema, 'orders' as name where false").Migration("create table orders (id int primary key);");
        (await project.CheckAsync()).DependsOn.Where(path => path.StartsWith(project.Folder, StringComparison.Ordinal))
            .ShouldBe([Path.Combine(project.Folder, "standards", "team_rule.sql"), Path.Combine(project.Folder, "standards")]);
    }
}
