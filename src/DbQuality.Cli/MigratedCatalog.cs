using DbQuality.Catalog;
using DbQuality.Migrations;
using DbQuality.Postgres;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Cli;

/// <summary>What a project's migrations make, without judging it.</summary>
internal static class MigratedCatalog
{
    /// <exception cref="GateException">No server, or a script that it refuses.</exception>
    public static async Task<DatabaseCatalog> ReadAsync(
        PlanRequest project, ScratchRequest server, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var plan = PlanReader.Read(project);
        progress?.Report($"Running {plan.Scripts.Count()} scripts in a throw-away PostgreSQL");
        await using var database = await ScratchServers.StartAsync(server, progress, cancellationToken);
        var options = new RunOptions { ConnectionString = database.MigratorConnectionString, UseJournal = false };
        var run = await new SqlRunner().RunAsync(plan, options, cancellationToken);
        if (run.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } refused)
            throw new GateException(Trouble.Environment, "DBQ701", refused.Message, refused.Location);

        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(cancellationToken);
        return await CatalogReader.ReadAsync(connection, cancellationToken);
    }
}
