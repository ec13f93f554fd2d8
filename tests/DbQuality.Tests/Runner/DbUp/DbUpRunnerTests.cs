using System.Diagnostics;
using DbQuality.Migrations;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Runner.DbUp;

[NeedsPostgres]
public sealed class DbUpRunnerTests
{
    private const string Connections = "select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and query not like '%pg_stat_activity%'";

    [Fact]
    public void Folders_and_programs_run_by_DbUps_engine() => MigrationRunners.Find("auto", null, () => false).ShouldBeOfType<DbUpRunner>();

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public async Task Every_mode_and_version_of_DbUp_works_on_every_version_of_the_server(int server)
    {
        foreach (var mode in Enum.GetValues<TransactionMode>())
        {
            foreach (var version in new[] { 5, 6, 7 })
            {
                await using var database = await TestDatabase.CreateAsync(server);
                var result = await database.RunDbUpAsync(Plans.Of("create table a (b int); insert into a values (1);", "", "alter table a add c text;"), mode, version);
                result.Described().ShouldBeEmpty();
                result.Statements.ShouldBe(3);
                result.Scripts.All(run => run.Applied == (mode != TransactionMode.AlwaysRollback)).ShouldBeTrue();
                (await database.TablesAsync()).Count.ShouldBe(mode == TransactionMode.AlwaysRollback ? 0 : 1);
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_observer_sees_each_statement_by_its_mark(int version)
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a (b int);\ncreate table a2 ();", "-- why\ntruncate a;\nalter table a add c int;");
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        (await database.RunDbUpAsync(plan, TransactionMode.Script, version, options => options with { Observer = observer })).Described().ShouldBeEmpty();

        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var seen = await observer.ReadAsync(connection, TestContext.Current.CancellationToken);
        seen.Statements.Where(trace => trace.Source is not null).Select(trace => $"{trace.Source!.Span} {trace.Source.Statement.Command}").ShouldBe(
            ["1.sql(1,1) CREATE TABLE", "1.sql(2,1) CREATE TABLE", "2.sql(2,1) TRUNCATE TABLE", "2.sql(3,1) ALTER TABLE"]);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task DbUp_puts_the_variables_in_and_errors_keep_their_place(int version)
    {
        using var project = new ProjectFolder().Write("1.sql", "create table $schema$.$name$ (b text);\nselect '$name$', nosuch\n  from $schema$.a;");
        await using var database = await TestDatabase.CreateAsync();
        var variables = new Dictionary<string, string> { ["name"] = "a", ["schema"] = "\"app\"" };
        var settings = new MigrationStandards { Variables = variables, Journal = new JournalTable("app", "schemaversions") };
        var plan = PlanReader.Read(new PlanRequest { ProjectDirectory = project.Directory, Settings = settings });
        plan.Scripts.ShouldHaveSingleItem().Source.Original.ShouldContain("$name$");
        (await database.RunDbUpAsync(plan, version: version, configure: options => options with { Variables = variables, Journal = settings.Journal })).Described()
            .ShouldBe(["1.sql(2,18)-(2,24) 42703: column \"nosuch\" does not exist"]);
        (await database.ListAsync("select oid::regclass::text from pg_class where relname = 'a'")).ShouldBe(version == 5 ? [] : ["app.a"]);
    }

    [Fact]
    public async Task A_variable_without_a_value_stops_DbUp_before_the_script()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a ();", "create table b ();\nselect '$nosuch$';");
        var result = await database.RunDbUpAsync(plan, configure: options => options with { Variables = new Dictionary<string, string>() });
        result.Described().ShouldBe(["2.sql(1,1)-(1,1) : DbUp does not run the script: Variable nosuch has no value defined"]);
        (await database.LeftAsync()).ShouldBe("a; journal: main.1.sql");
    }

    [Fact]
    public async Task Run_always_scripts_run_again_and_are_not_journaled()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = new MigrationPlan([new Stage("main",
            [Plans.Script("1.sql", "create table a (b int);"), Plans.Script("2.sql", "insert into a values (1);", kind: RunKind.Always)])]);
        (await database.RunDbUpAsync(plan)).Scripts.Select(run => run.Script.File).ShouldBe(["1.sql", "2.sql"]);
        (await database.RunDbUpAsync(plan)).Scripts.Select(run => run.Script.File).ShouldBe(["2.sql"]);
        (await database.ListAsync("select count(*) from a")).ShouldBe(["2"]);
        (await database.LeftAsync()).ShouldBe("a; journal: main.1.sql");
    }

    [Fact]
    public async Task A_journal_of_the_teams_own_is_used_and_none_is_left_where_none_is_wanted()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("create schema app");
        await database.RunDbUpAsync(Plans.Of("create table a ();"), configure: options => options with { Journal = new JournalTable("app", "Deployed") });
        (await database.ListAsync("select scriptname from app.\"Deployed\"")).ShouldBe(["main.1.sql"]);
        await database.RunDbUpAsync(Plans.Of("create table b ();"), configure: options => options with { UseJournal = false });
        (await database.LeftAsync()).ShouldBe("a, b; journal: none");
    }

