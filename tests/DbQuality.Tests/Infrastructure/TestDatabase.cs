using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Infrastructure;

/// <summary>A database of a test's own on a real server; dropped when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int counter;

    private readonly ScratchDatabase server;
    private readonly string name;

    private TestDatabase(ScratchDatabase server, string name)
    {
        this.server = server;
        this.name = name;
        AdministratorConnectionString = Of(server.AdministratorConnectionString, name);
        OwnerConnectionString = Of(server.MigratorConnectionString, name);
    }

    /// <summary>As superuser.</summary>
    public string AdministratorConnectionString { get; }

    /// <summary>As the unprivileged owner, the way migrations run.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Where its server writes its messages, among those of other tests' databases.</summary>
    public string? Log => server.Log;

    /// <summary>As the gate sees a database that its migrations have run in. It is disposed with this.</summary>
    public ScratchDatabase AsScratch() => new Migrated(this);

    /// <param name="version">The server's major version; 0: the one that the gate would take by itself.</param>
    public static async Task<TestDatabase> CreateAsync(int version = 0)
    {
        var server = await TestServer.StartAsync(version);
        var name = $"t{Interlocked.Increment(ref counter)}";
        // Whole files: by blocks it takes five times as long. PostgreSQL 14 knows no other way.
        var strategy = server.Version.StartsWith("14.", StringComparison.Ordinal) ? "" : " strategy file_copy";
        // The scratch database itself is the template: prepared as migrations find it.
        await ExecuteAsync(Of(server.AdministratorConnectionString, "template1"),
            $"create database {name} owner {TestServer.Owner} template {ClusterSettings.Database}{strategy}");
        return new TestDatabase(server, name);
    }

    /// <summary>Runs statements as the owner, in one batch.</summary>
    public Task ExecuteAsync(string sql) => ExecuteAsync(OwnerConnectionString, sql);

    /// <summary>Runs a script as the owner, statement by statement, as a stage without transactions has it.</summary>
    public async Task DeployAsync(string script)
    {
        foreach (var statement in StatementReader.Read(new SourceText("", script)).Statements) await ExecuteAsync(statement.Sql);
    }

    /// <param name="condition">An expression of SQL.</param>
    public Task AssertAsync(string condition) => ExecuteAsync($"do $$ begin assert {condition}, {SqlText.Literal(condition)}; end $$");

    /// <summary>Runs statements as superuser, in one batch.</summary>
    public Task ExecuteAsAdministratorAsync(string sql) => ExecuteAsync(AdministratorConnectionString, sql);

    public async ValueTask DisposeAsync() =>
        await ExecuteAsync(Of(server.AdministratorConnectionString, "template1"), $"drop database if exists {name} with (force)");

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <remarks>No test's own connection asks first for every type of the database.</remarks>
    private static string Of(string server, string database) =>
        new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = false, SearchPath = null }.ConnectionString + ";Server Compatibility Mode=NoTypeLoading";

    private sealed class Migrated(TestDatabase database) : ScratchDatabase
    {
        public override string Provider => database.server.Provider;

        public override string Version => database.server.Version;

        public override string AdministratorConnectionString => database.AdministratorConnectionString;

        public override string MigratorConnectionString => database.OwnerConnectionString;

        public override string QueryConnectionString => database.OwnerConnectionString;

        public override bool CanObserve => true;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
