using System.Diagnostics;
using System.Globalization;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations;
using DbQuality.Migrations.Runners;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>
/// The views of the sample on two busy months' rows, as <c>seed/generate_load.sql</c> makes them: each is read to the end, from the
/// statement to the last row.
/// </summary>
internal sealed class SampleBenchmark : IBenchmark
{
    private const int Rounds = 9;

    /// <summary>Milliseconds for each view.</summary>
    private const double Limit = 100;

    private const string Views =
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') order by 1";

    private const string Size = "select (select count(*) from events) || ' events and ' || (select count(*) from tasks) || ' tasks'";

    public string Verb => "sample";

    public string Usage => "<project folder> [major version of PostgreSQL]";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (args.Length < 1) return 2;
        var project = args[0];
        var standards = StandardsReader.Read(Path.Combine(project, "standards.yaml"), "standards.yaml", RuleCatalog.Vocabulary);
        var request = new ScratchRequest
        {
            Version = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : null,
            Extensions = standards.Database.Extensions,
            Roles = standards.Database.Roles,
        };
        await using var server = await ScratchServers.StartAsync(request, null, cancellationToken);
        await MigrateAsync(server, project, standards, cancellationToken);
        await using var connection = new NpgsqlConnection(server.MigratorConnectionString + ";Command Timeout=600");
        await connection.OpenAsync(cancellationToken);
        await LoadAsync(connection, project, cancellationToken);

        var times = new List<(string View, double Milliseconds)>();
        foreach (var view in await ListAsync(connection, Views, cancellationToken))
            times.Add((view, await MedianAsync(connection, view, cancellationToken)));
        var size = await ListAsync(connection, Size, cancellationToken);
        var slowest = times.MaxBy(time => time.Milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{times.Count} views of the sample on {size[0]}, PostgreSQL {server.Version}: slowest {slowest.View} {slowest.Milliseconds:F1} ms " +
            $"(limit {Limit:F0} each), medians of {Rounds}"));
        return slowest.Milliseconds < Limit ? 0 : 1;
    }

    private static async Task MigrateAsync(ScratchDatabase server, string project, TeamStandards standards, CancellationToken cancellationToken)
    {
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = project, Settings = standards.Migrations });
        var result = await new DbUpRunner().RunAsync(
            plan, new RunOptions { ConnectionString = server.MigratorConnectionString, UseJournal = false }, cancellationToken);
        if (result.Problems is [var problem, ..]) throw new InvalidOperationException($"{problem.Location} {problem.Message}");
    }

    private static async Task LoadAsync(NpgsqlConnection connection, string project, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var file in new[] { "seed.sql", "generate_load.sql" })
        {
            var sql = await File.ReadAllTextAsync(Path.Combine(project, "seed", file), cancellationToken);
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        // For one of the seed's organizations, where a view asks; and what autovacuum would do in its time.
        await using var settle = new NpgsqlCommand("vacuum (analyze)", connection);
        await settle.ExecuteNonQueryAsync(cancellationToken);
        await using var tenant = new NpgsqlCommand("set app.organization_id = '10000000-0000-0000-0000-000000000001'", connection);
        await tenant.ExecuteNonQueryAsync(cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  loaded in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
    }

    private static async Task<double> MedianAsync(NpgsqlConnection connection, string view, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        var rows = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            rows = (await ListAsync(connection, $"select view::text from {view} as view", cancellationToken)).Count;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var median = times.Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {median,7:F1} ms  {view} ({rows} rows)"));
        return median;
    }

    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) values.Add(reader.GetString(0));
        return values;
    }
}
