using System.Diagnostics;
using DbQuality.Migrations;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Runner;

public sealed class ServerLossTests
{
    [Fact]
    public async Task A_connection_that_dies_is_one_clear_error()
    {
        await using var database = await TestDatabase.CreateAsync();
        var error = await Should.ThrowAsync<GateException>(() => database.RunAsync(Plans.Of("select 1;", "select pg_terminate_backend(pg_backend_pid());")));
        error.Trouble.ShouldBe(Trouble.Environment);
        error.Message.ShouldBe("The server was lost while the migrations ran: terminating connection due to administrator command. Look into the server's log and run again.");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_one_clear_error()
    {
        var options = new RunOptions { ConnectionString = "Host=/nowhere;Username=a;Database=b" };
        var error = await Should.ThrowAsync<GateException>(() => new SqlRunner().RunAsync(Plans.Of("select 1;"), options, TestContext.Current.CancellationToken));
        error.Trouble.ShouldBe(Trouble.Environment);
        error.Message.ShouldStartWith("The database for the migrations cannot be reached: ");
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
