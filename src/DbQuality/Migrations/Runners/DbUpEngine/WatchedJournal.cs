using System.Data;
using DbQuality.Text;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Engine.Transactions;
using DbUp.Postgresql;
using Npgsql;

namespace DbQuality.Migrations.Runners.DbUpEngine;

/// <summary>DbUp's journal, which tells when the server refuses its statements instead of the script's, or does not carry them out.</summary>
internal sealed class WatchedJournal(
    EngineRun run, Func<IConnectionManager> connections, Func<IUpgradeLog> log, string? schema, string table)
    : PostgresqlTableJournal(connections, log, schema, table)
{
    public override void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory) =>
        Watch(() => base.EnsureTableExistsAndIsLatestVersion(dbCommandFactory));

    /// <summary>As DbUp stores it, but for a look at the number of rows, which a trigger of the table's may make none.</summary>
    public override void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory) => Watch(() =>
    {
        base.EnsureTableExistsAndIsLatestVersion(dbCommandFactory);
        using var command = GetInsertScriptCommand(dbCommandFactory, script);
        if (command.ExecuteNonQuery() == 0) run.JournalDiscarded(Shown);
    });

    private string Shown => SchemaTableSchema is { Length: > 0 } schema ? SqlName.Quote(schema, UnquotedSchemaTableName) : SqlName.Quote(UnquotedSchemaTableName);

    private void Watch(Action act)
    {
        try
        {
            act();
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            run.JournalRefused(error);
            throw new InvalidOperationException("The server refuses the journal's entry.");
        }
    }
}
