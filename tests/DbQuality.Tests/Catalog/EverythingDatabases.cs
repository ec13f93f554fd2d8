using System.Collections.Concurrent;
using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Catalog;

/// <summary>A database with everything.sql on each version, made once for all tests that only read.</summary>
public sealed class EverythingDatabases : IAsyncLifetime
{
    private readonly ConcurrentDictionary<int, Lazy<Task<TestDatabase>>> databases = new();

    public static TheoryData<int> Versions { get; } = [14, 15, 16, 17, 18];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The catalog, read the way the gate does: without loading types.</summary>
    public async Task<DatabaseCatalog> ReadAsync(int version)
    {
        await using var connection = await OpenAsync(version);
        return await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
    }

    /// <summary>The server's own answer: rows of two columns, an oid and a text.</summary>
    public async Task<SortedDictionary<uint, string>> QueryAsync(int version, string sql)
    {
        await using var connection = await OpenAsync(version);
        await using var command = new NpgsqlCommand($"set search_path = pg_catalog; {sql}", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new SortedDictionary<uint, string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(reader.GetFieldValue<uint>(0), reader.GetString(1));
        return rows;
    }

    public async Task<string[]> ListAsync(int version, string sql)
    {
        await using var connection = await OpenAsync(version);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(reader.GetString(0));
        return [.. rows];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases.Values) await (await database.Value).DisposeAsync();
    }

    /// <summary>The database itself, for a test that leaves nothing behind.</summary>
    public Task<TestDatabase> GetAsync(int version) => databases.GetOrAdd(version, key => new Lazy<Task<TestDatabase>>(() => CreateAsync(key))).Value;

    private async Task<NpgsqlConnection> OpenAsync(int version)
    {
        var database = await GetAsync(version);
        var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<TestDatabase> CreateAsync(int version)
    {
        var database = await TestDatabase.CreateAsync(version);
        foreach (var (since, script) in new[] { (0, "everything"), (15, "everything-since-15"), (18, "everything-since-18") })
        {
            if (version >= since) await RunAsync(database.AdministratorConnectionString, $"DbQuality.Tests.Catalog.{script}.sql");
        }
        return database;
    }

    /// <summary>In a batch, because Npgsql would split a command inside BEGIN ATOMIC.</summary>
    private static async Task RunAsync(string connectionString, string resource)
    {
        using var reader = new StreamReader(typeof(EverythingDatabases).Assembly.GetManifestResourceStream(resource)!);
        var script = StatementReader.Read(new SourceText(resource, await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in script.Statements) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Sql));
        await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
