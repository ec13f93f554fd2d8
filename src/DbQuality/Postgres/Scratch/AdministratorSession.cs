using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>
/// A session as administrator in a scratch database that scripts may have run in. What it executes calls nothing of theirs: no
/// function, operator, cast, default, check, policy, rule or trigger, not even by a constant that the planner folds. Everything else
/// is run by who is no superuser.
/// </summary>
internal sealed class AdministratorSession : IAsyncDisposable
{
    private AdministratorSession(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    /// <param name="connectionString">A scratch database's <see cref="ScratchDatabase.AdministratorConnectionString"/>, or a copy's.</param>
    public static async Task<AdministratorSession> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = PlainConnection.To(connectionString);
        try
        {
            await connection.OpenAsync(ct);
            return new AdministratorSession(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task RunAsync(string sql, CancellationToken ct) => Connection.RunAsync(sql, ct);

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
