using System.Net;
using System.Net.Sockets;
using System.Diagnostics;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Runner;

[NeedsPostgres]
public sealed class ServerLossTests
{
    [Theory]
    [InlineData(TransactionMode.None)]
    [InlineData(TransactionMode.Script)]
    [InlineData(TransactionMode.Single)]
    public async Task A_script_that_ends_its_own_session_fails_at_that_statement(TransactionMode mode)
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunAsync(Plans.Of("select 1;", "select 2;\nselect pg_terminate_backend(pg_backend_pid());"), mode)).Described()
            .ShouldBe(["2.sql(2,1)-(2,46) 57P01: The session that the scripts run in ended here: terminating connection due to administrator command. Nothing after it ran."]);
    }

    [Fact]
    public async Task A_time_limit_of_a_script_that_its_statement_exceeds_is_told_there()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunAsync(Plans.Of("set statement_timeout = '1ms';\nselect pg_sleep(1);", "select 1;"))).Described()
            .ShouldBe(["1.sql(2,1)-(2,19) 57014: canceling statement due to statement timeout"]);
    }

    /// <summary>Whether the server finds the session idle for a thousandth of a second is a matter of luck; what is told when it does is not.</summary>
    [Theory]
    [InlineData("select 1;\nset idle_session_timeout = '1ms';", "57P05")]
    [InlineData("begin;\nset idle_in_transaction_session_timeout = '1ms';", "25P03")]
    public async Task What_a_script_sets_that_lets_the_runner_ask_nothing_more_is_told_at_a_script(string sql, string state)
    {
        var scripts = Enumerable.Repeat("select 1;", 50).Prepend(sql).ToArray();
        for (var i = 0; i < 20; i++)
        {
            await using var database = await TestDatabase.CreateAsync();
            var ended = (await database.RunAsync(Plans.Of(scripts))).Problems.Where(problem => problem.SqlState is not null).ToList();
            if (ended.Count == 0) continue;
            ended.ShouldHaveSingleItem().SqlState.ShouldBe(state);
            ended[0].Location!.File.ShouldEndWith(".sql");
            return;
        }
        Assert.Fail("The server never ended the session.");
    }

    [Theory]
    [InlineData(TransactionMode.None)]
    [InlineData(TransactionMode.Script)]
    public async Task An_internal_error_of_the_server_is_a_refused_statement(TransactionMode mode)
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunAsync(Plans.Of("grant pg_database_owner to current_user;"), mode)).Described()
            .ShouldBe(["1.sql(1,1)-(1,40) XX000: role \"pg_database_owner\" cannot have explicit members"]);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_one_clear_error()
    {
        var options = new RunOptions { ConnectionString = "Host=/nowhere;Username=a;Database=b" };
        var error = await Should.ThrowAsync<GateException>(() => new DbUpRunner().RunAsync(Plans.Of("select 1;"), options, TestContext.Current.CancellationToken));
        error.Trouble.ShouldBe(Trouble.Environment);
        error.Message.ShouldStartWith("The database for the migrations cannot be reached: ");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_with_the_time_that_it_was_given()
    {
        // It takes the connection and says nothing, as a machine does that has too much to do.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var options = new RunOptions { ConnectionString = $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=a;Database=b;Timeout=1;SSL Mode=Disable" };
        var error = await Should.ThrowAsync<GateException>(() => new DbUpRunner().RunAsync(Plans.Of("select 1;"), options, TestContext.Current.CancellationToken));
        error.Message.ShouldBe("The server did not answer within 1 s. It, or the machine, has too much to do: run again when there is less.");
    }

    [Fact]
    public async Task A_statement_timeout_that_the_script_set_is_a_failing_statement()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunAsync(Plans.Of("set statement_timeout = '50ms';\nselect pg_sleep(60);"))).Described()
            .ShouldBe(["1.sql(2,1)-(2,20) 57014: canceling statement due to statement timeout"]);
    }

    [Fact]
    public async Task A_flood_of_warnings_neither_slows_nor_fills_memory()
    {
        await using var database = await TestDatabase.CreateAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        (await database.RunAsync(Plans.Of("do $$ begin for i in 1..300000 loop raise warning '%', repeat('x', 100); end loop; end $$;"))).Described().ShouldBeEmpty();
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(10_000_000);
    }
}
