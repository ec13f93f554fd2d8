using System.Globalization;
using DbQuality.Fixes;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations;
using DbQuality.Migrations.Runners;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>
/// Corrective scripts on tables in use: what <c>dbquality fix</c> writes for <c>fix.sql</c> is deployed by the runner while connections read
/// and write single rows of tables of a million rows, and so is, afterwards, what that leaves for a later deployment. The longest wait of
/// any of their statements has a limit; the same load without scripts is the floor.
/// </summary>
internal sealed class FixBenchmark : IBenchmark
{
    /// <summary>Milliseconds that the longest statement of the load may take.</summary>
    private const double Limit = 200;

    private const int Clients = 6;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(2);

    /// <summary>Until all connections are at work.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(2);

    /// <summary>Rare hiccups of the machine need time to show.</summary>
    private static readonly TimeSpan Floor = TimeSpan.FromSeconds(30);

    /// <summary>What <c>fix.sql</c> is there for: each must be among what the scripts mend, or something else is measured than this says.</summary>
    private static readonly string[] Mended =
    [
        "DBQ101", "DBQ102", "DBQ104", "DBQ108", "DBQ109", "DBQ201", "DBQ204", "DBQ206", "DBQ207", "DBQ210", "DBQ211", "DBQ212", "DBQ213", "DBQ214", "DBQ215",
        "DBQ221", "DBQ231", "DBQ241", "DBQ242", "DBQ244", "DBQ245", "DBQ301", "DBQ302", "DBQ304", "DBQ407",
    ];

    public string Verb => "fix";

    public string Usage => "[major version of PostgreSQL [rows]]";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        int? version = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : null;
        var rows = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("dbquality-fix-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "migrations"));
            File.Copy(Path.Combine(AppContext.BaseDirectory, "fix.sql"), Path.Combine(folder, "migrations", "0001_shop.sql"));
            File.Copy(Path.Combine(AppContext.BaseDirectory, "fix.standards.yaml"), Path.Combine(folder, "standards.yaml"));
            return await MeasureAsync(folder, version, rows, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(string folder, int? version, int rows, CancellationToken cancellationToken)
    {
        var fixes = await FixGate.RunAsync(new GateRequest { Path = folder, PostgresVersion = version }, new FixRequest(), null, cancellationToken);
        var findings = fixes.Scripts.SelectMany(script => script.Findings).Distinct().ToList();
        if (Mended.Except(findings.Select(finding => finding.Rule.Id)).ToList() is { Count: > 0 } missing)
            throw new InvalidOperationException($"No script mends {string.Join(", ", missing)}: there is less to measure than there should be.");

        await using var server = await ScratchServers.StartAsync(new ScratchRequest { Version = version }, null, cancellationToken);
        await DeployAsync(server, folder, new ScriptTimes(), cancellationToken);
        await FillAsync(server, rows, cancellationToken);
        FixFiles.Write(fixes.Scripts);
        var scripts = await LoadAsync(server, folder, FixLoad.Read(rows, areNew: false), cancellationToken);
        MoveLater(folder, fixes.Scripts);
        var later = await LoadAsync(server, folder, FixLoad.Read(rows, areNew: true), cancellationToken);
        var without = await new SteadyLoad(server.MigratorConnectionString, FixLoad.Read(rows, areNew: true), Clients, Pace)
            .DuringAsync(token => Task.Delay(Floor, token), cancellationToken);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {server.Version}, {rows} rows in each of 5 tables, {findings.Count} findings of {findings.DistinctBy(finding => finding.Rule.Id).Count()} rules"));
        var longest = new[] { Print("mend the findings", scripts), Print("of later/ end the change", later) }.Max();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Without scripts, for {Floor.TotalSeconds:F0} s: {Waits(without)}"));
        return longest < Limit ? 0 : 1;
    }

    /// <summary>Deploys under the load what has not been deployed yet.</summary>
    private static async Task<(ScriptTimes Scripts, IReadOnlyList<TimedStatement> Statements)> LoadAsync(
        ScratchDatabase server, string folder, IReadOnlyList<(string Name, string Sql)> load, CancellationToken cancellationToken)
    {
        var times = new ScriptTimes();
        var statements = await new SteadyLoad(server.MigratorConnectionString, load, Clients, Pace).DuringAsync(
            async token =>
            {
                await Task.Delay(Start, token);
                await DeployAsync(server, folder, times, token);
            },
            cancellationToken);
        return (times, [.. statements.Where(times.Has)]);
    }

    /// <summary>As any deployment does.</summary>
    private static async Task DeployAsync(ScratchDatabase server, string folder, ScriptTimes times, CancellationToken cancellationToken)
    {
        var standards = StandardsReader.Read(Path.Combine(folder, "standards.yaml"), "standards.yaml", RuleCatalog.Vocabulary);
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = folder, Settings = standards.Migrations });
        var result = await new DbUpRunner().RunAsync(plan, new RunOptions { ConnectionString = server.MigratorConnectionString, Progress = times }, cancellationToken);
        times.End();
        if (result.Problems is [var problem, ..]) throw new InvalidOperationException($"{problem.Location} {problem.Message}");
    }

    /// <summary>As their first lines say, once nothing uses the old names.</summary>
    private static void MoveLater(string folder, IReadOnlyList<CorrectiveScript> scripts)
    {
        var number = 1 + scripts.Count;
        foreach (var later in scripts.Select(script => script.LaterPath).OfType<string>())
        {
            number++;
            File.Move(later, Path.Combine(folder, "migrations", string.Create(CultureInfo.InvariantCulture, $"{number:D4}_later_{Path.GetFileName(later)}")));
        }
    }

    private static async Task FillAsync(ScratchDatabase server, int rows, CancellationToken cancellationToken)
    {
        var sql = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "fix.rows.sql"), cancellationToken);
        await using var connection = new NpgsqlConnection(server.MigratorConnectionString + ";Command Timeout=600");
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in sql.Replace("{rows}", rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split(";\n", StringSplitOptions.RemoveEmptyEntries))
        {
            await using var fill = new NpgsqlCommand(statement, connection);
            await fill.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <returns>The longest wait, in milliseconds.</returns>
    private static double Print(string what, (ScriptTimes Scripts, IReadOnlyList<TimedStatement> Statements) run)
    {
        var waits = run.Statements.GroupBy(run.Scripts.During).ToDictionary(script => script.Key, script => script.Max(statement => statement.Milliseconds));
        foreach (var (file, took) in run.Scripts.All)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {took.TotalMilliseconds,7:F0} ms, longest wait {waits.GetValueOrDefault(file),4:F0} ms  {file}"));
        var longest = run.Statements.MaxBy(statement => statement.Milliseconds)!;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{run.Scripts.All.Count} scripts {what} in {run.Scripts.All.Sum(script => script.Took.TotalSeconds):F1} s: {Waits(run.Statements)} (limit {Limit:F0}): {longest.Name}, during {run.Scripts.During(longest)}"));
        return longest.Milliseconds;
    }

    private static string Waits(IReadOnlyList<TimedStatement> statements) => string.Create(CultureInfo.InvariantCulture,
        $"of {statements.Count} statements 99 % waited {statements.Select(statement => statement.Milliseconds).Order().ElementAt(statements.Count * 99 / 100):F1} ms at most, the longest {statements.Max(statement => statement.Milliseconds):F0} ms");
}
