using System.Collections.Concurrent;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules.OddNames;

/// <summary>
/// Every rule meets names with blanks, quotes, <c> INDEX </c>, <c> WHERE </c>, semicolons, comments, dollar quotes, backslashes, letters beyond ASCII and as many bytes as
/// PostgreSQL keeps: it finds the same, its message is SQL and its fix runs, ends the finding and can be taken back.
/// <c>DBQUALITY_TEST_RULE=DBQ301</c> takes one rule.
/// </summary>
[NeedsPostgres]
public sealed class OddNameTests(OddNameTests.Runs runs) : IClassFixture<OddNameTests.Runs>
{
    private const int ExamplesOfARule = 2;

    /// <summary>They judge the name itself, or go by it, so that with another one there is another finding or none.</summary>
    private static readonly string[] ByName = [];

    public static IEnumerable<TheoryDataRow<string>> Rules =>
        from rule in RuleExamples.All.Where(example => example.IsBad).Select(example => example.RuleId).Distinct()
        where Environment.GetEnvironmentVariable("DBQUALITY_TEST_RULE") is not { Length: > 0 } only || only == rule
        select new TheoryDataRow<string>(rule);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Messages_and_fixes_hold_whatever_the_names(string rule) =>
        (await runs.Of(rule)).SelectMany(outcome => outcome.Faults).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_same_is_found_whatever_the_names(string rule) =>
        (await runs.Of(rule)).Any(outcome => outcome.SameFindings).ShouldBe(!ByName.Contains(rule));

    [Fact]
    public async Task Fixes_are_among_them() =>
        (await Task.WhenAll(Rules.Select(rule => runs.Of(rule.Data)))).Count(outcomes => outcomes.Any(outcome => outcome.Proven > 0)).ShouldBeGreaterThan(Rules.Count() / 4);

    /// <summary>Runs them, a few at a time.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        private readonly ConcurrentDictionary<string, Task<OddNameOutcome[]>> outcomes = new();

        public async ValueTask InitializeAsync()
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };
            await Parallel.ForEachAsync(Rules.Select(row => row.Data), options, async (rule, cancellationToken) =>
            {
                var run = RunAsync(rule, cancellationToken);
                outcomes[rule] = run;
                // A failure is the rule's own: it shows where that rule's case awaits its outcome.
                await run.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            });
        }

        internal Task<OddNameOutcome[]> Of(string rule) => outcomes[rule];

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static async Task<OddNameOutcome[]> RunAsync(string rule, CancellationToken cancellationToken)
        {
            var seed = rule.Sum(letter => letter);
            var all = new List<OddNameOutcome>();
            foreach (var example in RuleExamples.Of(rule).Where(example => example.IsBad).Take(ExamplesOfARule)) all.Add(await new OddNameRun(example, seed++, cancellationToken).RunAsync());
            return [.. all];
        }
    }
}
