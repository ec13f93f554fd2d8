using System.Data;
using DbQuality.Migrations.Runners;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Engine.Transactions;
using DbUp.Postgresql;
using Npgsql;

namespace DbQuality.DbUp;

/// <summary>DbUp's journal, which tells when the server refuses its statements instead of the script's.</summary>
internal sealed class WatchedJournal(
    Action<PostgresException> refused, Func<IConnectionManager> connections, Func<IUpgradeLog> log, string? schema, string table)
    : PostgresqlTableJournal(connections, log, schema, table)
{
    public override void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory) =>
        Watch(() => base.EnsureTableExistsAndIsLatestVersion(dbCommandFactory));

    public override void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory) =>
        Watch(() => base.StoreExecutedScript(script, dbCommandFactory));

    private void Watch(Action act)
    {
        try
        {
            act();
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            refused(error);
            throw;
        }
    }
}
