using DbQuality.Migrations;
using DbQuality.Observation;
using DbQuality.Postgres;
using DbQuality.Rules;

namespace DbQuality.Fixes;

/// <summary>
/// The last proof: all migrations and all corrective scripts, from nothing, in their real order and by the team's own runner, on every
/// configured version. What fails there is taken out, and the rest is run again.
/// </summary>
/// <param name="versions">How copies are made, a version each.</param>
/// <param name="bringsScripts">The runner finds its own migrations and would not take these; then the migrations run first and the scripts after them.</param>
internal sealed class FixCheck(IEnumerable<WorkbenchSettings> versions, MigrationPlan plan, bool bringsScripts)
{
    public async Task<FixResult> RunAsync(FixResult proven, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var kept = proven.Scripts.ToList();
        var refused = proven.Unmended.ToList();
        var servers = new List<string>();
        foreach (var version in versions)
        {
            while (kept.Count > 0)
            {
                await using var database = await version.StartAsync(cancellationToken);
                progress?.Report($"Running all migrations with {kept.Count} corrective scripts in PostgreSQL {database.Version}");
                if (await CulpritAsync(version, database, kept, cancellationToken) is not var (culprit, because))
                {
                    servers.Add(database.Version);
                    break;
                }
                // A fix may have taken several scripts.
                kept.RemoveAll(script => script.Findings.Intersect(culprit.Findings).Any());
                refused.AddRange(culprit.Findings.Select(finding => new UnmendedFinding(finding, $"On PostgreSQL {database.Version}: {because}")));
            }
        }
        return proven with { Scripts = kept, Unmended = refused, Postgres = servers };
    }

    private async Task<(CorrectiveScript, string)?> CulpritAsync(
        WorkbenchSettings settings, ScratchDatabase database, IReadOnlyList<CorrectiveScript> scripts, CancellationToken cancellationToken)
    {
        var whole = FixedPlan.Of(plan, scripts);
        var observer = database.CanObserve ? Observer.Attach(whole) : null;
        var run = await settings.MigrateAsync(database, bringsScripts ? plan : whole, observer, cancellationToken);
        if (bringsScripts && run.Problems.Count == 0) run = run with { Problems = await AfterwardsAsync(database, scripts, observer, cancellationToken) };
        if (run.Problems.Count > 0)
        {
            var problem = run.Problems[0];
            // Another script that fails after one of these fails because of it.
            var guilty = scripts.FirstOrDefault(script => script.Path == problem.Script?.FullPath) ?? scripts[^1];
            return (guilty, $"With all migrations run from nothing, {problem.Location?.File ?? "the run"} fails: {problem.Message}");
        }
        var verdict = settings.Judge(await settings.ReadAsync(database, whole, run, observer, cancellationToken));
        foreach (var script in scripts)
        {
            if (verdict.Findings.FirstOrDefault(found => script.Findings.Any(mended => FindingMatch.AreNamedAlike(mended, found) && mended.Discriminator == found.Discriminator) || IsOf(script, found)) is { } finding)
                return (script, $"With all migrations run from nothing, there is {finding.Rule.Id} {finding.Object.Identity}: {finding.Message}");
        }
        return null;
    }

    private static async Task<IReadOnlyList<ScriptProblem>> AfterwardsAsync(
        ScratchDatabase database, IReadOnlyList<CorrectiveScript> scripts, Observer? observer, CancellationToken cancellationToken)
    {
        var options = new RunOptions { ConnectionString = database.MigratorConnectionString, UseJournal = false, Observer = observer };
        var stages = scripts.Select(script => new Stage(script.Stage, [script.ToScript(null)], script.Transactions)).ToList();
        return (await new SqlRunner().RunAsync(new MigrationPlan(stages), options, cancellationToken)).Problems;
    }

    /// <summary>About the script itself: what it does to a database in use, or its own name and order.</summary>
    private static bool IsOf(CorrectiveScript script, Finding found) =>
        found.Rule.Category is RuleCategory.Safety or RuleCategory.History && found.Location?.File == script.ShownPath;
}
