using System.Diagnostics;
using System.Globalization;
using DbQuality.Catalog;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>Reads the catalog of a database of its own with many generated tables, each time on a new connection.</summary>
internal sealed class CatalogBenchmark : IBenchmark
{
    private const int Rounds = 5;

    /// <summary>Tables of one transaction: each takes several locks.</summary>
    private const int BatchSize = 200;

    public string Verb => "catalog";

    public string Usage => "<connection string of a server, as superuser> [tables: 1000]";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (args.Length == 0) return 2;
        var tables = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
        var name = $"dbquality_benchmark_{Environment.ProcessId}";
        var server = new NpgsqlConnectionStringBuilder(args[0]) { Pooling = false }.ConnectionString;
        await ExecuteAsync(server, $"create database {name}", cancellationToken);
        try
        {
            var database = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
            await CreateTablesAsync(database, tables, cancellationToken);
            await MeasureAsync(database, cancellationToken);
        }
        finally
        {
            await ExecuteAsync(server, $"drop database {name} with (force)", cancellationToken);
        }
        return 0;
    }

    private static async Task MeasureAsync(string database, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await using var connection = new NpgsqlConnection(database + ";Server Compatibility Mode=NoTypeLoading");
            await connection.OpenAsync(cancellationToken);
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            var catalog = await CatalogReader.ReadAsync(connection, cancellationToken);
            var time = Stopwatch.GetElapsedTime(start);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            times.Add(time.TotalMilliseconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{time.TotalMilliseconds,8:F1} ms  {allocated / 1048576.0,6:F1} MB allocated  {catalog.Tables.Count} tables"));
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{times[Rounds / 2],8:F1} ms median, first included; working set {Environment.WorkingSet / 1048576} MB"));
    }

    private static async Task CreateTablesAsync(string database, int tables, CancellationToken cancellationToken)
    {
        for (var first = 0; first < tables; first += BatchSize)
        {
            var sql = string.Concat(Enumerable.Range(first, Math.Min(BatchSize, tables - first)).Select(CreateTable));
            await ExecuteAsync(database, sql, cancellationToken);
        }
    }

    private static string CreateTable(int number) => $"""
        create table entities_{number} (
          id bigint primary key,
          parent_id bigint references entities_{Math.Max(0, number - 1)},
          name varchar(100) not null,
          amount numeric(12, 2) default 0 not null,
          status text,
          payload jsonb,
          created_at timestamptz default now() not null,
          is_active boolean default true not null);
        create index on entities_{number} (parent_id);
        create index on entities_{number} (status, created_at desc);

        """;

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
