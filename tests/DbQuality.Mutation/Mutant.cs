using System.Runtime.CompilerServices;

namespace DbQuality.Mutation;

/// <summary>
/// What the mutated library asks at each place where it was changed: whether this thread runs the mutant that is meant. All mutants
/// are compiled once, and one of them is switched on at a time.
/// </summary>
public static class Mutant
{
    /// <summary>More than any example needs by a hundred times: a loop that a mutant made endless.</summary>
    private const int MostMilliseconds = 5_000;

    [ThreadStatic]
    private static int active;

    [ThreadStatic]
    private static long deadline;

    [ThreadStatic]
    private static HashSet<int>? reached;

    /// <summary>Called by the mutated library alone.</summary>
    public static bool On(int mutant)
    {
        reached?.Add(mutant);
        if (active == 0) return false;
        if (Environment.TickCount64 > deadline) throw new TimeoutException("The mutant does not end.");
        // A recursion that a mutant made endless.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return active == mutant;
    }

    /// <summary>A predicate given by its name, negated by a mutant.</summary>
    public static Func<T, bool> Not<T>(int mutant, Func<T, bool> predicate) => value => On(mutant) ^ predicate(value);

    /// <summary>Runs with one mutant switched on.</summary>
    public static T With<T>(int mutant, Func<T> run)
    {
        (active, deadline) = (mutant, Environment.TickCount64 + MostMilliseconds);
        try
        {
            return run();
        }
        finally
        {
            active = 0;
        }
    }

    /// <summary>Runs the library as it is, and tells which mutants' places it came to.</summary>
    public static (T Result, IReadOnlyCollection<int> Reached) Trace<T>(Func<T> run)
    {
        var places = reached = [];
        try
        {
            return (run(), places);
        }
        finally
        {
            reached = null;
        }
    }
}
