using DbQuality.Migrations.Plan;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// Statements that act on the whole server. Everywhere else PostgreSQL refuses them to the scripts' role; on a given server whose
/// role can make no other one, the scripts run as a role that may make databases. No block and no function can hold these.
/// </summary>
internal static class ServerStatements
{
    /// <exception cref="GateException">DBQ026.</exception>
    public static void Refuse(ScratchDatabase database, MigrationPlan plan)
    {
        if (!database.RunsAsGivenRole) return;
        var found = plan.Scripts.SelectMany(script => script.Statements).FirstOrDefault(statement => statement.Command is "CREATE DATABASE" or "DROP DATABASE");
        if (found is null) return;
        throw CodedProblem.Disturbed.InConfiguration(
            $"{found.Command} acts on the given server itself, and nothing was run. Take it out of the migrations: a scratch database is made for them, as the deployment makes the real one.", found.Span);
    }
}
