using System.Globalization;
using System.Security.Cryptography;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Scratch;

/// <summary>
/// Who writes rows into the tables that scripts made, and so runs whatever functions they put into checks, defaults, indexes, rules
/// and triggers: a role that logs in as itself and is no superuser, with the rights of the tables' owners. It is there only until
/// this is disposed.
/// </summary>
internal sealed class RowLogin : IAsyncDisposable
{
    private readonly string administrator;
    private readonly string role;

    private RowLogin(ScratchDatabase database, string role)
    {
        administrator = database.AdministratorConnectionString;
        this.role = role;
    }

    /// <summary>Foreign keys and triggers stay silent in its sessions, and no policy hides anything from them.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <param name="database">One that can be observed: its administrator is a superuser. No script runs in it meanwhile.</param>
    public static async Task<RowLogin> MakeAsync(ScratchDatabase database, CancellationToken ct)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.QueryConnectionString);
        // No script can have taken the name before.
        var role = string.Create(CultureInfo.InvariantCulture, $"{connection.Database}_{RandomNumberGenerator.GetInt32(int.MaxValue)}");
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var login = new RowLogin(database, role);
        await using var session = await AdministratorSession.OpenAsync(login.administrator, ct);
        try
        {
            var path = await SearchPathAsync(session, connection.Username!, ct);
            var areSuperusers = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString).Username != connection.Username;
            await session.RunAsync(login.Sql("RowLogin.sql")
                .Replace("{password}", password, StringComparison.Ordinal)
                .Replace("{database}", connection.Database, StringComparison.Ordinal)
                .Replace("{superuser_scripts}", areSuperusers ? "true" : "false", StringComparison.Ordinal), ct);
            (connection.Username, connection.Password) = (role, password);
            // What the scripts set for their own role holds for their functions here as well.
            if (path is not null) connection.SearchPath = path;
            login.ConnectionString = connection.ConnectionString;
            return login;
        }
        catch
        {
            await login.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the sessions of the login, whatever they are at.</summary>
    public async Task EndSessionsAsync(CancellationToken ct)
    {
        await using var session = await AdministratorSession.OpenAsync(administrator, ct);
        await EndSessionsAsync(session, ct);
    }

    public async ValueTask DisposeAsync()
    {
        // Also after a cancellation, whose token must not cut this short.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await using var session = await AdministratorSession.OpenAsync(administrator, limit.Token);
            await session.RunAsync($"alter role {role} nologin nobypassrls", limit.Token);
            await EndSessionsAsync(session, limit.Token);
            await session.RunAsync(Sql("RowLoginEnd.sql"), limit.Token);
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            // It goes with its server, or with what the next run finds left over.
        }
    }

    private string Sql(string file) => EmbeddedFile.Beside(typeof(RowLogin), file).Replace("{role}", role, StringComparison.Ordinal);

    private Task EndSessionsAsync(AdministratorSession session, CancellationToken ct) =>
        session.RunAsync($"select pg_catalog.pg_terminate_backend(a.pid, 2000) from pg_catalog.pg_stat_activity a where a.usename = '{role}'", ct);

    private static async Task<string?> SearchPathAsync(AdministratorSession session, string role, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(RowLogin), "RoleSearchPath.sql"), session.Connection) { Parameters = { new() { Value = role } } };
        return await command.ExecuteScalarAsync(ct) as string;
    }
}
