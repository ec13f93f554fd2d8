using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace DbQuality.Mutation;

/// <summary>
/// What the mutated library asks at each place where it was changed: whether this run has the mutant that is meant. All mutants
/// are compiled once, and one of them is switched on at a time; the rules of a run share it, on whichever thread they are.
/// </summary>
public static class Mutant
{
    /// <summary>More than any example needs by a hundred times: a loop that a mutant made endless.</summary>
    private const int MostMilliseconds = 5_000;

    private static readonly AsyncLocal<Run?> Current = new();

    /// <summary>Called by the mutated library alone.</summary>
    public static bool On(int mutant)
    {
        if (Current.Value is not { } run) return false;
        run.Reached?.TryAdd(mutant, true);
        if (run.Active == 0) return false;
        if (Environment.TickCount64 > run.Deadline) throw new TimeoutException("The mutant does not end.");
        // A recursion that a mutant made endless.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return run.Active == mutant;
    }

    /// <summary>A predicate given by its name, negated by a mutant.</summary>
    public static Func<T, bool> Not<T>(int mutant, Func<T, bool> predicate) => value => On(mutant) ^ predicate(value);

    /// <summary>Runs with one mutant switched on.</summary>
    public static T With<T>(int mutant, Func<T> run) => In(new Run(mutant, Environment.TickCount64 + MostMilliseconds, null), run);

    /// <summary>Runs the library as it is, and tells which mutants' places it came to.</summary>
    public static (T Result, IReadOnlyCollection<int> Reached) Trace<T>(Func<T> run)
    {
        var reached = new ConcurrentDictionary<int, bool>();
        return (In(new Run(0, 0, reached), run), [.. reached.Keys]);
    }

    private static T In<T>(Run current, Func<T> run)
    {
        Current.Value = current;
        try
        {
            return run();
        }
        finally
        {
            Current.Value = null;
        }
    }

    /// <param name="Active">0: none.</param>
    private sealed record Run(int Active, long Deadline, ConcurrentDictionary<int, bool>? Reached);
}
