using System.Collections.Concurrent;

namespace DbQuality.Tests.Rules;

/// <summary>What examples gave, run a few at a time; xunit would run the cases of one theory one after the other.</summary>
internal sealed class ExampleOutcomes<TOutcome>
{
    private readonly ConcurrentDictionary<(string, int), Task<TOutcome>> outcomes = new();

    /// <param name="examples">Their names, and the server's version for each.</param>
    public static async Task<ExampleOutcomes<TOutcome>> RunAsync(
        IEnumerable<TheoryDataRow<string, int>> examples, Func<RuleExample, int, CancellationToken, Task<TOutcome>> runAsync)
    {
        var all = new ExampleOutcomes<TOutcome>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(examples, options, async (row, cancellationToken) =>
        {
            var (name, version) = row.Data;
            var run = runAsync(RuleExamples.Find(name), version, cancellationToken);
            all.outcomes[(name, version)] = run;
            // A failure is the example's own: it shows where that example's case awaits its outcome.
            await run.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        });
        return all;
    }

    public Task<TOutcome> Of(string name, int version) => outcomes[(name, version)];
}
