using DbQuality.Postgres;
using DbQuality.Postgres.Given;
using DbQuality.Postgres.Scratch;
using Npgsql;

namespace DbQuality.Kills;

/// <summary>A server of this program's own, for the runs that are given one.</summary>
internal sealed class GivenServer : IAsyncDisposable
{
    private readonly ScratchDatabase database;

    private GivenServer(ScratchDatabase database) => this.database = database;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(database.AdministratorConnectionString) { SearchPath = null, Pooling = false }.ConnectionString;

    public static async Task<GivenServer> StartAsync()
    {
        var server = new GivenServer(await ScratchServers.StartAsync(new ScratchRequest(), null, CancellationToken.None));
        // The gate's own servers do without it; one that is given has it.
        await server.AskAsync("create database template0 is_template true");
        return server;
    }

    /// <summary>Databases and roles of runs.</summary>
    public Task<IReadOnlyList<string>> LeftAsync() => AskAsync("""
        select 'database ' || datname from pg_database where datname ~ '^dbquality_[0-9a-f]{8}'
        union all
        select 'role ' || rolname from pg_roles where rolname ~ '^dbquality_[0-9a-f]{8}'
        """);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<IReadOnlyList<string>> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await reader.ReadAsync()) answers.Add(reader.GetString(0));
        return answers;
    }
}
