using DbQuality.Rules;
using DbQuality.Standards;

namespace DbQuality.Fixes;

/// <summary>Parts a group's steps into scripts, by what each can share.</summary>
internal static class FixSteps
{
    /// <summary>Steps that make one script each; a step that needs no transaction stands alone.</summary>
    public static IEnumerable<IReadOnlyList<FixStep>> Parts(IEnumerable<FixStep> steps, TransactionMode transactions)
    {
        var part = new List<FixStep>();
        foreach (var step in steps)
        {
            if (part.Count > 0 && !Together(part[^1], step, transactions))
            {
                yield return part;
                part = [];
            }
            part.Add(step);
        }
        if (part.Count > 0) yield return part;
    }

    private static bool Together(FixStep before, FixStep step, TransactionMode transactions)
    {
        if (before.Transaction == FixTransaction.None || step.Transaction == FixTransaction.None) return false;
        // Without a transaction each statement commits by itself, also in one script.
        return step.Transaction != FixTransaction.Next || transactions == TransactionMode.None;
    }
}
