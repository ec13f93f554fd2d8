using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner;

[NeedsPostgres]
public sealed class FailurePlaceTests
{
    [Fact]
    public async Task Dynamic_sql_in_a_do_block_points_at_its_execute()
    {
        (await FailureOf("do $$ begin\n  execute 'create table ' || 'a (b nosuch)';\nend $$;"))
            .ShouldBe("1.sql(2,3)-(2,45) 42704: type \"nosuch\" does not exist");
    }

    [Fact]
    public async Task A_body_in_single_quotes_counts_its_lines_too()
    {
        (await FailureOf("create function f() returns int language plpgsql as '\nbegin\n  raise exception ''it''''s over'';\nend';\nselect f();"))
            .ShouldBe("1.sql(3,3)-(3,36) P0001: it's over");
    }

    [Fact]
    public async Task What_nobody_sees_in_a_statement_is_named_where_the_server_refuses_it()
    {
        (await FailureOf("create table a (\n  id uuid primary key,\u00a0 title text\n);"))
            .ShouldBe("1.sql(2,31)-(2,35) 42601: syntax error at or near \"text\". The character U+00A0 (a no-break space) stands in the statement, and PostgreSQL takes it for a letter of a name: write a space.");
    }

    [Theory]
    [InlineData("create schema ${app_schema};", "Flyway or a shell fills, and no SQL: write the value itself, or $app_schema$ with its value in migrations.variables.")]
    [InlineData("create table {{SchemaName}}.ports (id uuid primary key);", "{{SchemaName}} is a place that grate, dbt or another template fills")]
    [InlineData("create table ports (id uuid primary key)\nGO\ncreate table quays (id uuid primary key);", "GO on a line of its own ends a batch for SQL Server's tools and grate")]
    [InlineData("create table ports (id uuid primary key)\n/\ncreate table quays (id uuid primary key);", "A / on a line of its own ends a statement for Liquibase and Oracle's tools")]
    public async Task The_syntax_of_another_tool_is_called_by_its_name_where_the_server_refuses_it(string sql, string reason) => (await FailureOf(sql)).ShouldContain(reason);

    [Theory]
    [InlineData("select '${a}', 1 2;")]
    [InlineData("comment on table \"{{a}}\" is $$\nGO\n$$ 2;")]
    public async Task What_is_quoted_is_no_syntax_of_another_tool(string sql) => (await FailureOf(sql)).ShouldEndWith("syntax error at or near \"2\"");

    [Fact]
    public async Task A_temporary_table_that_went_with_its_own_commit_is_told_of()
    {
        (await FailureOf("create temp table \"Picks\" on commit drop as select 1 as a;\ninsert into \"Picks\" values (2);")).ShouldBe(
            "1.sql(2,13)-(2,20) 42P01: relation \"Picks\" does not exist. The table of line 1 is dropped at the commit (ON COMMIT DROP), and that was the statement's own, as the script "
            + "does not run in one transaction: leave ON COMMIT DROP out and drop the table at the end, or give the script's stage transaction mode script.");
    }

    [Fact]
    public async Task A_sql_function_points_at_the_missing_column()
    {
        (await FailureOf("create table t (a int);\ncreate function f() returns int language sql as $$\n  select 1;\n  select nosuch from t\n$$;"))
            .ShouldBe("1.sql(4,10)-(4,16) 42703: column \"nosuch\" does not exist");
    }

    [Fact]
    public async Task A_function_of_an_earlier_script_is_where_its_error_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of(
            "create schema s;\ncreate function s.\"F\"(a int, b text default 'x') returns void language plpgsql as $$\nbegin\n  raise exception 'old';\nend $$;",
            "create or replace function s.\"F\"(a int, b text default 'x') returns void language plpgsql as $$\nbegin\n\n  raise exception 'new';\nend $$;",
            "do $$ begin\n perform s.\"F\"(1);\nend $$;"));
        result.Described().ShouldBe(["2.sql(4,3)-(4,25) P0001: new"]);
        result.Problems[0].Statement!.Command.ShouldBe("DO");
    }

    [Fact]
    public async Task A_function_that_no_script_holds_points_at_the_calling_statement()
    {
        (await FailureOf("do $$ begin\n  execute 'create function g() returns int language plpgsql as ''begin raise ''''x''''; end''';\nend $$;\nselect 1,\n g();"))
            .ShouldBe("1.sql(4,1)-(5,5) P0001: x");
    }

    [Theory]
    [InlineData(TransactionMode.None, "2.sql(3,1)-(3,29)")]
    [InlineData(TransactionMode.Script, "2.sql(1,1)-(1,1)")]
    public async Task A_deferred_constraint_fails_where_its_transaction_commits(TransactionMode mode, string place)
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of(
            "create table a (id int primary key, p int references a deferrable initially deferred);", "select 1;\n\ninsert into a values (1, 22);"), mode);
        var problem = result.Problems.ShouldHaveSingleItem();
        problem.SqlState.ShouldBe("23503");
        $"{problem.Location}-({problem.Location!.EndLine},{problem.Location.EndColumn})".ShouldBe(place);
    }

    [Fact]
    public async Task What_only_psql_understands_is_said_before_anything_of_the_script_runs()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("create table a (b int);", "create table c ();\n\\d a\ncopy a from stdin;\n1\n\\.\n", "create table d ();"));
        result.Described().ShouldBe(
        [
            "2.sql(2,1)-(2,5) : Only psql understands \\d; the server refuses it. Remove it.",
            "2.sql(3,1)-(3,18) : COPY … FROM stdin needs a client that sends the rows, which no migration runner does. Write the rows as INSERT statements.",
        ]);
        (await database.TablesAsync()).ShouldBe(["a"]);
    }

    private static async Task<string> FailureOf(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        return (await database.RunAsync(Plans.Of(sql))).Described().ShouldHaveSingleItem();
    }
}
