using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>Puts fixes together as a person would: those of a table, the severest table first.</summary>
internal static class FixGroups
{
    /// <summary>
    /// The groups of one phase. Of two fixes of one object the severer rule's comes first and the other waits until the catalog
    /// has been looked at again: it may have nothing left to mend.
    /// </summary>
    public static IReadOnlyList<FixGroup> Of(IReadOnlyList<Finding> findings, FixPlaces places, Provenance provenance, Action<Finding, string> refuse)
    {
        var placed = new List<(FixGroup Group, Finding Finding)>();
        var remade = new HashSet<ObjectKey>();
        foreach (var finding in InOrder(findings).DistinctBy(finding => (finding.Object.Kind, finding.Object.Identity)))
        {
            if (remade.Overlaps(finding.Fix!.Remakes)) continue;
            remade.UnionWith(finding.Fix.Remakes);
            var (stage, because) = places.Of(finding, provenance);
            if (stage is null) refuse(finding, because!);
            else placed.Add((new FixGroup(stage, TableOf(finding.Object), []), finding));
        }
        return
        [
            .. placed
                .GroupBy(fix => (fix.Group.Stage.Name, fix.Group.Stage.Group, fix.Group.Table))
                .Select(group => group.First().Group with { Findings = [.. group.Select(fix => fix.Finding).DistinctBy(Sql).OrderBy(TakesLong)
                    .ThenBy(finding => TakesLong(finding) ? finding.Object.Name : "", StringComparer.Ordinal)] }),
        ];
    }

    /// <summary>
    /// What changes at once comes first: the view that a longer change leaves would stand in its way. Of longer ones the first by name does,
    /// as its trigger does: filling its column fills those of the others in passing.
    /// </summary>
    private static bool TakesLong(Finding finding) => finding.Fix!.Steps.Any(step => step.Transaction is FixTransaction.None or FixTransaction.Alone);

    private static IEnumerable<Finding> InOrder(IEnumerable<Finding> findings) => findings
        .OrderByDescending(finding => finding.Severity)
        .ThenBy(finding => finding.Location is null)
        .ThenBy(finding => finding.Location?.File, StringComparer.Ordinal)
        .ThenBy(finding => finding.Location?.Line)
        .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
        .ThenBy(finding => finding.Object.Identity, StringComparer.Ordinal);

    /// <summary>What the object belongs to, as a script's name says it.</summary>
    private static string TableOf(DbObject thing) => SqlName.Quote(thing.Schema ?? "", thing.Table ?? thing.Name);

    /// <summary>Two rules may want the same: an index that is a duplicate and redundant.</summary>
    private static string Sql(Finding finding) => string.Join('\n', finding.Fix!.Steps.Select(step => step.Sql));
}
