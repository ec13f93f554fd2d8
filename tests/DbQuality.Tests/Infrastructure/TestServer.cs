using Npgsql;

namespace DbQuality.Tests.Infrastructure;

/// <summary>The servers that all tests of this process share, one for each major version.</summary>
public static class TestServer
{
    /// <summary>The unprivileged role that owns test databases.</summary>
    public const string Owner = "dbquality_owner";

    /// <summary>The server's connection string, without a database.</summary>
    public static async Task<string> ConnectionStringAsync(int version)
    {
        var major = version == 0 ? 15 : version;
        var sockets = Environment.GetEnvironmentVariable("DBQUALITY_TEST_SOCKETS")
            ?? throw new InvalidOperationException("DBQUALITY_TEST_SOCKETS must name a folder with one socket folder for each server: s14 … s18.");
        var server = $"Host={sockets}/s{major};Username=postgres;Pooling=false";
        await using var connection = new NpgsqlConnection(server + ";Database=postgres");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"do $$ begin create role {Owner} login; exception when duplicate_object or unique_violation then null; end $$", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
