using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner.Contract;

/// <summary>
/// <c>build/runner-table</c> runs the contract and then these tests: <c>DBQUALITY_RUNNER_TABLE</c> is the file that it wants the table
/// of this build's runners in, and with <c>DBQUALITY_WRITE_RUNNER_TABLE=1</c> the page is written instead of compared.
/// </summary>
[NeedsPostgres]
public sealed class RunnerTableTests
{
    private const string Begin = "<!-- made by build/runner-table -->\n", End = "<!-- end of the table -->\n";

    private static string Page => Repository.PathOf("docs/runners.md");

    private static bool Writes => Environment.GetEnvironmentVariable("DBQUALITY_WRITE_RUNNER_TABLE") == "1";

    [Fact]
    public async Task The_page_has_the_table_that_the_suite_states()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var page = (await File.ReadAllTextAsync(Page, cancellation)).ReplaceLineEndings("\n");
        var (start, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var table = RunnerTable.Render(RunnerColumn.All);
        if (Writes)
        {
            RunnerColumn.All.Where(column => column.Find() is null).Select(column => $"{column.Title}: {column.Missing}")
                .ShouldBeEmpty("The page has all runners, and this build cannot try these.");
            await File.WriteAllTextAsync(Page, page = page[..start] + table + page[end..], cancellation);
            end = start + table.Length;
        }
        page[start..end].ShouldBe(table, "The page is stale. Run build/runner-table --write.");
    }

    [Fact]
    public async Task Every_column_of_the_table_is_a_runner_of_this_build_or_is_left_out()
    {
        var here = RunnerColumn.All.Where(column => column.Find() is not null).ToList();
        here.Select(column => column.Title).ShouldContain("folders");
        var left = RunnerColumn.All.Except(here).Select(column => $"Not tried: {column.Title}, {column.Missing}.\n");
        var table = RunnerTable.Render(here) + string.Concat(left.Prepend("\n"));
        table.Split('\n')[0].ShouldBe($"| behaviour | {string.Join(" | ", here.Select(column => column.Title))} |");
        if (Environment.GetEnvironmentVariable("DBQUALITY_RUNNER_TABLE") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, table, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Every_behaviour_has_a_name_of_its_own_that_fits_a_cell()
    {
        RunnerContract.Behaviours.Select(behaviour => behaviour.Name).ShouldBeUnique();
        RunnerContract.Behaviours.ShouldAllBe(behaviour => !behaviour.Name.Contains('|') && !behaviour.Name.EndsWith('.'));
        RunnerContract.Behaviours.SelectMany(behaviour => behaviour.Differences).ShouldAllBe(difference => difference.Reason.EndsWith('.'));
    }
}
