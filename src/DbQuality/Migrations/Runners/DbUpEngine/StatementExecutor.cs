using System.Data;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Engine.Transactions;
using DbUp.Postgresql;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>DbUp's executor, which lets a run see each script and send each command.</summary>
internal sealed class StatementExecutor(
    EngineRun run, Func<IConnectionManager> connections, Func<IUpgradeLog> log, string? schema, Func<bool> variablesEnabled,
    IEnumerable<IScriptPreprocessor> preprocessors, Func<IJournal> journal)
    : PostgresqlScriptExecutor(connections, log, schema, variablesEnabled, preprocessors, journal)
{
    public override void Execute(SqlScript script, IDictionary<string, string> variables)
    {
        run.Begin((PlannedScript)script);
        base.Execute(script, variables);
    }

    protected override void ExecuteNonQuery(IDbCommand command) => run.Send((NpgsqlCommand)command);
}
