namespace DbQuality.Tests.Infrastructure;

[NeedsPostgres]
public sealed class TestDatabaseTests
{
    [Fact]
    public async Task A_test_database_is_owned_by_an_unprivileged_role()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("create table tasks (id uuid primary key); create index on tasks (id);");
        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync("copy (select 1) to program 'true'"));
        refused.SqlState.ShouldBe("42501");
    }
}
