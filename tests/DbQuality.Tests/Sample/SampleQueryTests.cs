using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using Npgsql;

namespace DbQuality.Tests.Sample;

/// <summary>The words of the sample's users: each query of <c>queries</c> as it is written, on a deployed database with the development data.</summary>
[NeedsPostgres]
public sealed class SampleQueryTests
{
    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Fact]
    public void A_query_that_finds_nothing_says_what_it_would_find() =>
        SampleQuery.All.Where(query => query.OnSeed == "count(*) = 0" && query.Then is null || query.First is null != query.Then is null)
            .Select(query => query.File).ShouldBeEmpty();

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_query_answers_as_it_is_written(int version)
    {
        await using var database = await SampleProject.DeployWithSeedAsync(version);
        var wrong = new List<string>();
        foreach (var query in SampleQuery.All)
        {
            await database.ExecuteAsync(query.Sql);
            if (!await UntilAsync(database, query.Whether(query.OnSeed))) wrong.Add($"{query.File} on the development data: {await RowsAsync(database, query)}");
        }
        foreach (var query in SampleQuery.All)
        {
            if (query is not { First: { } first, Then: { } then }) continue;
            await database.ExecuteAsAdministratorAsync(first);
            if (!await UntilAsync(database, query.Whether(then))) wrong.Add($"{query.File} after {first}: {await RowsAsync(database, query)}");
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>The server counts what sessions did a moment after they did it.</summary>
    private static async Task<bool> UntilAsync(TestDatabase database, string whether)
    {
        var deadline = DateTime.UtcNow.AddSeconds(10);
        while (!await AnswerAsync(database, whether))
        {
            if (DateTime.UtcNow > deadline) return false;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
        return true;
    }

    private static async Task<bool> AnswerAsync(TestDatabase database, string whether)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(whether, connection);
        return (bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<string> RowsAsync(TestDatabase database, SampleQuery query) => string.Join(
        '\n', (await database.ListAsync($"select row_to_json(answer)::text from (\n{query.Sql.TrimEnd().TrimEnd(';')}\n) as answer limit 20")).Prepend($"{query.OnSeed} {query.Then}"));
}
