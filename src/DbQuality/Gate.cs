using System.Diagnostics;
using DbQuality.Catalog;
using DbQuality.Migrations;
using DbQuality.Observation;
using DbQuality.Postgres;
using DbQuality.Reports;
using DbQuality.Rules;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

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
        using var limit = new TimeLimit(request.Timeout, cancellationToken);
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
        var project = ProjectLocation.Of(request.Path);
        var standards = project.ReadStandards(request.StandardsFile);

        // The server is the slowest part: reading the project's program and its scripts overlaps the start.
        await using var servers = ServerSet.Start(request, standards, progress, cancellationToken);
        var program = project.ReadProgram();
        var settings = request.Migrations.Over(standards.Migrations).Over(program.Settings);
        var runner = MigrationRunners.Find(settings.Runner ?? "auto", settings.Command, program);
        var plan = PlanReader.Read(project.PlanOf(request.Scripts, settings, runner, program));
        var options = OptionsOf(settings) with { Assembly = request.Assembly, ProjectDirectory = project.Directory };
        var proofs = await servers.ForEachAsync(database => ProveAsync(database, plan, runner, options, standards, request, progress, cancellationToken));
        return GateReports.Of(proofs, plan, standards, request, clock.Elapsed);
    }

    private static RunOptions OptionsOf(MigrationStandards settings) => new()
    {
        ConnectionString = "",
        Transactions = settings.Transactions ?? TransactionMode.None,
        Journal = settings.Journal ?? JournalTable.Default,
        Variables = settings.Variables,
        DbUp = settings.DbUp ?? 6,
        Command = settings.Command,
    };

    /// <summary>One server's part: run, observe, read, judge.</summary>
    private static async Task<VersionProof> ProveAsync(
        StartedDatabase started, MigrationPlan plan, IMigrationRunner runner, RunOptions options, TeamStandards standards, GateRequest request,
        IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var database = started.Database;
        progress?.Report($"Running the migrations in PostgreSQL {database.Version} ({database.Provider})");
        var clock = Stopwatch.StartNew();
        var observer = database.CanObserve ? Observer.Attach(plan) : null;
        var stages = new StageChecks(plan, async (sofar, ct) => RuleEngine.Judge(await LookAsync(sofar, Nothing, ct), request.Selection));
        if (!runner.BringsScripts) await JournalSchema.CreateAsync(database.MigratorConnectionString, options.Journal, cancellationToken);
        var run = await runner.RunAsync(plan, options with
        {
            ConnectionString = database.MigratorConnectionString, Observer = observer, ServerLog = database.Log, StageDone = stages.CheckAsync, Output = progress,
        }, cancellationToken);
        var ran = clock.Elapsed;

        var context = await LookAsync(plan, run, cancellationToken);
        var read = clock.Elapsed;

        var verdict = stages.Join(RuleEngine.Judge(context, request.Selection));
        return new VersionProof(database, context, verdict, new ProofTimes(started.After, ran, read - ran, clock.Elapsed - read))
        {
            Notes = [.. run.Notes, .. stages.Missed(run)],
        };

        async Task<RuleContext> LookAsync(MigrationPlan plan, RunResult run, CancellationToken cancellationToken)
        {
            await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
            await connection.OpenAsync(cancellationToken);
            return new RuleContext
            {
                Standards = standards,
                Plan = plan,
                Run = run,
                Observations = observer is null ? NotObserved : await observer.ReadAsync(connection, cancellationToken),
                Catalog = await CatalogReader.ReadAsync(connection, cancellationToken),
                Journal = (options.Journal.Schema ?? "public", options.Journal.Table),
                OtherJournals = runner.Journals,
            };
        }
    }

    private static RunResult Nothing { get; } = new() { Scripts = [], Problems = [] };

    private static Observations NotObserved { get; } = Observations.None with
    {
        Because = "the given server's role is not a superuser, so no event trigger could watch the migrations",
    };
}
