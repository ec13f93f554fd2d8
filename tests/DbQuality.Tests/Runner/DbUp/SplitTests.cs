using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner.DbUp;

/// <summary>What DbUp makes of a script before the server gets it.</summary>
[NeedsPostgres]
public sealed class SplitTests
{
    private const string FailsInThird = "create table a ();\ncreate table b ();\ncreate table a ();\ncreate table c ();\ncreate table d ();";

    [Theory]
    [InlineData(6, "a, b; journal: ")]
    [InlineData(7, "a, b; journal: ")]
    [InlineData(5, "; journal: ")]
    public async Task Version_5_undoes_all_of_a_chunk_and_later_ones_only_the_statement(int version, string left)
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunDbUpAsync(Plans.Of(FailsInThird), version: version);
        result.Described().ShouldBe(["1.sql(3,1)-(3,18) 42P07: relation \"a\" already exists"]);
        result.Statements.ShouldBe(2);
        (await database.LeftAsync()).ShouldBe(left);
    }

    [Fact]
    public async Task Version_5_cuts_at_a_line_of_a_lone_semicolon()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunDbUpAsync(Plans.Of("create table a ();\n;\ncreate table b ();\ncreate table a ();"), version: 5);
        result.Described().ShouldBe(["1.sql(4,1)-(4,18) 42P07: relation \"a\" already exists"]);
        (await database.TablesAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Version_5_cannot_build_an_index_concurrently_beside_other_statements()
    {
        const string index = "create index concurrently a_b on a (b);";
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunDbUpAsync(Plans.Of("create table a (b int);", "select 1;\n" + index), version: 5);
        var problem = result.Problems.ShouldHaveSingleItem();
        (problem.Location!.ToString(), problem.SqlState).ShouldBe(("2.sql(2,1)", "25001"));
        problem.Message.ShouldStartWith("CREATE INDEX of this form must be sent by itself, and DbUp 5 sends all that stands between two lines of a lone semicolon as one command. "
            + "Put a line with nothing but a semicolon before and after it, or give it a script of its own. The server says: CREATE INDEX CONCURRENTLY cannot ");

        (await database.RunDbUpAsync(Plans.Of("create table a (b int);", "select 1\n;\n" + index), version: 5)).Described().ShouldBeEmpty();
        (await database.ListAsync("select indisvalid from pg_index where indexrelid = 'a_b'::regclass")).ShouldBe(["True"]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_begin_atomic_body_is_refused_as_DbUp_cuts_it(int version)
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunDbUpAsync(
            Plans.Of("create table a ();", "create table b ();\ncreate function f() returns int\n  begin atomic\n  select 1;\n  select 2;\nend;"), version: version);
        result.Described().ShouldBe(["2.sql(4,11)-(4,11) 42601: DbUp splits this body at its semicolons, so no part of it is a whole statement. "
            + "Write the body as a string: AS $$ … $$. The server says: syntax error at end of input."]);
        result.Problems[0].Statement!.Command.ShouldBe("CREATE FUNCTION");
        (await database.TablesAsync()).ShouldBe(version == 5 ? ["a"] : ["a", "b"]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_position_lands_on_the_token_behind_comments_and_surrogate_pairs(int version)
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("-- 🐘\ncreate table a (b text);\r\n/* 🐘 */ insert into a -- x\n  select '🐘 ünï' || nosuch from a;");
        (await database.RunDbUpAsync(plan, version: version)).Described().ShouldBe(["1.sql(4,22)-(4,28) 42703: column \"nosuch\" does not exist"]);
    }

    [Fact]
    public async Task Statements_that_only_DbUp_sees_as_one_are_sent_as_one()
    {
        // DbUp counts parentheses, and here one is too many.
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunDbUpAsync(Plans.Of("select 1);\nselect 2;"))).Described().ShouldBe(
            ["1.sql(1,9)-(1,10) 42601: syntax error at or near \")\""]);
    }

    [Theory]
    [InlineData(5, "on", @"\\';")]
    [InlineData(6, "on", @"\\';")]
    [InlineData(5, "off", @"\';")]
    [InlineData(6, "off", @"\';")]
    public async Task Backslashes_in_strings_mean_what_the_session_says(int version, string conforming, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of($"set standard_conforming_strings = {conforming}\n;\ncreate table a (b text)\n;\ninsert into a select '\\\\'';';\ninsert into a select '';");
        (await database.RunDbUpAsync(plan, version: version)).Described().ShouldBeEmpty();
        (await database.ListAsync("select b from a")).ShouldBe([expected, ""]);
    }

    [Fact]
    public async Task A_transaction_mode_refuses_what_needs_to_be_alone_with_what_to_do()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunDbUpAsync(Plans.Of("create table a (b int);\ncreate index concurrently on a (b);"), TransactionMode.Script)).Described().ShouldBe(
            ["1.sql(2,1)-(2,35) 25001: CREATE INDEX of this form cannot run inside a transaction, and this script's "
            + "stage runs in one. Move the statement to a script of its own in a stage with transaction mode none."]);
        (await database.LeftAsync()).ShouldBe("; journal: none");
    }
}
