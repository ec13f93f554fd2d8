using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>The contract of <see cref="DbQuality.Migrations.IMigrationRunner"/>: one case for each cell of the table in <c>docs/runners.md</c>.</summary>
[NeedsPostgres]
public sealed class RunnerContractTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cells =>
        from behaviour in RunnerContract.Behaviours
        from column in RunnerColumn.All
        select new TheoryDataRow<string, string>(behaviour.Name, column.Title) { Skip = column.Find() is null ? column.Missing : null };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_runner_keeps_the_contract_or_differs_as_it_says(string behaviour, string runner)
    {
        var (stated, column) = (RunnerContract.Behaviours.Single(one => one.Name == behaviour), RunnerColumn.Of(runner));
        await using var deployment = await Deployment.PrepareAsync(column);
        await stated.Act(deployment);
        deployment.Outcome.ShouldBe(stated.ExpectedOf(column));
    }

    [Fact]
    public void A_difference_is_one()
    {
        foreach (var behaviour in RunnerContract.Behaviours)
        {
            behaviour.Differences.ShouldAllBe(difference => !difference.Expected.SequenceEqual(behaviour.Expected), behaviour.Name);
            behaviour.Differences.Select(difference => difference.Column).ShouldBeSubsetOf(RunnerColumn.All.Select(column => column.Title), behaviour.Name);
        }
    }
}
