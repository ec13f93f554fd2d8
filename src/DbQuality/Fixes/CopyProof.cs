using DbQuality.Catalog;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Rules.Engine;

namespace DbQuality.Fixes;

/// <summary>
/// Whether scripts do what they claim, tried on a copy with rows in its tables: they run, their findings are gone and no new one
/// is there, what they leave for later runs, and what takes them back leaves the catalog as it was.
/// </summary>
internal static class CopyProof
{
    private const string InvalidTransactionTermination = "2D000";

    /// <summary>The catalog after the scripts; where they fail, why, and the copy is of no more use.</summary>
    /// <param name="due">Findings with fixes whose turn is now or later, those of the scripts among them.</param>
    public static async Task<(Look? After, FixFailure? Failure)> TryAsync(
        Workbench bench, Look before, IReadOnlyList<CorrectiveScript> scripts, IReadOnlyList<Finding> due, CancellationToken cancellationToken)
    {
        if (await bench.AssumeAsync(scripts, cancellationToken) is { } unprepared)
            return (null, new FixFailure($"The rows that it refuses cannot be taken out of the copy: {unprepared}"));
        if (await RunAsync(bench, scripts, script => script.ToScript(null), cancellationToken) is { } refused) return (null, Failure("It does not run", refused, scripts));
        var after = await bench.JudgeAsync(cancellationToken);
        if (Remaining(before, scripts, after) is { Count: > 0 } remaining) return (null, FixFailure.Of(remaining));
        if (Added(before, after, scripts, due) is { Count: > 0 } added) return (null, FixFailure.Of(added));

        var later = scripts.Where(script => script.LaterPath is not null).ToList();
        if (await RunAsync(bench, [.. scripts.Reverse()], script => script.ToRollback(), cancellationToken) is { } kept)
            return (null, Failure("What takes it back does not run", kept, scripts));
        if (await DifferenceAsync(bench, before, true, cancellationToken) is { } difference) return (null, new FixFailure($"What takes it back does not: {difference}"));
        if (await RunAsync(bench, scripts, script => script.ToScript(null), cancellationToken) is { } again)
            return (null, Failure("It does not run a second time, after it was taken back", again, scripts));
        if (later.Count > 0 && await LaterAsync(bench, before, scripts, later, cancellationToken) is { } late) return (null, late);
        // What was dropped and made again has other numbers and places than it had.
        return (await bench.JudgeAsync(cancellationToken), null);
    }

    /// <summary>What is left for later runs, and what takes the whole back then does so as well.</summary>
    private static async Task<FixFailure?> LaterAsync(
        Workbench bench, Look before, IReadOnlyList<CorrectiveScript> scripts, List<CorrectiveScript> later, CancellationToken cancellationToken)
    {
        if (await RunAsync(bench, later, script => script.ToLater(), cancellationToken) is { } refused)
            return Failure("What it leaves for later does not run", refused, scripts);
        if (await RunAsync(bench, [.. later.AsEnumerable().Reverse()], script => script.ToLaterRollback(), cancellationToken) is { } unrepealed)
            return Failure("What takes its later part back does not run", unrepealed, scripts);
        if (await RunAsync(bench, [.. scripts.Reverse()], script => script.ToRollback(), cancellationToken) is { } kept)
            return Failure("What takes it back does not run once its later part has", kept, scripts);
        if (await DifferenceAsync(bench, before, false, cancellationToken) is { } difference)
            return new FixFailure($"What takes it back does not once its later part has run: {difference}");
        return await RunAsync(bench, scripts, script => script.ToScript(null), cancellationToken) is { } again
            ? Failure("It does not run again after its later part was taken back", again, scripts)
            : null;
    }

    private static Task<ScriptProblem?> RunAsync(
        Workbench bench, IEnumerable<CorrectiveScript> scripts, Func<CorrectiveScript, Script> part, CancellationToken cancellationToken) =>
        bench.RunAsync(scripts.Select(script => (part(script), script.Transactions)), cancellationToken);

    /// <summary>Each with what should have mended it.</summary>
    private static IReadOnlyList<Suspicion> Remaining(Look before, IReadOnlyList<CorrectiveScript> scripts, Look after)
    {
        var each = scripts.SelectMany(script => script.Findings).ToHashSet();
        var (mended, earlier) = (new FindingSet(each), new FindingSet(before.Verdict.Findings));
        return
        [
            .. from found in after.Verdict.Findings
               where mended.Has(found) && !IsAnother(found)
               select new Suspicion([mended.SameAs(found).First()], $"Its finding is still there: {found.Rule.Id} {found.Object.Identity}."),
        ];

        // Of its rule's findings on its object, one that nobody meant to mend.
        bool IsAnother(Finding found) =>
            earlier.SameAs(found).Any(old => old.Discriminator == found.Discriminator && !each.Contains(old)) &&
            mended.SameAs(found).All(one => one.Discriminator != found.Discriminator);
    }

