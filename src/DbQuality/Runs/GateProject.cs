using DbQuality.Catalog;
using DbQuality.Catalog.Bodies;
using DbQuality.Catalog.Reading;
using DbQuality.Fixes.Rows;
using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Migrations.Runners.EfCore;
using DbQuality.Observation;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Families.Orphans;
using DbQuality.Rules.Families.Structure;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Runs;

/// <summary>A project as one run sees it: what runs, how, and what it is held to.</summary>
internal sealed record GateProject(TeamStandards Standards, MigrationPlan Plan, IMigrationRunner Runner, RunOptions Options, GateRequest Request)
{
    /// <summary>What the application's sources mention.</summary>
    public required ApplicationNames Application { get; init; }

    /// <summary>Transaction modes that the team's program may choose instead of that of <see cref="Options"/>.</summary>
    public IReadOnlyList<TransactionMode> OtherTransactions { get; init; } = [];

    /// <summary>The team's own rules.</summary>
    public required IReadOnlyList<CustomRule> CustomRules { get; init; }

    public static async Task<GateProject> ReadAsync(
        ProjectLocation location, TeamStandards standards, CustomRuleSet customRules, GateRequest request, CancellationToken cancellationToken)
    {
        var program = location.ReadProgram(cancellationToken);
        var stated = request.Migrations.Over(standards.Migrations);
        var settings = stated.Over(program.Settings);
        var runner = location.FindRunner(settings, program, request, cancellationToken);
        var before = standards.Database.BeforeFiles;
        var wanted = location.PlanOf(request.Scripts, settings, runner, program) with
        {
            NotScripts = customRules.Files.Concat(before.Paths).ToHashSet(StringComparer.Ordinal), CancellationToken = cancellationToken,
        };
        // A stranger's project file could have MSBuild read what its reports then show.
        if (request.Scripts is null && wanted.ProjectToRead is { } file)
        {
            var evaluated = await EvaluateAsync(Path.GetFullPath(file), location, request, cancellationToken);
            wanted = wanted with { Project = await ProjectScripts.ReadAsync(Path.GetFullPath(file), evaluated, cancellationToken) };
        }
        var plan = PlanReader.Read(wanted);
        plan = plan with { DependsOn = [.. plan.DependsOn, .. customRules.DependsOn, .. before.DependsOn], Notes = [.. plan.Notes, .. NotRun(plan, runner, settings)] };
        return new GateProject(standards, plan, runner, OptionsOf(settings, plan) with { Assembly = request.Assembly, Assets = request.Assets, ProjectDirectory = location.Directory }, request)
        {
            Application = ApplicationSources.Of(standards, location.Directory, request.Selection).Read(plan, cancellationToken),
            CustomRules = customRules.Rules,
            OtherTransactions = stated.Transactions is null && !runner.BringsScripts ? program.OtherTransactions : [],
        };
    }

    /// <summary>Null where it can be read without MSBuild, or must be. The program's project may be another one than the request's.</summary>
    private static async Task<EvaluatedProject?> EvaluateAsync(string file, ProjectLocation location, GateRequest request, CancellationToken cancellationToken)
    {
        if (file == location.File && request.Evaluated is { } known) return known;
        if (request.Trust == Trust.Owner || !ProjectItems.NeedsMSBuild(file)) return null;
        return await KeptEvaluations.OfAsync(file, ProjectInputs.Of(file, ProjectProperties.Names), ProjectProperties.Names, cancellationToken);
    }

    /// <summary>Somebody may have meant the scripts to be the migrations.</summary>
    private static IEnumerable<PlanNote> NotRun(MigrationPlan plan, IMigrationRunner runner, MigrationStandards settings)
    {
        if (runner is not EfCoreRunner || settings.Runner == runner.Name || plan.Scripts.FirstOrDefault() is not { } first) yield break;
        yield return new PlanNote(
            $"The migrations are EF Core's, so {(plan.Scripts.Skip(1).Any() ? "this script and others run" : "this script runs")} only where one of them sends it. "
            + "If that is meant, say so: DbQualityRunner=efcore; if the scripts are the migrations: DbQualityRunner=dbup.",
            SourceSpan.Start(first.File));
    }

    /// <summary>Runs a plan in a scratch database as the team deploys it.</summary>
    public async Task<RunResult> MigrateAsync(
        ScratchDatabase database, MigrationPlan plan, Observer? observer, Func<Stage, CancellationToken, Task>? stageDone, IProgress<string>? progress,
        CancellationToken cancellationToken)
    {
        ServerStatements.Refuse(database, plan);
        if (!Runner.BringsScripts) await JournalSchema.CreateAsync(database.MigratorConnectionString, Options.Journal, cancellationToken);
        await using var limits = new LimitWatch(database, Request, cancellationToken);
        try
        {
            var run = await Runner.RunAsync(plan, Options with
            {
                ConnectionString = database.MigratorConnectionString, Observer = observer, ServerLog = database.Log, StageDone = stageDone, Output = progress,
                Progress = new ScriptCount(limits, plan, progress, Running(database)),
            }, limits.Token);
            if (run.Problems.Any(problem => problem.Severity == Severity.Error)) await limits.ThrowIfExceededAsync(cancellationToken);
            return await PreparedTransactions.TellAsync(database, plan, run, limits.Token);
        }
        catch (OperationCanceledException) when (limits.Exceeded is { } exceeded)
        {
            throw exceeded;
        }
        catch (GateException)
        {
            await limits.ThrowIfExceededAsync(cancellationToken);
            throw;
        }
    }

