using System.Collections.Concurrent;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Rules;

namespace DbQuality.Mutation;

/// <summary>
/// Judges every example with every mutant that it comes to. Its scripts run once; what they leave behind is data, which the mutants
/// are asked about. Runs beside the mutated library, so it takes and gives nothing of this program's own types.
/// </summary>
public static class MutantRuns
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    /// <param name="rules">Ids; empty: every rule's examples.</param>
    /// <returns>The mutants that some example comes to, and the example that notices each; null where none does.</returns>
    public static async Task<IReadOnlyDictionary<int, string?>> RunAsync(IReadOnlyCollection<string> rules, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentDictionary<int, string?>();
        var wrong = new ConcurrentBag<string>();
        var examples = RuleExamples.All.Where(example => rules.Count == 0 || rules.Contains(example.RuleId));
        var options = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(examples, options, async (example, token) =>
        {
            try
            {
                Judge(example, await RuleExampleRun.ReadAsync(example, version: 0, token), outcomes);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                wrong.Add($"{example} fails without any mutant. {failure.Message}");
            }
        });
        return wrong.IsEmpty ? outcomes : throw new InvalidOperationException(string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }

    private static void Judge(RuleExample example, RuleContext context, ConcurrentDictionary<int, string?> outcomes)
    {
        var (failure, reached) = Mutant.Trace(() => Failure(example, context));
        if (failure is not null) throw new InvalidOperationException(failure);
        foreach (var mutant in reached)
        {
            if (outcomes.GetOrAdd(mutant, _ => null) is null && IsNoticed(mutant, example, context)) outcomes[mutant] = example.ToString();
        }
    }

    private static bool IsNoticed(int mutant, RuleExample example, RuleContext context)
    {
        var judged = Task.Run(() => Mutant.With(mutant, () => Failure(example, context)));
        // A loop that asks no question can only be left behind; it ends with the program.
        return !judged.Wait(MostTime) || judged.Result is not null;
    }

    // The rules about waivers look at what the others found, and some of these two families leave to another rule what it says already.
    private static IReadOnlyList<Finding> Findings(RuleExample example, RuleContext context) =>
        RuleCatalog.Find(example.RuleId)!.Info.Category is RuleCategory.Waivers or RuleCategory.Naming or RuleCategory.Structure
            ? RuleExampleRun.Judge(example, context with { })
            : RuleExampleRun.Judge(example, context with { }, example.RuleId);

    // A rule that fails is noticed as well as one that says something else.
    private static string? Failure(RuleExample example, RuleContext context)
    {
        try
        {
            var (actual, stated) = RuleExampleOutcome.Compare(example, Findings(example, context));
            return actual.SequenceEqual(stated) ? null : $"It gives:\n{string.Join('\n', actual)}";
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure.Message;
        }
    }
}
