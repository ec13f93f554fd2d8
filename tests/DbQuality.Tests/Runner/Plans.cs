using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Runner;

/// <summary>Makes plans out of SQL that stands in a test.</summary>
internal static class Plans
{
    /// <summary>One stage without a mode of its own; its scripts are called 1.sql, 2.sql …</summary>
    public static MigrationPlan Of(params string[] scripts) => new([Stage("main", null, scripts)]);

    public static Stage Stage(string name, TransactionMode? mode, params string[] scripts) =>
        new(name, [.. scripts.Select((sql, i) => Script($"{i + 1}.sql", sql, name))], mode);

    public static Script Script(string file, string sql, string stage = "main", RunKind kind = RunKind.Once)
    {
        var source = new SourceText(file, sql);
        var text = StatementReader.Read(source);
        return new Script
        {
            Name = $"{stage}.{file}", FileName = file, FullPath = "/migrations/" + file, Source = source, Stage = stage, RunKind = kind,
            Statements = text.Statements, Ignores = text.Ignores, Problems = text.Problems, Checksum = "",
        };
    }

    public static async Task<RunResult> RunAsync(
        this TestDatabase database, MigrationPlan plan, TransactionMode mode = TransactionMode.None, bool journal = true, IStatementObserver? observer = null) =>
        await new DbUpRunner().RunAsync(
            plan,
            new RunOptions { ConnectionString = database.OwnerConnectionString, Transactions = mode, UseJournal = journal, Observer = observer },
            TestContext.Current.CancellationToken);

    /// <summary>Each problem as <c>file(line,column)-(line,column) state: message</c>.</summary>
    public static IReadOnlyList<string> Described(this RunResult result) =>
        [.. result.Problems.Select(problem =>
            $"{problem.Location}-({problem.Location?.EndLine},{problem.Location?.EndColumn}) {problem.SqlState}: {problem.Message}")];

    /// <summary>The first column of a query's rows, as the administrator sees them.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(this TestDatabase database, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }

    /// <summary>The user's own tables, but for the journal.</summary>
    public static Task<IReadOnlyList<string>> TablesAsync(this TestDatabase database) => database.ListAsync(
        "select relname::text from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'schemaversions' order by 1");
}