    [Fact]
    public async Task Stages_are_done_when_their_scripts_are_committed_and_before_the_next_begins()
    {
        var plan = new MigrationPlan([Plans.Stage("1", null, "create table a ();"), Plans.Stage("2", null), Plans.Stage("3", null, "create table b ();"), Plans.Stage("4", null, "create table c ();")]);
        (await DoneAsync(plan, TransactionMode.None)).ShouldBe(["1: a", "2: a", "3: a, b", "4: a, b, c"]);
        (await DoneAsync(plan, TransactionMode.Script)).ShouldBe(["1: a", "2: a", "3: a, b", "4: a, b, c"]);
        (await DoneAsync(plan, TransactionMode.Single)).ShouldBe(["4: a, b, c"]);
        (await DoneAsync(plan, TransactionMode.AlwaysRollback)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Cancelling_stops_a_running_statement_at_once_and_leaves_no_connection(int version)
    {
        await using var database = await TestDatabase.CreateAsync();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(700));
        var timer = Stopwatch.StartNew();
        var options = new RunOptions { ConnectionString = database.OwnerConnectionString, DbUp = version };
        await Should.ThrowAsync<OperationCanceledException>(() => new DbUpRunner().RunAsync(Plans.Of("create table a ();\nselect pg_sleep(60);"), options, cancel.Token));
        timer.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        while (timer.Elapsed < TimeSpan.FromSeconds(10) && (await database.ListAsync(Connections))[0] != "0") await Task.Delay(20, TestContext.Current.CancellationToken);
        (await database.ListAsync(Connections)).ShouldBe(["0"]);
    }

    [Fact]
    public async Task A_script_that_ends_its_own_session_fails_at_that_statement()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunDbUpAsync(Plans.Of("select 1;", "select pg_terminate_backend(pg_backend_pid());"));
        result.Described().ShouldBe(
            ["2.sql(1,1)-(1,46) 57P01: The session that the scripts run in ended here: terminating connection due to administrator command. Nothing after it ran."]);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_one_clear_error()
    {
        var options = new RunOptions { ConnectionString = "Host=/nowhere;Username=a;Database=b" };
        var error = await Should.ThrowAsync<GateException>(() => new DbUpRunner().RunAsync(Plans.Of("select 1;"), options, TestContext.Current.CancellationToken));
        error.Message.ShouldStartWith("The database for the migrations cannot be reached: ");
    }

    private static async Task<List<string>> DoneAsync(MigrationPlan plan, TransactionMode mode)
    {
        await using var database = await TestDatabase.CreateAsync();
        var done = new List<string>();
        await database.RunDbUpAsync(plan, mode, configure: options => options with
        {
            StageDone = async (stage, _) => done.Add($"{stage.Name}: {string.Join(", ", await database.TablesAsync())}"),
        });
        return done;
    }
}
