using System.Diagnostics;
using System.Text.Json;
using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Rules.Planted;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>What one process measured of itself.</summary>
internal sealed record JudgeResult
{
    /// <summary>Seconds from an open connection to the catalog.</summary>
    public required double Catalog { get; init; }

    /// <summary>Seconds from an open connection to the verdict.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seconds that this process, not the server, was busy meanwhile, on all processors.</summary>
    public required double Processor { get; init; }

    /// <summary>The most megabytes that the process ever had.</summary>
    public required double Memory { get; init; }

    /// <summary>Seconds by rule.</summary>
    public required IReadOnlyDictionary<string, double> Rules { get; init; }

    /// <summary>For people.</summary>
    public required string Summary { get; init; }
}

/// <summary>One reading of a catalog and one verdict, in a process that does nothing else; what <see cref="CatalogBenchmark"/> starts.</summary>
internal sealed class JudgeBenchmark : IBenchmark
{
    public string Verb => "judge";

    public string Usage => "<connection string of a database with planted flaws>";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (args.Length != 1) return 2;
        await using var connection = new NpgsqlConnection(args[0]);
        await connection.OpenAsync(cancellationToken);
        var standards = PlantedStandards.Read();
        using var process = Process.GetCurrentProcess();
        var busy = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var catalog = await CatalogReader.ReadAsync(connection, cancellationToken);
        var read = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var context = new RuleContext { Standards = standards, Catalog = catalog, Observations = Observations.None };
        var verdict = RuleEngine.Judge(context, new RuleSelection { Profile = Profile.Strict, Today = PlantedStandards.Today });
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        process.Refresh();
        var result = new JudgeResult
        {
            Catalog = read,
            Seconds = seconds,
            Processor = (process.TotalProcessorTime - busy).TotalSeconds,
            Memory = process.PeakWorkingSet64 / 1048576.0,
            Rules = verdict.Times.ToDictionary(rule => rule.Key, rule => rule.Value.TotalSeconds),
            Summary = "",
        };
        Console.WriteLine(JsonSerializer.Serialize(result with { Summary = Describe(result, catalog, verdict) }));
        return 0;
    }

    private static string Describe(JudgeResult result, DatabaseCatalog catalog, Verdict verdict) => FormattableString.Invariant(
        $"{result.Seconds:F3} s (catalog {result.Catalog:F3}, rules {result.Seconds - result.Catalog:F3}; processor {result.Processor:F3}), {result.Memory:F0} MB: ") +
        $"{catalog.Tables.Count} tables, {catalog.Tables.Sum(table => table.Columns.Count)} columns, {catalog.Tables.Sum(table => table.Indexes.Count)} indexes, " +
        $"{verdict.Checked.Count} rules, {verdict.Findings.Count} findings";
}
