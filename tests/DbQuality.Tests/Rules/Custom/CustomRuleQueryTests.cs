using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.Custom;

/// <summary>A rule comes with the change that is judged: nobody has reviewed its query.</summary>
[NeedsPostgres]
public sealed class CustomRuleQueryTests
{
    private const string Setup = """
        create table public.orders (id int primary key);
        insert into public.orders values (1);
        create sequence public.numbers;
        create function public.writes() returns int language sql volatile as 'insert into public.orders values (2) returning id';
        create function public.opens() returns text language plpgsql as $$
        begin
            perform pg_catalog.set_config('transaction_read_only', 'off', false);
            insert into public.orders values (3);
            return 'written';
        end $$;
        create function public.lower(text) returns text language sql as $$ select 'shadowed'::text $$;
        """;

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    public static TheoryData<int, string, string> Forbidden
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            foreach (var version in EverythingDatabases.Versions.Select(row => row.Data))
            {
                data.Add(version, "select pg_read_file('/etc/passwd')", "permission denied for function pg_read_file");
                data.Add(version, "select pg_ls_dir('/')", "permission denied for function pg_ls_dir");
                data.Add(version, "select lo_import('/etc/passwd')", "lo_import");
                data.Add(version, "select * from pg_authid", "permission denied for table pg_authid");
                data.Add(version, "select public.writes()", "cannot execute INSERT in a read-only transaction");
                data.Add(version, "select public.opens()", "transaction read-write mode must be set before any query");
                data.Add(version, "select nextval('public.numbers')", "cannot execute nextval() in a read-only transaction");
                data.Add(version, "select * from public.orders for update", "cannot execute SELECT FOR UPDATE in a read-only transaction");
                data.Add(version, "with gone as (delete from public.orders returning id) select * from gone", "WITH clause containing a data-modifying statement must be at the top level");
                data.Add(version, "select set_config('session_authorization', 'dbquality_administrator', false)", "permission denied to set session authorization");
                data.Add(version, "select set_config('role', 'dbquality_administrator', false)", "permission denied to set role");
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Forbidden))]
    public async Task A_query_cannot_write_nor_read_files_nor_become_another(int version, string sql, string expected)
    {
        await using var database = await CreateAsync(version);
        var refused = await Should.ThrowAsync<GateException>(() => AskAsync(database, sql));
        (refused.Code, refused.Trouble).ShouldBe(("DBQ017", Trouble.Configuration));
        refused.Message.ShouldStartWith("PostgreSQL refuses the rule's query: ");
        refused.Message.ShouldContain(expected);
        (await AskAsync(database, "select count(*) as n from public.orders")).Rows.ShouldHaveSingleItem().ShouldBe(["1"]);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Names_are_PostgreSQLs_own_and_every_value_has_a_text(int version)
    {
        await using var database = await CreateAsync(version);
        await database.ExecuteAsync("do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$");
        var answer = await AskAsync(database, """
            select lower('A') as "Mine", current_setting('search_path') as path, 'public.orders'::regclass as oid, array[1, 2] as list, null::date as day,
                timestamptz '2026-01-02 03:04+02' as moment, relname, relkind from pg_class where oid = 'public.orders'::regclass
            """);
        answer.Columns.ShouldBe(["Mine", "path", "oid", "list", "day", "moment", "relname", "relkind"]);
        answer.Rows.ShouldHaveSingleItem().ShouldBe(["a", "pg_catalog, pg_temp", "public.orders", "{1,2}", null, "2026-01-02 01:04:00+00", "orders", "r"]);
    }

    [Fact]
    public async Task The_views_of_information_schema_show_what_the_migrations_made()
    {
        await using var database = await CreateAsync(0);
        (await AskAsync(database, "select table_name as name from information_schema.table_constraints where constraint_type = 'PRIMARY KEY'"))
            .Rows.ShouldHaveSingleItem().ShouldBe(["orders"]);
    }

    [Fact]
    public async Task What_a_query_sets_is_gone_for_the_next()
    {
        await using var database = await CreateAsync(0);
        await using var queries = await OpenAsync(database, TimeSpan.FromSeconds(30));
        await queries.AskAsync(Query("select set_config('search_path', 'public', false) as a, set_config('statement_timeout', '0', false) as b"), Token);
        (await queries.AskAsync(Query("select current_setting('search_path') as a, current_setting('statement_timeout') as b"), Token))
            .Rows.ShouldHaveSingleItem().ShouldBe(["pg_catalog, pg_temp", "30s"]);
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped_also_when_it_lifts_the_limit()
    {
        await using var database = await CreateAsync(0);
        await using var queries = await OpenAsync(database, TimeSpan.FromMilliseconds(300));
        var stopped = await Should.ThrowAsync<GateException>(() => queries.AskAsync(Query("select set_config('statement_timeout', '0', false), pg_sleep(60) as b"), Token));
        stopped.Message.ShouldBe("The query took longer than 0.3 seconds and was stopped. Simplify it.");
        stopped.Location!.ToString().ShouldBe("rule.sql(2,1)");
    }

    [Fact]
    public async Task Rows_that_a_policy_would_hide_are_an_error_and_not_silence()
    {
        await using var database = await CreateAsync(0);
        await database.ExecuteAsync("alter table public.orders enable row level security; alter table public.orders force row level security;");
        (await Should.ThrowAsync<GateException>(() => AskAsync(database, "select id from public.orders")))
            .Message.ShouldBe("PostgreSQL refuses the rule's query: query would be affected by row-level security policy for table \"orders\". To disable the policy for the table's owner, use ALTER TABLE NO FORCE ROW LEVEL SECURITY.");
    }

    [Theory]
    [InlineData("select 'ä🐘' as a,\n  relnam as b from pg_class", "rule.sql(3,3)", "column \"relnam\" does not exist. Perhaps you meant to reference the column \"pg_class.relname\" or the column \"pg_class.relam\"")]
    [InlineData("select a as b\n  frm c d", "rule.sql(3,3)", "syntax error at or near \"frm\"")]
    [InlineData("select 1 / (oid::int8 - oid::int8) as a from pg_class", "rule.sql(2,1)", "division by zero")]
    [InlineData("select 1 as a,\n  'x'::text::int as b from pg_class", "rule.sql(2,1)", "invalid input syntax for type integer: \"x\"")]
    public async Task What_the_server_refuses_is_shown_at_its_place(string sql, string place, string said)
    {
        await using var database = await CreateAsync(0);
        var refused = await Should.ThrowAsync<GateException>(() => AskAsync(database, sql));
        refused.Message.ShouldBe($"PostgreSQL refuses the rule's query: {said}.");
        refused.Location!.ToString().ShouldBe(place);
    }

    [Theory]
    [InlineData("select 1 as a, 2 as a", "The query returns two columns named a. Rename one of them: expression as name.")]
    [InlineData("select 1 + 1", "The query returns a column without a name. Give it one: expression as name.")]
    [InlineData("select n as a from generate_series(1, 100001) n", "The query returns more than 100000 rows. Return only what violates the rule.")]
    public async Task An_answer_that_cannot_be_read_is_an_error(string sql, string expected)
    {
        await using var database = await CreateAsync(0);
        (await Should.ThrowAsync<GateException>(() => AskAsync(database, sql))).Message.ShouldBe(expected);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<TestDatabase> CreateAsync(int version)
    {
        var database = await TestDatabase.CreateAsync(version);
        await database.ExecuteAsync(Setup);
        return database;
    }

    private static async Task<QueryAnswer> AskAsync(TestDatabase database, string sql)
    {
        await using var queries = await OpenAsync(database, TimeSpan.FromSeconds(30));
        return await queries.AskAsync(Query(sql), Token);
    }

    private static Task<UserQueries> OpenAsync(TestDatabase database, TimeSpan longest) => UserQueries.OpenAsync(database.OwnerConnectionString, longest, Token);

    private static UserQuery Query(string sql)
    {
        var source = new SourceText("rule.sql", "-- A header.\n" + sql);
        return new UserQuery(source, StatementReader.Read(source).Statements.ShouldHaveSingleItem());
    }
}
