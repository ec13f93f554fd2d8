using DbQuality.Migrations.Plan;
using DbUp.Engine;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>
/// DbUp's <c>UpgradeEngine</c> with its journal, filter, variables and transaction strategies, for programs that deploy with it and for
/// folders of scripts. Only its connections, its script executor and its journal are derived from, to see each statement before and after
/// it is sent.
/// </summary>
public sealed class DbUpRunner : IMigrationRunner
{
    public string Name => "dbup";

    public string Engine { get; } = $"DbUp {typeof(UpgradeEngine).Assembly.GetName().Version!.ToString(2)}";

    public async Task<RunResult> RunAsync(MigrationPlan plan, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var runs = new List<ScriptRun>();
        var problems = new List<ScriptProblem>();
        foreach (var unit in TransactionUnit.Of(plan, options.Transactions))
        {
            var engine = new EngineRun(plan, options, unit, cancellationToken);
            var succeeded = await engine.RunAsync();
            runs.AddRange(engine.Runs);
            problems.AddRange(engine.Problems);
            if (!succeeded) break;
        }
        return new RunResult { Scripts = runs, Problems = problems };
    }
}
