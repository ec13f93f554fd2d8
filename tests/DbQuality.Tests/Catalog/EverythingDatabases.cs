using System.Collections.Concurrent;
using DbQuality.Catalog;
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

    private async Task<NpgsqlConnection> OpenAsync(int version)
    {
        var database = await databases.GetOrAdd(version, key => new Lazy<Task<TestDatabase>>(() => CreateAsync(key))).Value;
        var connection = new NpgsqlConnection(database.AdministratorConnectionString + ";Server Compatibility Mode=NoTypeLoading");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<TestDatabase> CreateAsync(int version)
    {
        var database = await TestDatabase.CreateAsync(version);
        foreach (var script in new[] { "everything.sql", $"everything-{version}.sql" })
        {
            var file = Path.Combine(AppContext.BaseDirectory, "Catalog", script);
            if (!File.Exists(file)) continue;
            // One statement a time: some of these may not run in a transaction block with others.
            await database.ExecuteAsAdministratorAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }
        return database;
    }
}
