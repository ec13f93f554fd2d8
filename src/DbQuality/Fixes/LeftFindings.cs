using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>Findings that the project did not have before scripts ran that mend others, each with what those mend.</summary>
internal sealed class LeftFindings
{
    private readonly Dictionary<(string Rule, ObjectKind Kind, string Name), IReadOnlyList<Finding>> causes = [];

    /// <summary>Scripts have run: what was not there before is theirs, and what they renamed stays whose it was.</summary>
    public void Add(Verdict before, Verdict after, IReadOnlyList<CorrectiveScript> scripts)
    {
        var earlier = new FindingSet([.. before.Findings]);
        foreach (var found in after.Findings)
        {
            var same = earlier.SameAs(found).ToList();
            if (same.Count == 0) causes[FindingSet.Named(found)] = CopyProof.CausesOf(found, scripts);
            else if (same.TrueForAll(one => Of(one) is not null)) causes[FindingSet.Named(found)] = Of(same[0])!;
            else causes.Remove(FindingSet.Named(found));
        }
    }

    /// <summary>The scripts are not to run after all.</summary>
    public void Clear() => causes.Clear();

    /// <summary>What was mended where it came about; null: the project had it.</summary>
    public IReadOnlyList<Finding>? Of(Finding finding) => causes.GetValueOrDefault(FindingSet.Named(finding));
}
