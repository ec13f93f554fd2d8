using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Cluster;

/// <summary>A copy of a scratch database on its own server, dropped when it is disposed.</summary>
internal sealed class ScratchCopy : IAsyncDisposable
{
    private readonly string original;
    private readonly string name;

    private ScratchCopy(ScratchDatabase database, string name)
    {
        this.name = name;
        original = database.AdministratorConnectionString;
        AdministratorConnectionString = In(database.AdministratorConnectionString);
        MigratorConnectionString = In(database.MigratorConnectionString);
        QueryConnectionString = In(database.QueryConnectionString);
    }

    public string AdministratorConnectionString { get; }

    public string MigratorConnectionString { get; }

    public string QueryConnectionString { get; }

    /// <param name="database">Nobody may be connected to it.</param>
    /// <param name="request">What it was made of.</param>
    /// <param name="number">Tells copies of one database apart.</param>
    public static async Task<ScratchCopy> MakeAsync(ScratchDatabase database, ScratchRequest request, int number, CancellationToken ct)
    {
        await using var session = await AdministratorSession.OpenAsync(database.AdministratorConnectionString, ct);
        var template = session.Connection.Database;
        var name = FormattableString.Invariant($"{template}_{number}");
        var owner = await OwnerAsync(session.Connection, ct);
        await session.RunAsync($"create database {name} template {SqlName.Quote(template)} owner {SqlName.Quote(owner)}", ct);
        var copy = new ScratchCopy(database, name);
        try
        {
            // CREATE DATABASE copies everything but what ALTER DATABASE … SET says.
            await using var scratch = await AdministratorSession.OpenAsync(copy.AdministratorConnectionString, ct);
            await ClusterPreparation.ApplySettingsAsync(scratch.Connection, request, request.RunAs == Standards.RunAs.Owner && database.CanObserve ? owner : null, ct);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Also after a cancellation, whose token must not cut this short.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await using var session = await AdministratorSession.OpenAsync(original, limit.Token);
            await session.RunAsync($"drop database if exists {name} with (force)", limit.Token);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            // It goes with its server, or with what the next run finds left over.
        }
    }

    private string In(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;

    private static async Task<string> OwnerAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select pg_catalog.pg_get_userbyid(datdba)::text from pg_catalog.pg_database where datname = pg_catalog.current_database()", connection);
        return (string)(await command.ExecuteScalarAsync(ct))!;
    }
}
