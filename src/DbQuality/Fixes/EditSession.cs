using DbQuality.Fixes.Edits;
using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>The plan with its scripts under review mended.</summary>
/// <param name="Refused">What failed its proof, with the reason.</param>
internal sealed record EditOutcome(MigrationPlan Plan, IReadOnlyList<EditedScript> Edits, IReadOnlyList<UnmendedFinding> Refused);

/// <summary>
/// Mends what scripts under review have made in those scripts. The plain statements are proven on a copy as scripts of their own; then they are
/// written into the script that made the things, and the edited migrations must make the very catalog that the plain statements left. What cannot be
/// written into the statements that are there is written after them.
/// </summary>
/// <param name="read">A script of the same file with another text.</param>
internal sealed class EditSession(
    WorkbenchSettings settings, MigrationPlan plan, EditableScripts editable, FixPlaces places, FixLayout layout, FixSelection selection,
    IReadOnlyList<UnmendedFinding> known, Func<Script, string, Script> read, IProgress<string>? progress)
{
    public async Task<EditOutcome> RunAsync(CancellationToken cancellationToken)
    {
        // Later scripts are not asked whose a thing is: all that they find is in use.
        var rest = plan with { UnderReview = ScriptsUnderReview.None };
        var refused = known;
        var unused = settings with { HasRows = false };
        var left = new List<Finding>();
        while (editable.All.Any())
        {
            var inUse = new FindingSet(left);
            await using var session = new FixSession(unused, plan, places, new FixScripts(layout, places) { ForEdits = true }, selection, refused, progress)
            {
                Covers = finding => editable.Covers(finding) && !inUse.NamedAs(finding).Any(),
            };
            var result = await session.RunAsync(cancellationToken);
            refused = Named(session.Refused);
            List<ScriptEdit> edits = [.. result.Scripts.SelectMany(script => script.Findings).Distinct().SelectMany(EditsOf).DistinctBy(edit => edit.Sql)];
            if (edits.Count == 0) break;
            var proof = new EditProof(unused, rest, session.Mended, read);
            if (await BestAsync(proof, edits, cancellationToken) is not { } best)
            {
                // What is added to a table in use can be mended beside its users as well.
                var partly = edits.Select(edit => edit.Finding).Distinct().Where(finding => NewThing.Of(finding.Object, session.Mended.Context) is not { IsWhole: true }).ToList();
                left.AddRange(partly);
                if (partly.Count > 0) continue;
                refused = Named([.. refused, .. edits.Select(edit => edit.Finding).Distinct().Select(finding => new UnmendedFinding(finding, proof.Because))]);
                continue;
            }
            if (await UnrestoredAsync(best, cancellationToken) is not var (script, because)) return new EditOutcome(proof.PlanOf(best), [.. EditedBy(proof, best)], refused);
            editable.Leave(script, because);
        }
        return new EditOutcome(rest, [], refused);
    }

    private static IEnumerable<ScriptEdit> EditsOf(Finding finding) => finding.Fix!.Steps.Select(step => new ScriptEdit(finding.Remedy.EditIn!, finding, Whole(step)));

    private static string Whole(FixStep step) => step.Frame is { } frame ? frame.Around(step.Sql) : step.Sql;

    /// <summary>All in their best places; else each in the best that passes. Null where not even the scripts' ends do.</summary>
    private async Task<IReadOnlyList<ScriptEdit>?> BestAsync(EditProof proof, List<ScriptEdit> edits, CancellationToken cancellationToken)
    {
        progress?.Report($"Writing {edits.Count} {(edits.Count == 1 ? "statement" : "statements")} into the scripts under review");
        if (await proof.HoldsAsync(edits, cancellationToken)) return edits;
        var best = edits.Select(edit => edit with { Place = EditPlace.End }).ToList();
        if (!await proof.HoldsAsync(best, cancellationToken)) return null;
        await ImproveAsync(0, best.Count, EditPlace.Within);
        return best;

        async Task ImproveAsync(int from, int count, EditPlace place)
        {
            List<ScriptEdit> tried = [.. best.Select((edit, i) => i >= from && i < from + count ? edit with { Place = place } : edit)];
            if ((count < best.Count || place != EditPlace.Within) && await proof.HoldsAsync(tried, cancellationToken)) best = tried;
            else if (count > 1)
            {
                await ImproveAsync(from, count / 2, place);
                await ImproveAsync(from + (count / 2), count - (count / 2), place);
            }
            else if (place == EditPlace.Within) await ImproveAsync(from, count, EditPlace.After);
        }
    }

    private static IEnumerable<EditedScript> EditedBy(EditProof proof, IReadOnlyList<ScriptEdit> edits) =>
        from edit in edits
        group edit.Finding by edit.Script into script
        let after = proof.PlanOf(edits).Scripts.First(one => one.FullPath == script.Key.FullPath)
        select new EditedScript(script.Key.FullPath, script.Key.File, script.Key.Source.Original, after.Source.Original, [.. script.Distinct()]);

    /// <summary>The first script whose own rollback does not take it back any more, and why.</summary>
    private async Task<(Script Script, string Because)?> UnrestoredAsync(IReadOnlyList<ScriptEdit> edits, CancellationToken cancellationToken)
    {
        var proof = new RollbackProof(settings with { HasRows = false }, plan with { UnderReview = ScriptsUnderReview.None }, places);
        foreach (var script in edits.GroupBy(edit => edit.Script))
        {
            if (editable.RollbackOf(script.Key) is not { } rollback) continue;
            var edited = EditedText.Of(script.Key, script, read)!.Value.Script;
            if (await proof.WhyNotAsync(script.Key, edited, rollback, cancellationToken) is { } because) return (script.Key, because);
        }
        return null;
    }

    /// <summary>Another copy may give the object's oid to another one.</summary>
    private static IReadOnlyList<UnmendedFinding> Named(IReadOnlyList<UnmendedFinding> refused) =>
        [.. refused.Select(one => one with { Finding = one.Finding with { Object = one.Finding.Object with { Key = null } } })];
}
