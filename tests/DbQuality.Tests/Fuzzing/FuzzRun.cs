using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DbQuality.Reports;

namespace DbQuality.Tests.Fuzzing;

/// <summary>Gives a target many inputs. The same seed makes the same ones, each of which is made anew from its own number.</summary>
internal sealed class FuzzRun(IFuzzTarget target, int seed)
{
    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(1);

    /// <summary>Against a machine that stands still for a second.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private long started = Stopwatch.GetTimestamp();
    private volatile string current = "";

    /// <summary>The problems found, each with the smallest input that was found to have it; stops at the tenth.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(int count)
    {
        var problems = new List<string>();
        // A thread of its own: what hangs cannot be cancelled, and what nests deeply gets the stack that a pool's thread has.
        var work = Task.Factory.StartNew(() => Run(count, problems), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (await Task.WhenAny(work, Task.Delay(1000)) != work)
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref started)) < Hang) continue;
            return [$"{target.GetType().Name} hangs at {Shown(current)}"];
        }
        await work;
        return problems;
    }

    private void Run(int count, List<string> problems)
    {
        for (var i = 0; i < count && problems.Count < 10; i++)
        {
            var input = target.Make(new Random(unchecked((seed * 1_000_003) + i)));
            if (Problem(input) is not { } problem) continue;
            var small = Shrink(input, problem);
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{target.GetType().Name}, seed {seed}, input {i}: {Problem(small) ?? problem}: {Shown(small)}"));
        }
    }

    private string? Problem(string input)
    {
        current = input;
        Volatile.Write(ref started, Stopwatch.GetTimestamp());
        var begun = ThreadClock.Now;
        try
        {
            var problem = target.Check(input);
            if (problem is not null) return problem;
            // Five times over, so that no collection has taken it.
            for (var times = 0; ThreadClock.Now - begun > LongestInput; times++)
            {
                if (times == 5) return $"takes longer than {LongestInput.TotalSeconds} s";
                begun = ThreadClock.Now;
                target.Check(input);
            }
            return null;
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            return $"{crash.GetType().Name}: {crash.Message.ReplaceLineEndings(" ")} {crash.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
    }

    /// <summary>Leaves out what the problem can do without: halves, quarters … single characters.</summary>
    private string Shrink(string input, string problem)
    {
        var kind = Kind(problem);
        var limit = Stopwatch.StartNew();
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= input.Length && limit.Elapsed < TimeSpan.FromSeconds(5);)
            {
                var smaller = input.Remove(start, length);
                if (Problem(smaller) is { } same && Kind(same) == kind) input = smaller;
                else start += length;
            }
        }
        return input;
    }

    private static string Kind(string problem) => problem.Split(':')[0];

    private static string Shown(string input) => JsonSerializer.Serialize(input.Length > 3000 ? input[..3000] + "…" : input);
}
