using DbQuality.Fixes;
using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Text;

namespace DbQuality;

/// <summary>The gate's other answer: migrations that mend what it found, each proven.</summary>
public static class FixGate
{
    /// <summary>Runs the migrations, proves a fix for each finding that has one, and returns what may be written; it writes nothing itself.</summary>
    /// <exception cref="GateException">What keeps the gate from judging, and migrations that do not run.</exception>
    public static async Task<FixResult> RunAsync(GateRequest request, FixRequest fixes, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(fixes);
        using var limit = new TimeLimit(request, cancellationToken);
        try
        {
            return await FixAsync(request, fixes, progress, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsExceeded)
        {
            throw limit.Exceeded();
        }
    }

    private static async Task<FixResult> FixAsync(GateRequest request, FixRequest fixes, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var location = ProjectLocation.Of(request.Path);
        var (standards, customRules) = location.ReadTrustedStandards(request);
        standards = standards with { Baseline = location.ReadBaseline(request, customRules) };
        var project = await GateProject.ReadAsync(location, standards, customRules, request, cancellationToken);
        if (project.Runner.BringsScripts)
        {
            if (fixes.Review is null) throw NoPlaceForScripts();
            project = project with { Plan = project.Plan with { Stages = [.. project.Plan.Stages, new Stage("", [])] } };
        }
        if (fixes.NewScripts || fixes.Review is not null) project = project with { Plan = project.Plan with { UnderReview = ScriptsUnderReview.None } };
        var versions = ServerSet.Versions(request, standards).Select(version => Settings(project, version, fixes, progress)).ToList();
        var places = new FixPlaces(project.Plan, project.Options.Transactions);
        var layout = new FixLayout(location.Directory, fixes.Review);
        var editable = new EditableScripts(project.Plan, location.Directory);
        var refused = new List<UnmendedFinding>();
        while (true)
        {
            var edited = await new EditSession(
                versions[0], project.Plan, editable, places, layout, fixes.Selection, refused, (script, text) => PlanReader.Reread(script, text, project.Options.Variables), progress)
                .RunAsync(cancellationToken);
            await using var run = new FixSession(versions[0], edited.Plan, places, new FixScripts(layout, places), fixes.Selection, edited.Refused, progress);
            var proven = await run.RunAsync(cancellationToken) with { Edits = edited.Edits, Notes = editable.Notes };
            var (servers, guilty) = await new ReplayProof(versions, edited.Plan, project.Runner.BringsScripts).RunAsync(proven, progress, cancellationToken);
            if (guilty.Count == 0) return proven with { Postgres = servers };
            // Without them the others may need other names, numbers and scripts.
            refused.AddRange(guilty.DistinctBy(one => one.Finding).Select(run.Told));
        }
    }

    private static WorkbenchSettings Settings(GateProject project, int? version, FixRequest fixes, IProgress<string>? progress)
    {
        var server = ServerSet.RequestOf(project.Request, project.Standards, version);
        // What is no type on one of several versions may be one on the others.
        var isAsked = project.Standards.Database.Postgres.Count > 1;
        return new WorkbenchSettings(
            StartAsync: ct => ScratchServers.StartAsync(server, progress, ct),
            MigrateAsync: (database, plan, observer, ct) => project.MigrateAsync(database, plan, observer, stageDone: null, progress: null, ct),
            ReadAsync: ReadAsync,
            Judge: context => project.Request.Severities.Over(Judge(context, project.Request.Selection, fixes.Selection.Rules)));

        async Task<RuleContext> ReadAsync(ScratchDatabase database, MigrationPlan plan, RunResult run, Observer? observer, CancellationToken ct)
        {
            var context = await project.ReadContextAsync(database, plan, run, observer, ct);
            if (isAsked) return context;
            isAsked = true;
            StatedTypes.Refuse([await StatedTypes.MistakesAsync(project.Standards, database, context, ct)]);
            return context;
        }
    }

    /// <summary>All rules of the profile judge a script; what is to be mended by name is looked for in any profile.</summary>
    private static Verdict Judge(RuleContext context, RuleSelection selection, IReadOnlyList<string> named)
    {
        var verdict = RuleEngine.Judge(context, selection);
        if (named.Count == 0) return verdict;
        var own = RuleEngine.Judge(context, selection with { Only = named }).Findings;
        return verdict with { Findings = RuleEngine.InOrder(verdict.Findings.UnionBy(own, finding => (finding.Rule.Id, finding.Object.Identity, finding.Message))) };
    }

    private static GateException NoPlaceForScripts() => CodedProblem.NoPlaceForFixes.InConfiguration(
        "The project's migrations are run by a command that finds its own, so there is no place for scripts among them. "
        + "Write them apart, and make migrations of them: dbquality fix --review FOLDER.");
}
