using DbQuality.Migrations.Plan;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;

namespace DbQuality.Tests.Sample;

/// <summary>task_execution_logs becomes a partitioned table after the fact: its rows stay, forward and back.</summary>
[NeedsPostgres]
public sealed class PartitionedLaterTests
{
    private const string Stage = "02_tasks", FirstStep = "0018_", LastStep = "0021_";

    private const string Insert = """
        insert into organizations (id, name, slug) values ('00000000-0000-0000-0000-0000000000a0', 'Organization a', 'a');
        insert into tasks (id, organization_id, title) values ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-0000000000a0', 'Task');
        insert into task_execution_logs (organization_id, task_id, attempt_number, message, logged_at)
        select '00000000-0000-0000-0000-0000000000a0', '00000000-0000-0000-0000-0000000000a1', 1, 'Line ' || n, timestamptz '2026-01-01 00:00+00' + n * interval '1 hour'
        from generate_series(1, 1000) n;
        """;

    private const string Rows = "select md5(string_agg(t::text, '|' order by t.id)) from task_execution_logs t";

    private static readonly string[] Parts = ["task_execution_logs_before_2027 1000"];

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_row_is_there_after_each_step_forward_and_back(int version)
    {
        await using var database = await SampleProject.CreateEmptyAsync(version);
        var steps = Steps();
        await database.RunSampleAsync([.. SampleProject.Scripts.TakeWhile(script => script != steps[0])]);
        await database.ExecuteAsync(Insert);
        var rows = await database.ListAsync(Rows);

        foreach (var step in steps)
        {
            await database.RunSampleAsync(step);
            (await database.ListAsync(Rows)).ShouldBe(rows, step.File);
        }
        (await database.ListAsync("select tableoid::regclass || ' ' || count(*) from task_execution_logs group by tableoid")).ShouldBe(Parts);

        foreach (var step in steps.Reverse())
        {
            await database.RunSampleAsync(SampleProject.ReadRollback(step));
            (await database.ListAsync(Rows)).ShouldBe(rows, "back from " + step.File);
        }
    }

    [Fact]
    public async Task Going_back_with_rows_that_the_old_table_cannot_take_changes_nothing()
    {
        await using var database = await SampleProject.CreateAsync();
        await database.ExecuteAsync(Insert + "update task_execution_logs set logged_at = '2027-02-01' where message = 'Line 1'");
        var rows = await database.ListAsync(Rows);

        var rollback = SampleProject.ReadRollback(Steps()[^1]);
        var result = await database.RunAsync(new MigrationPlan([new Stage("back", [rollback])]), journal: false);

        result.Problems.ShouldHaveSingleItem().SqlState.ShouldBe("23514");
        (await database.ListAsync(Rows)).ShouldBe(rows);
    }

    private static IReadOnlyList<Script> Steps()
    {
        var stage = SampleProject.Scripts.Where(script => script.Stage == Stage).ToList();
        var first = stage.FindIndex(script => script.FileName.StartsWith(FirstStep, StringComparison.Ordinal));
        var last = stage.FindIndex(script => script.FileName.StartsWith(LastStep, StringComparison.Ordinal));
        return stage[first..(last + 1)];
    }
}
