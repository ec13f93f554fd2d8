using System.Collections.Concurrent;

namespace DbQuality.Hostile;

/// <summary>A line for each run as it ends, and the counts.</summary>
internal sealed class Report(int planned)
{
    private const int Longest = 500;
    private readonly ConcurrentQueue<RunOutcome> outcomes = new();
    private readonly Lock line = new();

    public bool AllAreRight => !outcomes.IsEmpty && outcomes.All(outcome => outcome.IsRight);

    public void Add(RunOutcome outcome, string? keptIn)
    {
        outcomes.Enqueue(outcome);
        lock (line)
        {
            Console.WriteLine($"{outcomes.Count,4}/{planned} {(outcome.IsRight ? Word(outcome) : Word(outcome).ToUpperInvariant()),-9} {outcome.Run} ({outcome.Took.TotalSeconds:0.0} s)");
            if (outcome.IsRight) return;
            if (outcome.Run.IsSelfTest) Console.WriteLine($"      the suite is blind: this must be {outcome.Run.Payload.Verdict.ToString().ToLowerInvariant()}, because {outcome.Run.Payload.Seen}");
            foreach (var reason in outcome.Reasons) Console.WriteLine($"      {Visible(reason)}");
            Console.WriteLine($"      again: {outcome.Run.Command}{(keptIn is null ? "" : $"      kept in {keptIn}")}");
        }
    }

    /// <summary>The table by kind and the counts; the last lines are those of <c>dotnet test</c>, which .ci/run sums up.</summary>
    public void Close(TimeSpan took)
    {
        var payloads = outcomes.Where(outcome => !outcome.Run.IsSelfTest).ToList();
        Console.WriteLine();
        Console.WriteLine($"{"kind",-12} {"payloads",8} {"runs",5} {"contained",9} {"breached",8} {"wrong",5} {"silent",6}");
        foreach (var kind in payloads.GroupBy(outcome => outcome.Run.Payload.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)) Console.WriteLine(Row(kind.Key, [.. kind]));
        Console.WriteLine(Row("all", payloads));
        var selfTests = outcomes.Where(outcome => outcome.Run.IsSelfTest).ToList();
        Console.WriteLine($"Tests of the suite itself: {selfTests.Count(outcome => outcome.IsRight)} of {selfTests.Count} seen as what they are. {took.TotalMinutes:0.0} minutes.");
        Console.WriteLine($"contained {Count(payloads, Verdict.Contained)}, breached {Count(payloads, Verdict.Breached)}, wrong {Count(payloads, Verdict.Wrong)}, silent {Count(payloads, Verdict.Silent)}");
        Console.WriteLine($"  succeeded: {outcomes.Count(outcome => outcome.IsRight)}");
        Console.WriteLine($"  failed: {outcomes.Count(outcome => !outcome.IsRight)}");
    }

    private static string Row(string name, List<RunOutcome> of) =>
        $"{name,-12} {of.Select(outcome => outcome.Run.Payload).Distinct().Count(),8} {of.Count,5} {Count(of, Verdict.Contained),9} {Count(of, Verdict.Breached),8} {Count(of, Verdict.Wrong),5} {Count(of, Verdict.Silent),6}";

    private static int Count(IEnumerable<RunOutcome> of, Verdict verdict) => of.Count(outcome => outcome.Verdict == verdict);

    private static string Word(RunOutcome outcome) => outcome.Verdict.ToString().ToLowerInvariant();

    /// <summary>What a payload has put into a name must not reach the reader of this report either.</summary>
    private static string Visible(string text)
    {
        var visible = string.Concat(text.Take(Longest).Select(character => char.IsControl(character) ? '?' : character));
        return text.Length > Longest ? visible + " …" : visible;
    }
}
