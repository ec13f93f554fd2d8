using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Rules.Planted;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>
/// Reads the catalog of many generated tables, with flaws planted among them, and runs every rule on it under standards that leave
/// none silent. Each measurement is a process of its own, as the gate is: what has to be compiled counts. Beside the whole time, which
/// other programs lengthen, it says how much of it was the process's own work.
/// </summary>
internal sealed class CatalogBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const int Seed = 5;

    /// <summary>For 10,000 tables: seconds, megabytes, a rule's share of the whole time, and how many times as long as a tenth of the tables.</summary>
    private const double SecondsLimit = 2, MemoryLimit = 500, ShareLimit = 0.15, RatioLimit = 12;

    public string Verb => "catalog";

    public string Usage => "[tables: 10000]";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var tables = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10000;
        var tenth = await MeasureAsync(tables / 10, cancellationToken);
        var whole = await MeasureAsync(tables, cancellationToken);
        foreach (var (rule, time) in whole.Rules.OrderByDescending(rule => rule.Value))
            Print($"  {rule}  {time * 1000,7:F1} ms  {time / whole.Seconds,6:P1}");

        var (slowest, longest) = whole.Rules.MaxBy(rule => rule.Value);
        var scale = tables / 10000.0;
        return new[]
        {
            Holds($"catalog and rules of {tables} tables", whole.Seconds, SecondsLimit * scale, "s"),
            Holds("peak memory", whole.Memory, MemoryLimit, "MB"),
            Holds($"ten times the tables ({tenth.Seconds:F2} s, {whole.Seconds:F2} s)", whole.Seconds / tenth.Seconds, RatioLimit, "times"),
            Holds($"slowest rule {slowest}", longest / whole.Seconds * 100, ShareLimit * 100, "%"),
        }.All(holds => holds) ? 0 : 1;
    }

    private static bool Holds(FormattableString what, double value, double limit, string unit) => Holds(FormattableString.Invariant(what), value, limit, unit);

    private static bool Holds(string what, double value, double limit, string unit)
    {
        Print($"{(value < limit ? "holds " : "BROKEN")}  {what}: {value:F2} {unit} (limit {limit} {unit}), medians of {Rounds}");
        return value < limit;
    }

    /// <summary>The medians of several first runs on one database.</summary>
    private static async Task<JudgeResult> MeasureAsync(int tables, CancellationToken cancellationToken)
    {
        await using var server = await ScratchServers.StartAsync(new ScratchRequest(), null, cancellationToken);
        var start = Stopwatch.GetTimestamp();
        await CreateAsync(server, tables, cancellationToken);
        Print($"{tables} tables made in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, PostgreSQL {server.Version}");

        var results = new List<JudgeResult>();
        for (var round = 0; round < Rounds; round++)
        {
            results.Add(await JudgeAsync(server.AdministratorConnectionString, cancellationToken));
            Print($"  {results[^1].Summary}");
        }
        return new JudgeResult
        {
            Catalog = Median(results, result => result.Catalog),
            Seconds = Median(results, result => result.Seconds),
            Processor = Median(results, result => result.Processor),
            Memory = Median(results, result => result.Memory),
            Rules = results[0].Rules.Keys.ToDictionary(rule => rule, rule => Median(results, result => result.Rules[rule])),
            Summary = "",
        };
    }

    private static double Median(IEnumerable<JudgeResult> results, Func<JudgeResult, double> value) => results.Select(value).Order().ElementAt(Rounds / 2);

    private static async Task<JudgeResult> JudgeAsync(string database, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(CatalogBenchmark).Assembly.Location, "judge", database])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<JudgeResult>(output)!
            : throw new InvalidOperationException($"judge ended with {process.ExitCode}: {output}");
    }

    private static async Task CreateAsync(ScratchDatabase server, int tables, CancellationToken cancellationToken)
    {
        await using var administrator = new NpgsqlConnection(server.AdministratorConnectionString + ";Command Timeout=600");
        await administrator.OpenAsync(cancellationToken);
        var owner = new NpgsqlConnectionStringBuilder(server.MigratorConnectionString).Username!;
        var schema = new PlantedSchema(tables, administrator.PostgreSqlVersion.Major, owner, Seed);
        await RunAsync(administrator, PlantedSchema.Preparation, cancellationToken);
        await using (var connection = new NpgsqlConnection(server.MigratorConnectionString + ";Command Timeout=600"))
        {
            await connection.OpenAsync(cancellationToken);
            foreach (var sql in schema.Sql) await RunAsync(connection, sql, cancellationToken);
        }
        await RunAsync(administrator, schema.Finish, cancellationToken);
        // As a checkpoint and autovacuum would leave it; the many statements before have just written every page.
        await RunAsync(administrator, "vacuum (analyze) pg_catalog.pg_class, pg_catalog.pg_attribute, pg_catalog.pg_depend; checkpoint", cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
