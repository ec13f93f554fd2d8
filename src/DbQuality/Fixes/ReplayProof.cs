using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>
/// The last proof: all migrations and all corrective scripts, from nothing, in their real order and by the team's own runner, on every
/// configured version.
/// </summary>
/// <param name="versions">How copies are made, a version each.</param>
/// <param name="bringsScripts">The runner finds its own migrations and would not take these; then the migrations run first and the scripts after them.</param>
internal sealed class ReplayProof(IEnumerable<WorkbenchSettings> versions, MigrationPlan plan, bool bringsScripts)
{
    /// <summary>The versions that took the scripts; what fails on the first that did not take all.</summary>
    public async Task<(IReadOnlyList<string> Servers, IReadOnlyList<UnmendedFinding> Guilty)> RunAsync(
        FixResult fixes, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var servers = new List<string>();
        var all = fixes.Scripts.Count + fixes.Edits.Count == 0 ? [] : versions.ToList();
        foreach (var version in all)
        {
            await using var database = await version.StartAsync(cancellationToken);
            progress?.Report($"Running all migrations with {fixes.Scripts.Count} corrective scripts in PostgreSQL {database.Version}{(all.Count > 1 ? $" ({servers.Count + 1} of {all.Count})" : "")}");
            var guilty = await GuiltyAsync(version, database, fixes, progress, cancellationToken);
            if (guilty.Count > 0) return (servers, [.. guilty.Select(one => Named(one) with { Because = $"On PostgreSQL {database.Version}: With all migrations run from nothing, {one.Because}" })]);
            servers.Add(database.Version);
        }
        return (servers, []);
    }

    private async Task<IReadOnlyList<UnmendedFinding>> GuiltyAsync(
        WorkbenchSettings settings, ScratchDatabase database, FixResult fixes, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var scripts = fixes.Scripts;
        var whole = FixedPlan.Of(plan, scripts);
        var (run, observer) = await MigrateAsync(settings, database, scripts, cancellationToken);
        if (run.Problems.Count > 0)
        {
            var problem = run.Problems[0];
            var edited = fixes.Edits.FirstOrDefault(script => script.Path == problem.Script?.FullPath)?.Findings;
            var guilty = edited ?? (scripts.FirstOrDefault(script => script.Path == problem.Script?.FullPath) ?? await CauseAsync(settings, scripts, progress, cancellationToken)).Findings;
            return [.. guilty.Select(finding => new UnmendedFinding(finding, $"{problem.Location?.File ?? "the run"} fails: {problem.Message}"))];
        }
        var verdict = settings.Judge(await settings.ReadAsync(database, whole, run, observer, cancellationToken));
        var left = new FindingSet(verdict.Findings);
        var ofScripts = verdict.Findings.Where(IsOfScript).ToLookup(found => found.Location?.File);
        return
        [
            .. from script in scripts
               from mended in script.Findings
               from found in ofScripts[script.ShownPath].Concat(left.NamedAs(mended).Where(found => found.Discriminator == mended.Discriminator)).Take(1)
               select StillThere(mended, found),
            .. from mended in fixes.Edits.SelectMany(script => script.Findings)
               from found in left.NamedAs(mended).Where(found => found.Discriminator == mended.Discriminator).Take(1)
               select StillThere(mended, found),
        ];
    }

    private static UnmendedFinding StillThere(Finding mended, Finding found) => new(mended, $"there is {found.Rule.Id} {found.Object.Identity}: {found.Message}");

    /// <summary>Of scripts with which another one fails, such as one of every deployment, the first with which it does.</summary>
    /// <exception cref="GateException">DBQ701: the migrations fail without them.</exception>
    private async Task<CorrectiveScript> CauseAsync(
        WorkbenchSettings settings, IReadOnlyList<CorrectiveScript> scripts, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        await using (await Workbench.StartAsync(settings, plan, cancellationToken)) progress?.Report("Looking for the corrective script with which another one fails");
        var (runs, fails) = (0, scripts.Count);
        while (fails - runs > 1)
        {
            var some = (runs + fails) / 2;
            await using var database = await settings.StartAsync(cancellationToken);
            var (run, _) = await MigrateAsync(settings, database, [.. scripts.Take(some)], cancellationToken);
            if (run.Problems.Count > 0) fails = some;
            else runs = some;
        }
        return scripts[fails - 1];
    }

    private async Task<(RunResult Run, Observer? Observer)> MigrateAsync(
        WorkbenchSettings settings, ScratchDatabase database, IReadOnlyList<CorrectiveScript> scripts, CancellationToken cancellationToken)
    {
        var whole = FixedPlan.Of(plan, scripts);
        var observer = database.CanObserve ? await Observer.AttachAsync(database.AdministratorConnectionString, whole, cancellationToken) : null;
        var run = await settings.MigrateAsync(database, bringsScripts ? plan : whole, observer, cancellationToken);
        if (bringsScripts && run.Problems.Count == 0) run = run with { Problems = await AfterwardsAsync(database, scripts, observer, cancellationToken) };
        return (run, observer);
    }

    /// <summary>Another copy may give the object's oid to another one.</summary>
    private static UnmendedFinding Named(UnmendedFinding one) => one with { Finding = one.Finding with { Object = one.Finding.Object with { Key = null } } };

    private static async Task<IReadOnlyList<ScriptProblem>> AfterwardsAsync(
        ScratchDatabase database, IReadOnlyList<CorrectiveScript> scripts, Observer? observer, CancellationToken cancellationToken)
    {
        var options = new RunOptions { ConnectionString = database.MigratorConnectionString, UseJournal = false, Observer = observer };
        var stages = scripts.Select(script => new Stage(script.Stage, [script.ToScript(null)], script.Transactions)).ToList();
        return (await new DbUpRunner().RunAsync(new MigrationPlan(stages), options, cancellationToken)).Problems;
    }

    /// <summary>About a script itself: what it does to a database in use, or its own name and order.</summary>
    private static bool IsOfScript(Finding found) => found.Rule.Category is RuleCategory.Safety or RuleCategory.History;
}