    /// <summary>The step that it is, for progress.</summary>
    public static string Running(ScratchDatabase database) => $"Running the migrations in PostgreSQL {database.Version} ({database.Provider})";

    /// <summary>Everything that the rules look at.</summary>
    /// <exception cref="GateException">DBQ026: what a script did lets nobody look.</exception>
    public async Task<RuleContext> ReadContextAsync(
        ScratchDatabase database, MigrationPlan plan, RunResult run, Observer? observer, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return await ReadAsync(database, plan, run, observer, cancellationToken);
            }
            catch (NpgsqlException error) when (DisturbedDatabase.IsLockedOut(error))
            {
                await database.RestoreAccessAsync(cancellationToken);
                return await ReadAsync(database, plan, run, observer, cancellationToken);
            }
        }
        catch (NpgsqlException error)
        {
            throw DisturbedDatabase.Of(error, plan);
        }
    }

    private async Task<RuleContext> ReadAsync(
        ScratchDatabase database, MigrationPlan plan, RunResult run, Observer? observer, CancellationToken cancellationToken)
    {
        await using var session = await AdministratorSession.OpenAsync(database.AdministratorConnectionString, cancellationToken);
        var connection = session.Connection;
        var observations = observer is null ? NotObserved : await observer.ReadAsync(connection, cancellationToken);
        var catalog = await CatalogReader.ReadAsync(connection, observations.Made, cancellationToken);
        var bodies = await BodiesAsync(database, catalog, connection, run, observer, cancellationToken);
        var context = new RuleContext
        {
            Standards = Standards,
            Plan = plan,
            Run = run,
            Observations = observations,
            Catalog = catalog,
            Provided = ProvidedBy(database),
            Journal = (Options.Journal.Schema ?? "public", Options.Journal.Table),
            OtherJournals = run.Journals,
            Application = Application,
            Bodies = bodies,
            CustomRules = CustomRules,
            CancellationToken = cancellationToken,
        };
        // The end of a stage is not the end of the plan.
        var isEarly = plan.Stages.Count < Plan.Stages.Count;
        if (!isEarly) context = context with { Updates = await UpdatesAsync(database, context, cancellationToken) };
        var asked = RuleEngine.CustomRulesOf(context, Request.Selection).OfType<CustomRule>();
        return context with { CustomAnswers = await CustomAnswers.AskAsync(asked, database.QueryConnectionString, isEarly, cancellationToken) };
    }

    internal static IReadOnlySet<ObjectKey> ProvidedBy(ScratchDatabase database) =>
        database.Provided.Select(one => new ObjectKey(one.ClassId, one.ObjectId, one.SubId)).ToHashSet();

    private async Task<RoutineChecks> BodiesAsync(
        ScratchDatabase database, DatabaseCatalog catalog, NpgsqlConnection connection, RunResult run, Observer? observer, CancellationToken cancellationToken)
    {
        if (!WillSpeak(rule => rule is BrokenRoutine or BrokenView, run)) return RoutineChecks.None;
        var bodies = await RoutineChecker.ReadAsync(catalog, database.CanObserve ? connection : null, database.MigratorConnectionString, cancellationToken);
        // The observer does not watch the gate's own extension come and go.
        if (observer is not null) await observer.RenewAsync(connection, cancellationToken);
        return bodies;
    }

    private async Task<UpdateTrials> UpdatesAsync(ScratchDatabase database, RuleContext context, CancellationToken cancellationToken) =>
        WillSpeak(rule => rule is UpdatedAtTrigger, context.Run!)
            ? await TriggerTrials.RunAsync(database, context.Catalog, [.. UpdatedAtTrigger.Unclear(context)], cancellationToken)
            : UpdateTrials.None;

    /// <summary>Whether one of the rules will speak.</summary>
    private bool WillSpeak(Func<Rule, bool> one, RunResult run)
    {
        var schedule = new RuleSchedule(Request.Selection);
        return run.Problems.All(problem => problem.Severity != Severity.Error) && RuleCatalog.All.Any(rule => one(rule) && schedule.MaySpeak(rule.Info, Standards));
    }

    private static RunOptions OptionsOf(MigrationStandards settings, MigrationPlan plan) => new()
    {
        ConnectionString = "",
        Transactions = settings.Transactions ?? TransactionMode.None,
        Journal = settings.Journal ?? JournalTable.Default,
        Variables = settings.Variables,
        DbUp = plan.DbUp,
        Command = settings.Command,
    };

    private static Observations NotObserved { get; } = Observations.None with
    {
        Because = "the given server's role is not a superuser, so no event trigger could watch the migrations, and what scripts added to an extension counts as the extension's",
    };
}
