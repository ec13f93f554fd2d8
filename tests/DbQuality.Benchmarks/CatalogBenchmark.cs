using System.Diagnostics;
using System.Globalization;
using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Postgres;
using DbQuality.Rules;
using DbQuality.Standards;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>
/// Reads the catalog of many generated tables and runs every rule on it, as the gate does: the first time counts, with
/// everything that has to be compiled.
/// </summary>
internal sealed class CatalogBenchmark : IBenchmark
{
    private const int Rounds = 5;

    /// <summary>Seconds and megabytes for 1,000 tables; ten times the tables may take ten times as much.</summary>
    private const double SecondsLimit = 0.5, MemoryLimit = 200;

    /// <summary>Tables of one transaction: each takes several locks.</summary>
    private const int BatchSize = 200;

    public string Verb => "catalog";

    public string Usage => "[tables: 1000]";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var tables = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
        await using var server = await ScratchServers.StartAsync(new ScratchRequest(), null, cancellationToken);
        await CreateTablesAsync(server.MigratorConnectionString, tables, cancellationToken);

        var first = await MeasureAsync(server, cancellationToken);
        var again = new List<double>();
        for (var round = 0; round < Rounds; round++) again.Add(await MeasureAsync(server, cancellationToken));
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        var scale = Math.Max(1, tables / 1000.0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"catalog and rules of {tables} tables: first {first:F3} s (limit {SecondsLimit * scale:F1}), then {again.Order().ElementAt(Rounds / 2):F3} s median of {Rounds}; peak memory {memory:F0} MB (limit {MemoryLimit:F0} for 1000)"));
        return first < SecondsLimit * scale && (tables > 1000 || memory < MemoryLimit) ? 0 : 1;
    }

    /// <summary>Seconds from an open connection to the verdict.</summary>
    private static async Task<double> MeasureAsync(ScratchDatabase server, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.AdministratorConnectionString);
        await connection.OpenAsync(cancellationToken);
        var start = Stopwatch.GetTimestamp();
        var catalog = await CatalogReader.ReadAsync(connection, cancellationToken);
        var read = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var verdict = RuleEngine.Judge(
            new RuleContext { Standards = new TeamStandards(), Catalog = catalog, Observations = Observations.None },
            new RuleSelection { Today = DateOnly.FromDateTime(DateTime.Today) });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {seconds:F3} s (catalog {read:F3}, rules {seconds - read:F3}): {catalog.Tables.Count} tables, {verdict.Checked.Count} rules, {verdict.Findings.Count} findings"));
        return seconds;
    }

    private static async Task CreateTablesAsync(string database, int tables, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellationToken);
        for (var first = 0; first < tables; first += BatchSize)
        {
            var sql = string.Concat(Enumerable.Range(first, Math.Min(BatchSize, tables - first)).Select(CreateTable));
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
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
}
