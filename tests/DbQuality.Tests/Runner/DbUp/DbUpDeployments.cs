using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Support;

namespace DbQuality.Tests.Runner.DbUp;

/// <summary>Deploys a plan by the runner, or by a program such as DbUp's users write.</summary>
internal static class DbUpDeployments
{
    public static Task<RunResult> RunDbUpAsync(
        this TestDatabase database, MigrationPlan plan, TransactionMode mode = TransactionMode.None, int? version = 6, Func<RunOptions, RunOptions>? configure = null) =>
        new DbUpRunner().RunAsync(
            plan,
            (configure ?? (options => options))(new RunOptions { ConnectionString = database.OwnerConnectionString, Transactions = mode, DbUp = version }),
            TestContext.Current.CancellationToken);

    /// <summary>Nothing of ours but the scripts' texts.</summary>
    public static DatabaseUpgradeResult RunProgram(this TestDatabase database, MigrationPlan plan, TransactionMode mode = TransactionMode.None)
    {
        var builder = DeployChanges.To.PostgresqlDatabase(database.OwnerConnectionString).WithVariablesDisabled();
        foreach (var script in plan.Scripts)
        {
            var type = script.RunKind == RunKind.Always ? ScriptType.RunAlways : ScriptType.RunOnce;
            builder.WithScript(script.Name, script.Source.Original, new SqlScriptOptions { ScriptType = type });
        }
        return With(builder, mode).LogToNowhere().Build().PerformUpgrade();
    }

    /// <summary>What a deployment leaves behind: tables, rows of the table log, the journal.</summary>
    public static async Task<string> LeftAsync(this TestDatabase database)
    {
        var exists = (await database.ListAsync("select to_regclass('public.schemaversions') is not null"))[0] == "True";
        IReadOnlyList<string> journal = exists ? await database.ListAsync("select scriptname from schemaversions order by schemaversionsid") : ["none"];
        return $"{string.Join(", ", await database.TablesAsync())}; journal: {string.Join(", ", journal)}";
    }

    private static UpgradeEngineBuilder With(UpgradeEngineBuilder builder, TransactionMode mode) => mode switch
    {
        TransactionMode.None => builder.WithoutTransaction(),
        TransactionMode.Script => builder.WithTransactionPerScript(),
        TransactionMode.Single => builder.WithTransaction(),
        _ => builder.WithTransactionAlwaysRollback(),
    };
}
