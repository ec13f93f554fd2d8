using System.Data;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using Npgsql;

namespace DbQuality.Tests.Sample;

/// <summary>Weights that are right for each of two sessions and wrong for both.</summary>
[NeedsPostgres]
public sealed class VariationWeightsTests
{
    private const string Id = "00000000-0000-0000-0000-0000000000a0";

    [Theory]
    [InlineData(14, IsolationLevel.ReadCommitted, PostgresErrorCodes.CheckViolation)]
    [InlineData(14, IsolationLevel.RepeatableRead, PostgresErrorCodes.SerializationFailure)]
    [InlineData(18, IsolationLevel.ReadCommitted, PostgresErrorCodes.CheckViolation)]
    [InlineData(18, IsolationLevel.RepeatableRead, PostgresErrorCodes.SerializationFailure)]
    public async Task Two_sessions_cannot_each_add_all_the_weight(int version, IsolationLevel isolation, string expected)
    {
        await using var database = await SampleProject.CreateAsync(version);
        await database.ExecuteAsync($"""
            insert into organizations (id, name, slug) values ('{Id}', 'Organization a', 'a');
            insert into prompt_templates (id, organization_id, name, body, model) values ('{Id}', '{Id}', 'Template', 'Hello.', 'large')
            """);
        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        await using var firstHalf = await first.BeginTransactionAsync(isolation, TestContext.Current.CancellationToken);
        await using var secondHalf = await second.BeginTransactionAsync(isolation, TestContext.Current.CancellationToken);

        await AddAsync(first, "First");
        await AddAsync(second, "Second");
        await firstHalf.CommitAsync(TestContext.Current.CancellationToken);
        var refused = await Should.ThrowAsync<PostgresException>(() => secondHalf.CommitAsync(TestContext.Current.CancellationToken));

        refused.SqlState.ShouldBe(expected);
        (await database.ListAsync("select name || ' ' || weight from prompt_variations")).ShouldBe(["First 1.0000"]);
    }

    private static async Task AddAsync(NpgsqlConnection connection, string name)
    {
        await using var command = new NpgsqlCommand(
            $"insert into prompt_variations (organization_id, prompt_template_id, name, body, weight) values ('{Id}', '{Id}', '{name}', 'x', 1)", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<NpgsqlConnection> OpenAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
