using DbQuality.Catalog;
using DbQuality.Migrations;
using DbQuality.Rules;
using DbQuality.Standards;

namespace DbQuality.Fixes;

/// <summary>
/// Whether scripts do what they claim, tried on a copy with rows in its tables: they run, their findings are gone and no new one
/// is there, what they leave for later runs, and what takes them back leaves the catalog as it was.
/// </summary>
internal static class FixProof
{
    private const string InvalidTransactionTermination = "2D000";

    /// <summary>The catalog after the scripts; where they fail, why, and the copy is of no more use.</summary>
    public static async Task<(Look? After, string? Because)> TryAsync(
        Workbench bench, Look before, IReadOnlyList<CorrectiveScript> scripts, CancellationToken cancellationToken)
    {
        await bench.AssumeAsync(scripts, cancellationToken);
        if (await RunAsync(bench, scripts, script => script.ToScript(null), cancellationToken) is { } refused) return Fails("It does not run", refused);
        var after = await bench.LookAsync(cancellationToken);
        if (Remaining(before, scripts, after) is { } remaining) return (null, $"Its finding is still there: {remaining.Rule.Id} {remaining.Object.Identity}.");
        if (Added(before, after, scripts) is { } added) return (null, $"It would make a new finding: {added.Rule.Id} {added.Object.Identity}: {added.Message}");

        var later = scripts.Where(script => script.LaterPath is not null).ToList();
        if (await RunAsync(bench, [.. scripts.Reverse()], script => script.ToRollback(), cancellationToken) is { } kept)
            return Fails("What takes it back does not run", kept);
        if (await DifferenceAsync(bench, before, true, cancellationToken) is { } difference) return (null, $"What takes it back does not: {difference}");
        if (await RunAsync(bench, scripts, script => script.ToScript(null), cancellationToken) is { } again)
            return Fails("It does not run a second time, after it was taken back", again);
        if (later.Count > 0 && await LaterAsync(bench, before, scripts, later, cancellationToken) is { } late) return (null, late);
        // What was dropped and made again has other numbers and places than it had.
        return (await bench.LookAsync(cancellationToken), null);
    }

    /// <summary>What is left for later runs, and what takes the whole back then does so as well.</summary>
    private static async Task<string?> LaterAsync(
        Workbench bench, Look before, IReadOnlyList<CorrectiveScript> scripts, List<CorrectiveScript> later, CancellationToken cancellationToken)
    {
        if (await RunAsync(bench, later, script => script.ToLater(), cancellationToken) is { } refused)
            return Said("What it leaves for later does not run", refused);
        if (await RunAsync(bench, [.. later.AsEnumerable().Reverse()], script => script.ToLaterRollback(), cancellationToken) is { } unrepealed)
            return Said("What takes its later part back does not run", unrepealed);
        if (await RunAsync(bench, [.. scripts.Reverse()], script => script.ToRollback(), cancellationToken) is { } kept)
            return Said("What takes it back does not run once its later part has", kept);
        if (await DifferenceAsync(bench, before, false, cancellationToken) is { } difference) return $"What takes it back does not once its later part has run: {difference}";
        return await RunAsync(bench, scripts, script => script.ToScript(null), cancellationToken) is { } again
            ? Said("It does not run again after its later part was taken back", again)
            : null;
    }

    private static Task<ScriptProblem?> RunAsync(
        Workbench bench, IEnumerable<CorrectiveScript> scripts, Func<CorrectiveScript, Script> part, CancellationToken cancellationToken) =>
        bench.RunAsync(scripts.Select(script => (part(script), script.Transactions)), cancellationToken);

    private static Finding? Remaining(Look before, IReadOnlyList<CorrectiveScript> scripts, Look after)
    {
        var mended = scripts.SelectMany(script => script.Findings).Distinct().ToList();
        return after.Verdict.Findings.FirstOrDefault(found => mended.Exists(one => FindingMatch.AreSame(one, found)) && !IsAnother(found));

        // Of its rule's findings on its object, one that nobody meant to mend.
        bool IsAnother(Finding found) =>
            before.Verdict.Findings.Any(old => FindingMatch.AreSame(old, found) && old.Discriminator == found.Discriminator && !mended.Contains(old)) &&
            !mended.Exists(one => FindingMatch.AreSame(one, found) && one.Discriminator == found.Discriminator);
    }

    /// <summary>
    /// Findings on the catalog that were not there, and what the scripts themselves do to a database in use. Of what takes them back
    /// nothing is said: it is for the day when something went wrong.
    /// </summary>
    private static Finding? Added(Look before, Look after, IReadOnlyList<CorrectiveScript> scripts)
    {
        var known = before.Verdict.Findings.Concat(before.Verdict.Waived).Concat(before.Verdict.Baselined).ToList();
        var files = scripts.Select(script => script.ShownPath).ToHashSet(StringComparer.Ordinal);
        return after.Verdict.Findings.FirstOrDefault(found => found.Rule.Category switch
        {
            RuleCategory.Safety => found.Location is { } place && files.Contains(place.File),
            RuleCategory.History or RuleCategory.Waivers => false,
            _ when Follows(found, scripts) => false,
            _ => !known.Exists(old => FindingMatch.AreSame(old, found)),
        });
    }

    /// <summary>
    /// A table's new name may ask for new names of its indexes and constraints, a foreign key may show what a table is for, and a new
    /// column may need a trigger: they have their turn next.
    /// </summary>
    public static bool Follows(Finding found, IReadOnlyList<CorrectiveScript> scripts)
    {
        var phase = scripts.SelectMany(script => script.Findings).Max(finding => finding.Fix!.Phase);
        return found.Rule.Category switch
        {
            RuleCategory.Naming => found.Fix?.Phase > phase,
            RuleCategory.Structure => found.Fix?.Phase >= phase,
            _ => false,
        };
    }

    private static async Task<string?> DifferenceAsync(Workbench bench, Look wanted, bool inPlace, CancellationToken cancellationToken)
    {
        var now = await bench.LookAsync(cancellationToken);
        var difference = CatalogDifference.Between(wanted.Context.Catalog, now.Context.Catalog, inPlace);
        return difference.Count == 0 ? null : $"{difference[0]}{(difference.Count > 1 ? $" (and {difference.Count - 1} more differences)" : "")}.";
    }

    private static (Look?, string?) Fails(string what, ScriptProblem problem) => (null, Said(what, problem));

    private static string Said(string what, ScriptProblem problem) =>
        $"{what}: {(problem.SqlState == InvalidTransactionTermination ? "its batches commit, and the scripts of its stage run in a transaction: it needs a stage with transaction mode none." : problem.Message)}";
}
