using System.Data;
using System.Globalization;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using Npgsql;

namespace DbQuality.Tests.Sample;

/// <summary>What only two sessions at once can break.</summary>
[NeedsPostgres]
public sealed class ConcurrencyTests
{
    private const string Organization = "00000000-0000-0000-0000-0000000000a0";

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Theory, MemberData(nameof(Versions))]
    public async Task Workers_at_the_same_time_handle_each_event_once(int version)
    {
        const int Events = 400;
        await using var database = await WithOrganizationAsync(version);
        await database.ExecuteAsync($$$"""
            select store_event('{{{Organization}}}', 'slack', 'message', n::text, '{"channel": "c", "user": "u", "text": "t"}') from generate_series(1, {{{Events}}}) n
            """);

        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        await using var third = await OpenAsync(database);
        var handled = await Task.WhenAll(WorkAsync(first), WorkAsync(second), WorkAsync(third));

        handled.Sum(events => events.Count).ShouldBe(Events);
        handled.SelectMany(events => events).Distinct().Count().ShouldBe(Events);
        handled.Count(events => events.Count > 0).ShouldBeGreaterThan(1, "the workers did not work at the same time");
        (await database.ListAsync("select count(*) from slack_events")).ShouldBe([$"{Events}"]);
        (await database.ListAsync("select distinct status || ' ' || attempt_count from events")).ShouldBe(["processed 1"]);
    }

    /// <summary>The first worker holds its batch; the second one neither waits for it nor takes anything of it.</summary>
    [Fact]
    public async Task A_worker_passes_over_what_another_one_holds()
    {
        await using var database = await WithOrganizationAsync();
        await database.ExecuteAsync($$$"""
            select store_event('{{{Organization}}}', 'slack', 'message', n::text, '{"channel": "c", "user": "u", "text": "t"}') from generate_series(1, 10) n
            """);
        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        await using var holding = await first.BeginTransactionAsync(TestContext.Current.CancellationToken);

        var firstBatch = await ProcessAsync(first, 6);
        var secondBatch = await ProcessAsync(second, 10);

        (firstBatch.Count, secondBatch.Count).ShouldBe((6, 4));
        firstBatch.Intersect(secondBatch).ShouldBeEmpty();
        await holding.RollbackAsync(TestContext.Current.CancellationToken);
        (await ProcessAsync(second, 10)).ShouldBe(firstBatch, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task An_event_that_arrives_twice_at_once_is_stored_once(int version)
    {
        await using var database = await WithOrganizationAsync(version);
        var store = $$"""select store_event('{{Organization}}', 'github', 'push', 'delivery', '{}')::text""";
        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        await using var transaction = await first.BeginTransactionAsync(TestContext.Current.CancellationToken);

        var stored = await ScalarAsync(first, store);
        var again = ScalarAsync(second, store);
        await UntilBlockedAsync(database);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        (await again).ShouldBe(stored);
        (await database.ListAsync("select count(*) from events")).ShouldBe(["1"]);
    }

    /// <summary>1 waits for 2, and 3 for 4. One session lets 2 wait for 3, the other 4 for 1: each half is fine by itself.</summary>
    [Theory]
    [InlineData(14, IsolationLevel.ReadCommitted)]
    [InlineData(18, IsolationLevel.ReadCommitted)]
    [InlineData(15, IsolationLevel.Serializable)]
    public async Task Two_sessions_cannot_close_a_cycle_of_dependencies_half_each(int version, IsolationLevel isolation)
    {
        await using var database = await WithOrganizationAsync(version);
        await database.ExecuteAsync(
            $"insert into tasks (id, organization_id, title) select lpad(n::text, 32, '0')::uuid, '{Organization}', 'Task' from generate_series(1, 4) n; {Depend(1, 2)}; {Depend(3, 4)}");
        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        await using var firstHalf = await first.BeginTransactionAsync(isolation, TestContext.Current.CancellationToken);
        await using var secondHalf = await second.BeginTransactionAsync(isolation, TestContext.Current.CancellationToken);

        await ScalarAsync(first, Depend(2, 3));
        var other = Should.ThrowAsync<PostgresException>(async () =>
        {
            await ScalarAsync(second, Depend(4, 1));
            await secondHalf.CommitAsync(TestContext.Current.CancellationToken);
        });
        await UntilBlockedAsync(database);
        await firstHalf.CommitAsync(TestContext.Current.CancellationToken);

        (await other).SqlState.ShouldBe(isolation == IsolationLevel.Serializable ? PostgresErrorCodes.SerializationFailure : PostgresErrorCodes.CheckViolation);
        (await database.ListAsync("select count(*) from task_dependencies")).ShouldBe(["3"]);
    }

    [Fact]
    public async Task A_snapshot_that_is_older_than_the_lock_is_refused_for_dependencies()
    {
        await using var database = await WithOrganizationAsync();
        await database.ExecuteAsync($"insert into tasks (id, organization_id, title) select lpad(n::text, 32, '0')::uuid, '{Organization}', 'Task' from generate_series(1, 2) n");
        await using var connection = await OpenAsync(database);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
        var refused = await Should.ThrowAsync<PostgresException>(() => ScalarAsync(connection, Depend(1, 2)));
        refused.SqlState.ShouldBe(PostgresErrorCodes.FeatureNotSupported);
    }

    /// <summary>One of two tasks may run at a time; both are started at once.</summary>
    [Fact]
    public async Task Two_workers_cannot_exceed_a_workflows_parallel_limit()
    {
        await using var database = await WithOrganizationAsync();
        await database.ExecuteAsync($"""
            insert into tasks (id, organization_id, title) select lpad(n::text, 32, '0')::uuid, '{Organization}', 'Task' from generate_series(1, 2) n;
            insert into workflows (id, organization_id, name, mode, parallel_limit) values ('{Organization}', '{Organization}', 'Workflow', 'parallel', 1);
            insert into workflow_tasks (organization_id, workflow_id, task_id, step_number)
            select '{Organization}', '{Organization}', lpad(n::text, 32, '0')::uuid, n from generate_series(1, 2) n;
            """);
        await using var first = await OpenAsync(database);
        await using var second = await OpenAsync(database);
        await using var transaction = await first.BeginTransactionAsync(TestContext.Current.CancellationToken);

        (await ScalarAsync(first, "select start_task(lpad('1', 32, '0')::uuid)::text")).ShouldBe("true");
        var other = ScalarAsync(second, "select start_task(lpad('2', 32, '0')::uuid)::text");
        await UntilBlockedAsync(database);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        (await other).ShouldBe("false");
    }

    private static string Depend(int task, int needed) => string.Create(CultureInfo.InvariantCulture,
        $"insert into task_dependencies (organization_id, task_id, depends_on_id) values ('{Organization}', lpad('{task}', 32, '0')::uuid, lpad('{needed}', 32, '0')::uuid)");

    private static async Task<TestDatabase> WithOrganizationAsync(int version = 0)
    {
        var database = await SampleProject.CreateAsync(version);
        await database.ExecuteAsync($"insert into organizations (id, name, slug) values ('{Organization}', 'Organization a', 'a')");
        return database;
    }

    private static async Task<List<Guid>> WorkAsync(NpgsqlConnection connection)
    {
        var handled = new List<Guid>();
        while (true)
        {
            var batch = await ProcessAsync(connection, 10);
            if (batch.Count == 0) return handled;
            handled.AddRange(batch);
        }
    }

    private static async Task<List<Guid>> ProcessAsync(NpgsqlConnection connection, int limit)
    {
        await using var command = new NpgsqlCommand($"select event_id from process_pending_events({limit}) where event_status = 'processed'", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var events = new List<Guid>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) events.Add(reader.GetGuid(0));
        return events;
    }

    private static async Task<NpgsqlConnection> OpenAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<string?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Returns when a session of the database waits for another one's lock.</summary>
    private static async Task UntilBlockedAsync(TestDatabase database)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while ((await database.ListAsync("select pid from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0")).Count == 0)
        {
            if (DateTime.UtcNow > deadline) throw new TimeoutException("No session waits for a lock.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
