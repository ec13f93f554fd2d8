using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner;

[NeedsPostgres]
public sealed class SqlRunnerTests
{
    [Fact]
    public async Task Statements_in_one_round_trip_name_the_one_that_failed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var lines = Enumerable.Range(1, 400).Select(i => i == 357 ? "create table t1 ();" : $"create table t{i} ();");
        var result = await database.RunAsync(Plans.Of(string.Join('\n', lines)), TransactionMode.Script);
        result.Described().ShouldBe(["1.sql(357,1)-(357,19) 42P07: relation \"t1\" already exists"]);
        result.Statements.ShouldBe(356);
    }

    [Theory]
    [InlineData("")]
    [InlineData("begin;")]
    public async Task Comments_are_sent_together_and_the_first_refused_one_is_named(string begin)
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of($"""
            create table a (b int);
            {begin} comment on table a is 'A table.';
            comment on column a.b is 'A column.';
            comment on column a.c is 'None.';
            comment on table d is 'None either.';
            create table e ();
            """), TransactionMode.None);
        result.Described().ShouldBe(["1.sql(4,1)-(4,33) 42703: column \"c\" of relation \"a\" does not exist"]);
        result.Statements.ShouldBe(begin.Length == 0 ? 3 : 4);
        (await database.TablesAsync()).ShouldBe(["a"]);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public async Task Every_mode_works_on_every_version(int version)
    {
        foreach (var mode in Enum.GetValues<TransactionMode>())
        {
            await using var database = await TestDatabase.CreateAsync(version);
            var result = await database.RunAsync(Plans.Of("create table a (b int); insert into a values (1);", "", "alter table a add c text;"), mode);
            result.Described().ShouldBeEmpty();
            result.Statements.ShouldBe(3);
            (await database.TablesAsync()).Count.ShouldBe(mode == TransactionMode.AlwaysRollback ? 0 : 1);
        }
    }
}
