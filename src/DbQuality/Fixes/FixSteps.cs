using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Fixes;

/// <summary>Parts the steps of fixes into scripts, by what each can share.</summary>
internal static class FixSteps
{
    /// <summary>
    /// The steps of several fixes, a script each: as many in each as can share it, and those of one fix in their order. What three
    /// changes of one table do in three scripts, they do in three and not in nine. What several have in common is done once.
    /// </summary>
    public static IEnumerable<(IReadOnlyList<Finding> Mended, IReadOnlyList<FixStep> Steps)> Scripts(IEnumerable<Finding> findings, TransactionMode transactions)
    {
        var scripts = new List<(List<Finding> Mended, List<FixStep> Steps)>();
        foreach (var finding in findings)
        {
            var last = -1;
            foreach (var part in Parts(finding.Fix!.Steps, TransactionMode.Script))
            {
                var next = scripts.FindIndex(last + 1, script => CanShare(script.Steps[0], part[0]));
                if (next < 0)
                {
                    // What can share nothing comes before the script that the fix's next step may share.
                    next = part[0].Transaction == FixTransaction.Alone ? scripts.FindIndex(last + 1, script => script.Steps[0].Transaction != FixTransaction.Alone) : -1;
                    if (next < 0) next = scripts.Count;
                    scripts.Insert(next, ([], []));
                }
                Add(scripts[next], [finding], part);
                last = next;
            }
        }
        for (var i = scripts.Count - 1; transactions == TransactionMode.None && i > 0; i--)
        {
            if (!CanShare(scripts[i - 1].Steps[0], scripts[i].Steps[0])) continue;
            Add(scripts[i - 1], scripts[i].Mended, scripts[i].Steps);
            scripts.RemoveAt(i);
        }
        return scripts.Select(script => ((IReadOnlyList<Finding>)script.Mended, (IReadOnlyList<FixStep>)script.Steps));
    }

    private static void Add((List<Finding> Mended, List<FixStep> Steps) script, IReadOnlyList<Finding> mended, IReadOnlyList<FixStep> steps)
    {
        script.Mended.AddRange(mended.Except(script.Mended));
        script.Steps.AddRange(steps.Except(script.Steps));
    }

    /// <summary>The steps of one fix that make one script each.</summary>
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

    private static bool Together(FixStep before, FixStep step, TransactionMode transactions) =>
        CanShare(before, step) &&
        // Without a transaction each statement commits by itself, also in one script.
        (step.Transaction != FixTransaction.Next || transactions == TransactionMode.None);

    private static bool CanShare(FixStep one, FixStep other) =>
        one.Transaction != FixTransaction.Alone && other.Transaction != FixTransaction.Alone &&
        one.Transaction == FixTransaction.None == (other.Transaction == FixTransaction.None);
}
