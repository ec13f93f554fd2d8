using System.Diagnostics;
using System.Globalization;
using DbQuality.Fixes;
using DbQuality.Migrations;
using DbQuality.Postgres;
using DbQuality.Rules;
using DbQuality.Standards;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>
/// Corrective scripts on a table in use: what <c>dbquality fix</c> writes for <c>fix.sql</c> is deployed by the runner while connections read
/// and write single rows of a table of a million rows. The longest wait of any of their statements has a limit; the same load for as long
/// without scripts is the floor.
/// </summary>
internal sealed class FixBenchmark : IBenchmark
{
    private const int Rows = 1_000_000;

    /// <summary>Milliseconds that the longest statement of the load may take.</summary>
    private const double Limit = 200;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(2);

    /// <summary>The floor is measured no shorter: rare hiccups of the machine need time to show.</summary>
    private static readonly TimeSpan ShortestFloor = TimeSpan.FromSeconds(10);

    /// <summary>A row by its key: without the sub-select the number would be another one for each row, and every row read for it.</summary>
    private static readonly string AnyOrder = $"id = (select 1 + (random() * {Rows - 1})::bigint)";

    private static readonly (string Name, string Sql)[] Load =
    [
        ("read", $"select * from orders where {AnyOrder}"),
        ("read of two tables", $"select * from orders join customers on customers.id = customer_id where orders.{AnyOrder}"),
        ("insert", "insert into orders (customer_id, product_id, is_paid) values (1 + (random() * 999)::bigint, 1 + (random() * 999)::bigint, true)"),
        ("update", $"update orders set note = now()::text where {AnyOrder}"),
        ("update of the customer", "update customers set name = now()::text where id = (select 1 + (random() * 999)::bigint)"),
    ];

    private static readonly string Fill = $"""
        insert into customers (name) select 'customer ' || n from generate_series(1, 1000) n;
        insert into products (name) select 'product ' || n from generate_series(1, 1000) n;
        insert into orders (customer_id, product_id, is_paid, note, delivered_at)
        select 1 + n % 1000, 1 + n % 1000, case when n % 3 > 0 then n % 3 = 1 end, repeat('x', 40), now() from generate_series(1, {Rows}) n;
        """;

    public string Verb => "fix";

    public string Usage => "[major version of PostgreSQL]";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        int? version = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : null;
        var folder = Directory.CreateTempSubdirectory("dbquality-fix-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "migrations"));
            File.Copy(Path.Combine(AppContext.BaseDirectory, "fix.sql"), Path.Combine(folder, "migrations", "0001_shop.sql"));
            File.Copy(Path.Combine(AppContext.BaseDirectory, "fix.standards.yaml"), Path.Combine(folder, "standards.yaml"));
            return await MeasureAsync(folder, version, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(string folder, int? version, CancellationToken cancellationToken)
    {
        await using var server = await ScratchServers.StartAsync(new ScratchRequest { Version = version }, null, cancellationToken);
        await DeployAsync(server, folder, cancellationToken);
        await FillAsync(server, cancellationToken);
        var fixes = await FixGate.RunAsync(new GateRequest { Path = folder, PostgresVersion = version }, new FixRequest(), null, cancellationToken);
        if (fixes.Scripts.Count == 0) throw new InvalidOperationException("There is no script to measure.");
        FixFiles.Write(fixes.Scripts);

        IReadOnlyList<ScriptRun> scripts = [];
        var begin = Stopwatch.GetTimestamp();
        var with = await new SteadyLoad(server.MigratorConnectionString, Load, Pace).DuringAsync(
            async () => scripts = await DeployAsync(server, folder, cancellationToken), cancellationToken);
        var took = Stopwatch.GetElapsedTime(begin);
        var without = await new SteadyLoad(server.MigratorConnectionString, Load, Pace).DuringAsync(
            () => Task.Delay(took > ShortestFloor ? took : ShortestFloor, cancellationToken), cancellationToken);

        Print(scripts, with, begin);
        var (longest, floor) = (with.MaxBy(statement => statement.Milliseconds)!, without.Max(statement => statement.Milliseconds));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{scripts.Count} scripts that mend {fixes.Scripts.SelectMany(script => script.Findings).Distinct().Count()} findings, {Rows} rows, PostgreSQL {server.Version}, {took.TotalSeconds:F1} s: " +
            $"of {with.Count} statements the longest waited {longest.Milliseconds:F0} ms (limit {Limit:F0}): {longest.Name}, during {During(scripts, longest, begin)}; 99 % {Percentile(with):F1} ms. " +
            $"Without scripts {floor:F0} ms, 99 % {Percentile(without):F1} ms"));
        return longest.Milliseconds < Limit ? 0 : 1;
    }

    /// <summary>What has not been deployed yet, as any deployment does.</summary>
    private static async Task<IReadOnlyList<ScriptRun>> DeployAsync(ScratchDatabase server, string folder, CancellationToken cancellationToken)
    {
        var standards = StandardsReader.Read(Path.Combine(folder, "standards.yaml"), "standards.yaml", RuleCatalog.Vocabulary);
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = folder, Settings = standards.Migrations });
        var result = await new SqlRunner().RunAsync(plan, new RunOptions { ConnectionString = server.MigratorConnectionString }, cancellationToken);
        return result.Problems is [var problem, ..] ? throw new InvalidOperationException($"{problem.Location} {problem.Message}") : result.Scripts;
    }

    private static async Task FillAsync(ScratchDatabase server, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.MigratorConnectionString + ";Command Timeout=600");
        await connection.OpenAsync(cancellationToken);
        await using var fill = new NpgsqlCommand(Fill, connection);
        await fill.ExecuteNonQueryAsync(cancellationToken);
        await using var settle = new NpgsqlCommand("vacuum (analyze)", connection);
        await settle.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Print(IReadOnlyList<ScriptRun> scripts, IReadOnlyList<TimedStatement> statements, long begin)
    {
        foreach (var script in scripts)
        {
            var waits = statements.Where(statement => During(scripts, statement, begin) == script.Script.FileName).Select(statement => statement.Milliseconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {script.Duration.TotalMilliseconds,7:F0} ms, longest wait {waits.DefaultIfEmpty().Max(),4:F0} ms  {script.Script.FileName}"));
        }
    }

    /// <summary>The script that ran when the statement began or, where none did yet, the first.</summary>
    private static string During(IReadOnlyList<ScriptRun> scripts, TimedStatement statement, long begin)
    {
        var at = Stopwatch.GetElapsedTime(begin, statement.Start) + TimeSpan.FromMilliseconds(statement.Milliseconds);
        var end = TimeSpan.Zero;
        return scripts.FirstOrDefault(script => (end += script.Duration) >= at)?.Script.FileName ?? scripts[^1].Script.FileName;
    }

    private static double Percentile(IReadOnlyList<TimedStatement> statements) =>
        statements.Select(statement => statement.Milliseconds).Order().ElementAt(statements.Count * 99 / 100);
}