    /// <summary>
    /// Findings on the catalog that were not there, and what the scripts themselves do to a database in use. Of what takes them back
    /// nothing is said: it is for the day when something went wrong. Each with what seems to have brought it about.
    /// </summary>
    private static IReadOnlyList<Suspicion> Added(Look before, Look after, IReadOnlyList<CorrectiveScript> scripts, IReadOnlyList<Finding> due)
    {
        var pending = due.Except(scripts.SelectMany(script => script.Findings)).Select(finding => finding.Object.Identity).ToHashSet(StringComparer.Ordinal);
        var known = new FindingSet([.. before.Verdict.Findings, .. before.Verdict.Waived, .. before.Verdict.Baselined]);
        // What an edit does to a database in use shows once it is in its script.
        var files = scripts.Where(script => !script.IsEdit).Select(script => script.ShownPath).ToHashSet(StringComparer.Ordinal);
        var added = after.Verdict.Findings.Where(found => found.Rule.Category switch
        {
            RuleCategory.Safety => found.Location is { } place && files.Contains(place.File),
            RuleCategory.History or RuleCategory.Waivers => false,
            _ when Follows(found, scripts) => false,
            // Of another object that has had its name and its type all along: the new name only shows that the two do not go together.
            _ when found.Against is not null && IsShownByName(found, scripts) => false,
            // Two that do not go together any more may do so again when the other one has had its turn.
            _ when found.Against is { } other && (pending.Contains(other.Identity) || pending.Contains(found.Object.Identity)) => false,
            _ => !known.Has(found),
        });
        return [.. added.Select(found => Suspect(found, scripts, NewFinding(found)))];
    }

    private static bool IsShownByName(Finding found, IReadOnlyList<CorrectiveScript> scripts)
    {
        var mended = scripts.SelectMany(script => script.Findings).ToList();
        return mended.Exists(one => one.Rule.Category == RuleCategory.Naming && one.Fix!.NewName == found.Object.Name) && !mended.Exists(one => one.Object.Key == found.Object.Key);
    }

    public static string NewFinding(Finding found) => $"It would make a new finding: {found.Rule.Id} {found.Object.Identity}: {found.Message}";

    /// <summary>What was mended when a finding came about that scripts may leave.</summary>
    public static IReadOnlyList<Finding> CausesOf(Finding added, IReadOnlyList<CorrectiveScript> scripts) => Suspect(added, scripts, "").Of;

    /// <summary>What the script of the finding mends, or what was mended of its object, or what was given its name, or else what was mended of its table.</summary>
    private static Suspicion Suspect(Finding added, IReadOnlyList<CorrectiveScript> scripts, string because)
    {
        if (added.Rule.Category == RuleCategory.Safety)
            return new Suspicion([.. scripts.Where(script => script.ShownPath == added.Location?.File).SelectMany(script => script.Findings)], because);
        var mended = scripts.SelectMany(script => script.Findings).Distinct().ToList();
        var same = mended.Where(one => one.Object.Key is { } key && key == added.Object.Key).ToList();
        var named = mended.Where(one => one.Rule.Category == RuleCategory.Naming && one.Object.Kind == added.Object.Kind && one.Fix!.NewName == added.Object.Name).ToList();
        // Columns of one name are compared with each other: each that gets the name makes the finding, wherever it is.
        if (same.Count + named.Count > 0) return new Suspicion([.. same.Union(named)], because) { IsOfEach = true };
        return new Suspicion([.. mended.Where(one => one.Object.Schema == added.Object.Schema && TableOf(one.Object) == TableOf(added.Object))], because);
    }

    /// <summary>
    /// A table's new name may ask for new names of its indexes and constraints, a foreign key may show what a table is for, a new
    /// column may need a trigger, and one of a new type an index: they have their turn next.
    /// </summary>
    public static bool Follows(Finding found, IReadOnlyList<CorrectiveScript> scripts)
    {
        var phase = scripts.SelectMany(script => script.Findings).Max(finding => finding.Fix!.Phase);
        return found.Rule.Category switch
        {
            RuleCategory.Naming or RuleCategory.Indexes => found.Fix?.Phase > phase,
            RuleCategory.Structure => found.Fix?.Phase >= phase,
            _ => false,
        };
    }

    private static async Task<string?> DifferenceAsync(Workbench bench, Look wanted, bool inPlace, CancellationToken cancellationToken)
    {
        var now = await bench.JudgeAsync(cancellationToken);
        var difference = CatalogDifference.Between(wanted.Context.Catalog, now.Context.Catalog, inPlace);
        return difference.Count == 0 ? null : $"{difference[0]}{(difference.Count > 1 ? $" (and {difference.Count - 1} more differences)" : "")}.";
    }

    private static FixFailure Failure(string what, ScriptProblem problem, IReadOnlyList<CorrectiveScript> scripts) => FixFailure.Of(
    [
        new Suspicion([.. scripts.Where(script => problem.Script is { } part && script.Has(part)).SelectMany(script => script.Findings)], Said(what, problem)),
    ]);

    private static string Said(string what, ScriptProblem problem) =>
        $"{what}: " + (problem.SqlState == InvalidTransactionTermination
            ? "its batches commit, and the scripts of its stage run in a transaction: it needs a stage with transaction mode none."
            : problem.Message);

    private static string TableOf(DbObject thing) => thing.Table ?? thing.Name;
}
