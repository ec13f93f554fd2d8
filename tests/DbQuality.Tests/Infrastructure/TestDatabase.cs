using Npgsql;

namespace DbQuality.Tests.Infrastructure;

/// <summary>A database of a test's own on a real server; dropped when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int counter;

    private readonly string serverConnectionString;
    private readonly string name;

    private TestDatabase(string serverConnectionString, string name, string owner)
    {
        this.serverConnectionString = serverConnectionString;
        this.name = name;
        AdministratorConnectionString = With(serverConnectionString, name, "postgres");
        OwnerConnectionString = With(serverConnectionString, name, owner);
    }

    /// <summary>As superuser.</summary>
    public string AdministratorConnectionString { get; }

    /// <summary>As the unprivileged owner, the way migrations run.</summary>
    public string OwnerConnectionString { get; }

    /// <param name="version">The server's major version; 0: the default server.</param>
    public static async Task<TestDatabase> CreateAsync(int version = 0)
    {
        var server = await TestServer.ConnectionStringAsync(version);
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref counter)}";
        await ExecuteAsync(With(server, "postgres", "postgres"), $"create database {name} owner {TestServer.Owner}");
        return new TestDatabase(server, name, TestServer.Owner);
    }

    /// <summary>Runs statements as the owner, in one batch.</summary>
    public Task ExecuteAsync(string sql) => ExecuteAsync(OwnerConnectionString, sql);

    /// <summary>Runs statements as superuser, in one batch.</summary>
    public Task ExecuteAsAdministratorAsync(string sql) => ExecuteAsync(AdministratorConnectionString, sql);

    public async ValueTask DisposeAsync()
    {
        await ExecuteAsync(With(serverConnectionString, "postgres", "postgres"), $"drop database if exists {name} with (force)");
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static string With(string server, string database, string user) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, Username = user, Pooling = false }.ConnectionString;
}
