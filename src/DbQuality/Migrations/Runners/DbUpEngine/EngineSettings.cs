using DbQuality.Standards;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Helpers;
using DbUp.Postgresql;
using DbUp.Support;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>Says to DbUp's builder what the team's program would.</summary>
internal static class EngineSettings
{
    public static UpgradeEngine Build(EngineRun run, EngineConnections connections, RunOptions options, TransactionUnit unit)
    {
        var builder = DeployChanges.To.PostgresqlDatabase(options.ConnectionString);
        builder.Configure(settings => Watch(settings, run, connections, options));
        builder.WithScripts(from stage in unit.Stages from script in stage.Scripts select new PlannedScript(stage, script, options.DbUp is null ? script.Source.Text : script.Source.Original));
        // The plan has them in DbUp's order, and stages that stand alone in the order of their folders.
        builder.WithScriptSorter(scripts => scripts);
        _ = unit.Mode switch
        {
            TransactionMode.None => builder.WithoutTransaction(),
            TransactionMode.Script => builder.WithTransactionPerScript(),
            TransactionMode.Single => builder.WithTransaction(),
            _ => builder.WithTransactionAlwaysRollback(),
        };
        _ = options.Variables is null || options.DbUp is null
            ? builder.WithVariablesDisabled()
            : builder.WithVariables(options.Variables.ToDictionary(StringComparer.Ordinal));
        return builder.Build();
    }

    private static void Watch(UpgradeConfiguration settings, EngineRun run, EngineConnections connections, RunOptions options)
    {
        // What the connection string says of the search path, if anything, is DbUp's default.
        var schema = SchemaOf(options) ?? ((ScriptExecutor)settings.ScriptExecutor).Schema;
        settings.ConnectionManager = connections;
        settings.ScriptExecutor = new StatementExecutor(
            run, () => settings.ConnectionManager, () => settings.Log, schema, () => settings.VariablesEnabled, settings.ScriptPreprocessors, () => settings.Journal);
        settings.Journal = options.UseJournal
            ? new WatchedJournal(run, () => settings.ConnectionManager, () => settings.Log, JournalSchemaOf(options) ?? schema, options.Journal.Table)
            : new NullJournal();
    }

    /// <summary>Where no program says otherwise the journal's name is qualified, because a script's <c>search_path</c> outlives the script.</summary>
    private static string? JournalSchemaOf(RunOptions options) => options.Journal.Schema ?? (options.DbUp is null ? "public" : null);

    /// <summary>The schema that the program gives to <c>PostgresqlDatabase</c>, if any: the variable tells.</summary>
    private static string? SchemaOf(RunOptions options) =>
        options.Variables?.GetValueOrDefault("schema") is { Length: > 0 } value ? new PostgresqlObjectParser().UnquoteIdentifier(value) : null;
}
