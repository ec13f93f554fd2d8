using DbQuality.Catalog;
using DbQuality.Fixes.Rows;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Fixes;

/// <summary>What a copy of the migrated database is like, and how it is judged.</summary>
internal sealed record Look(RuleContext Context, Verdict Verdict);

/// <summary>How copies are made and judged: the gate's own way.</summary>
/// <param name="StartAsync">A scratch database with the observer in it and nothing else.</param>
/// <param name="MigrateAsync">Runs the plan as the team deploys it.</param>
/// <param name="ReadAsync">Everything that the rules look at.</param>
internal sealed record WorkbenchSettings(
    Func<CancellationToken, Task<ScratchDatabase>> StartAsync,
    Func<ScratchDatabase, MigrationPlan, Observer?, CancellationToken, Task<RunResult>> MigrateAsync,
    Func<ScratchDatabase, MigrationPlan, RunResult, Observer?, CancellationToken, Task<RuleContext>> ReadAsync,
    Func<RuleContext, Verdict> Judge)
{
    /// <summary>Tables get rows, as those in use have them; what is not deployed yet has none but its scripts' own.</summary>
    public bool HasRows { get; init; } = true;
}

/// <summary>A scratch database with the migrations in it, on which corrective scripts are tried.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly WorkbenchSettings settings;
    private readonly ScratchDatabase database;
    private readonly RunResult migrated;
    private readonly Observer? observer;

    private Workbench(WorkbenchSettings settings, ScratchDatabase database, MigrationPlan plan, RunResult migrated, Observer? observer)
    {
        this.settings = settings;
        this.database = database;
        this.migrated = migrated;
        this.observer = observer;
        Plan = plan;
    }

    /// <summary>Tables that no rows could be made for.</summary>
    public IReadOnlyList<Table> WithoutRows { get; private set; } = [];

    /// <summary>All that has run in it, in that order.</summary>
    private MigrationPlan Plan { get; set; }

    public static async Task<Workbench> StartAsync(WorkbenchSettings settings, MigrationPlan plan, CancellationToken cancellationToken)
    {
        var database = await settings.StartAsync(cancellationToken);
        try
        {
            var observer = database.CanObserve ? await Observer.AttachAsync(database.AdministratorConnectionString, plan, cancellationToken) : null;
            var run = await settings.MigrateAsync(database, plan, observer, cancellationToken);
            if (run.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } refused)
                throw CodedProblem.ScriptFailed.InEnvironment($"Nothing can be mended before all migrations run. {refused.What}: {refused.Message}", refused.Location);
            var bench = new Workbench(settings, database, plan, run, observer);
            var catalog = (await bench.JudgeAsync(cancellationToken)).Context.Catalog;
            if (settings.HasRows) bench.WithoutRows = database.CanObserve ? await SampleRows.FillAsync(database, catalog, cancellationToken) : catalog.Tables;
            return bench;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs scripts in the mode of their stages; the first thing that the server refuses, or null.</summary>
    public async Task<ScriptProblem?> RunAsync(IEnumerable<(Script Script, TransactionMode Transactions)> scripts, CancellationToken cancellationToken)
    {
        var stages = scripts.Select(one => new Stage(one.Script.Stage, [one.Script], one.Transactions)).ToList();
        Plan = Plan with { Stages = [.. Plan.Stages, .. stages] };
        var options = new RunOptions
        {
            ConnectionString = database.MigratorConnectionString, UseJournal = false, Observer = observer?.For(Plan),
        };
        var run = await new DbUpRunner().RunAsync(new MigrationPlan(stages), options, cancellationToken);
        return run.Problems is [var first, ..] ? first : null;
    }

    /// <summary>Takes out the rows that the scripts' fixes say they refuse; why that cannot be done, or null.</summary>
    public async Task<string?> AssumeAsync(IEnumerable<CorrectiveScript> scripts, CancellationToken cancellationToken)
    {
        var statements = scripts.SelectMany(script => script.Findings).SelectMany(finding => finding.Fix!.Assumes).Distinct(StringComparer.Ordinal).ToList();
        return statements.Count == 0 || !database.CanObserve ? null : await SampleRows.PruneAsync(database, statements, cancellationToken);
    }

    public async Task<Look> JudgeAsync(CancellationToken cancellationToken)
    {
        var context = await settings.ReadAsync(database, Plan, migrated, observer?.For(Plan), cancellationToken);
        return new Look(context, settings.Judge(context));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
