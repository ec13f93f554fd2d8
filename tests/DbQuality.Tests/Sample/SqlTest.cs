using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Sample;

/// <summary>
/// One of the sample's own tests, <c>tests/STAGE/BEHAVIOUR.sql</c>. Comments at its top say how to break what it is about:
/// <c>-- breaks: SQL</c>.
/// </summary>
internal sealed record SqlTest(string File, string Sql, IReadOnlyList<string> Breaks)
{
    private static string Folder { get; } = Path.Combine(SampleProject.Folder, "tests");

    /// <summary>The assertions, and two tenants' rows: what every test starts with.</summary>
    private static Lazy<string> Start { get; } = new(() => string.Join('\n',
        new[] { Path.Combine(Folder, "assert.sql") }
            .Concat(Directory.GetFiles(Path.Combine(Folder, "fixtures"), "*.sql").Order(StringComparer.Ordinal))
            .Select(System.IO.File.ReadAllText)));

    public static IReadOnlyList<SqlTest> All { get; } =
        [.. Directory.GetDirectories(Folder).Where(stage => Path.GetFileName(stage) != "fixtures")
            .SelectMany(stage => Directory.GetFiles(stage, "*.sql", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(Read)];

    public static SqlTest Find(string file) => All.Single(test => test.File == file);

    /// <summary>
    /// Runs the test in a transaction that is rolled back, after <paramref name="broken"/>, which must succeed.
    /// </summary>
    /// <returns>What the server refused, as <c>SQLSTATE message</c>; null where the test passed.</returns>
    public async Task<string?> RunAsync(TestDatabase database, string broken = "")
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, Start.Value);
        await ExecuteAsync(connection, broken);
        try
        {
            await ExecuteAsync(connection, Sql);
            return null;
        }
        catch (PostgresException refused)
        {
            return $"{refused.SqlState} {refused.MessageText}";
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in StatementReader.Read(new SourceText("test.sql", sql)).Statements)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Sql));
        if (batch.BatchCommands.Count > 0) await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static SqlTest Read(string path)
    {
        var sql = System.IO.File.ReadAllText(path);
        return new SqlTest(Path.GetRelativePath(Folder, path).Replace('\\', '/'), sql, HeadComments.Of(sql, "breaks"));
    }
}
