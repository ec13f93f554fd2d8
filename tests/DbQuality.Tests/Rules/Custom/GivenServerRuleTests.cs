using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Postgres;
using Npgsql;

namespace DbQuality.Tests.Rules.Custom;

/// <summary>Rules of the team's own on a server that the user gives.</summary>
[NeedsPostgres]
public sealed class GivenServerRuleTests : IDisposable
{
    private const string Query = """
        select 'table' as kind, 'public' as schema, 'orders' as name, rolsuper, id
        from pg_roles cross join public.orders
        where rolname = session_user
        """;

    private readonly CustomRuleProject project = new CustomRuleProject().Migration("create table orders (id int primary key); insert into orders values (7);")
        .Write("standards/team_rule.sql", CustomRuleProject.Header.Replace("is wrong", "{rolsuper} {id}", StringComparison.Ordinal) + Query)
        .Write("standards/team_rule.fail.sql", "create table orders (id int primary key); insert into orders values (7);");

    public void Dispose() => project.Dispose();

    /// <param name="role">A superuser, or a role that may create databases.</param>
    [Theory]
    [InlineData("dbquality_administrator", RunAs.Owner)]
    [InlineData("dbquality_administrator", RunAs.Superuser)]
    [InlineData("maker", RunAs.Owner)]
    public async Task A_rule_is_asked_and_tested_by_a_role_that_is_no_superuser_and_nothing_is_left_behind(string role, RunAs runAs)
    {
        await using var own = await StartAsync();
        await Scratch.AskAsync(own.AdministratorConnectionString, "create role maker login createdb");
        var server = new NpgsqlConnectionStringBuilder(own.AdministratorConnectionString) { Username = role, SearchPath = null }.ConnectionString;
        var request = new GateRequest { Path = project.Folder, Postgres = server, RunAs = runAs, Rules = ["DBQ901"] };

        var report = await Gate.RunAsync(request, null, TestContext.Current.CancellationToken);
        report.Verdict.Findings.ShouldHaveSingleItem().Message.ShouldBe("public.orders false 7.");

        var tests = await global::DbQuality.Runs.CustomRuleTests.RunAsync(request, null, TestContext.Current.CancellationToken);
        var example = tests.ShouldHaveSingleItem().Examples.ShouldHaveSingleItem();
        (example.Problem, string.Join(", ", example.Found)).ShouldBe((null, "table public.orders"));
        (await Scratch.AskAsync(own.AdministratorConnectionString, "select count(*) from pg_database where datname like 'dbquality%'")).ShouldBe(0L);
        (await Scratch.AskAsync(own.AdministratorConnectionString, "select count(*) from pg_roles where rolname ~ '^dbquality_[0-9a-f]{8}$'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_killed_tests_copy_is_dropped_by_the_next_run()
    {
        await using var own = await StartAsync();
        var server = own.AdministratorConnectionString;
        await Scratch.AskAsync(server, "create database dbquality_0000abcd_3 template template1");
        await using (await ScratchServers.StartAsync(new ScratchRequest { Provider = server }, null, TestContext.Current.CancellationToken))
            (await Scratch.AskAsync(server, "select count(*) from pg_database where datname = 'dbquality_0000abcd_3'")).ShouldBe(0L);
    }

    private static async Task<ScratchDatabase> StartAsync()
    {
        var server = await ScratchServers.StartAsync(new ScratchRequest(), null, TestContext.Current.CancellationToken);
        // Our own clusters have none, and on a given server scratch databases are made of it.
        await Scratch.AskAsync(server.AdministratorConnectionString, "create database template0 is_template true");
        return server;
    }
}
