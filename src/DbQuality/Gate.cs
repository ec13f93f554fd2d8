using System.Diagnostics;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Runs;
using DbQuality.Text;

namespace DbQuality;

/// <summary>The product's whole story, top to bottom.</summary>
public static class Gate
{
    /// <summary>
    /// Runs the migrations in a throw-away PostgreSQL and judges what they leave behind. What is wrong with the
    /// migrations is a finding of the report; what keeps the gate from judging is a <see cref="GateException"/>.
    /// </summary>
    public static async Task<GateReport> RunAsync(GateRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var limit = new TimeLimit(request, cancellationToken);
        try
        {
            return await ReportAsync(request, progress, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsExceeded)
        {
            throw limit.Exceeded();
        }
    }

    private static async Task<GateReport> ReportAsync(GateRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var location = ProjectLocation.Of(request.Path);
        var (standards, customRules) = location.ReadTrustedStandards(request);
        standards = standards with { Baseline = location.ReadBaseline(request, customRules) };

        // The server is the slowest part: reading the project's program and its scripts overlaps the start.
        await using var servers = ServerSet.Start(request, standards, progress, cancellationToken);
        var project = await GateProject.ReadAsync(location, standards, customRules, request, cancellationToken);
        var proofs = await servers.ForEachAsync(database => ProveAsync(database, project, progress, cancellationToken));
        StatedTypes.Refuse([.. proofs.Select(proof => proof.MissingTypes)]);
        var report = GateReports.Of(proofs, project, clock.Elapsed);
        return report with
        {
            Project = location.Reported(request.CommonFolder), BaselineFile = location.BaselineFile(request.BaselineFile), DependsOn = [.. report.DependsOn, .. location.Named(request)],
        };
    }

    /// <summary>One server's part: run, observe, read, judge.</summary>
    private static async Task<VersionProof> ProveAsync(
        StartedDatabase started, GateProject project, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var (database, plan) = (started.Database, project.Plan);
        progress?.Report(GateProject.Running(database));
        var clock = Stopwatch.StartNew();
        var otherwise = await OtherModes.TryAsync(project, database, started.Request, cancellationToken);
        var observer = database.CanObserve ? await Observer.AttachAsync(database.AdministratorConnectionString, plan, cancellationToken) : null;
        var stages = new StageChecks(plan, async (sofar, ct) =>
            RuleEngine.Judge(await project.ReadContextAsync(database, sofar, Nothing, observer, ct), project.Request.Selection));
        var run = await project.MigrateAsync(database, plan, observer, stages.CheckAsync, progress, cancellationToken);
        if (run.Problems.All(problem => problem.Severity != Severity.Error)) run = run with { Problems = [.. run.Problems, .. otherwise] };
        var ran = clock.Elapsed;

        var context = await project.ReadContextAsync(database, plan, run, observer, cancellationToken);
        var read = clock.Elapsed;

        var verdict = stages.Join(RuleEngine.Judge(context, project.Request.Selection, progress));
        return new VersionProof(database, context, verdict, new ProofTimes(started.After, ran, read - ran, clock.Elapsed - read))
        {
            MissingTypes = await StatedTypes.MistakesAsync(project.Standards, database, context, cancellationToken),
            Notes = [.. run.Notes, .. stages.Missed(run), .. new[] { KeptForLater.Note(context.Catalog), BrokenBodies.Note(context) }.OfType<PlanNote>()],
        };
    }

    private static RunResult Nothing { get; } = new() { Scripts = [], Problems = [] };
}
