using DbQuality.Standards;
using DbQuality.Migrations;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Runner;

public sealed class SqlRunnerTests
{
    [Fact]
    public async Task Without_a_transaction_the_statements_before_the_failing_one_stay_applied()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("create table a ();\ncreate table b ();\ncreate table a ();\ncreate table c ();", "create table d ();"));
        result.Described().ShouldBe(["1.sql(3,1)-(3,18) 42P07: relation \"a\" already exists"]);
        result.Statements.ShouldBe(2);
        result.Scripts.Select(run => run.Applied).ShouldBe([false]);
        (await database.TablesAsync()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task A_transaction_for_each_script_undoes_the_failing_script_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a ();", "create table b ();\n\n  create table a ();", "create table c ();");
        var result = await database.RunAsync(plan, TransactionMode.Script);
        result.Described().ShouldBe(["2.sql(3,3)-(3,20) 42P07: relation \"a\" already exists"]);
        result.Scripts.Select(run => (run.Script.File, run.Statements, run.Applied)).ShouldBe([("1.sql", 1, true), ("2.sql", 1, false)]);
        (await database.TablesAsync()).ShouldBe(["a"]);
        (await database.ListAsync("select scriptname from schemaversions")).ShouldBe(["main.1.sql"]);
    }

    [Fact]
    public async Task A_single_transaction_undoes_everything()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("create table a ();", "create table a ();"), TransactionMode.Single);
        result.Described().ShouldBe(["2.sql(1,1)-(1,18) 42P07: relation \"a\" already exists"]);
        result.Scripts.Select(run => run.Applied).ShouldBe([false, false]);
        (await database.TablesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Always_rollback_runs_everything_and_leaves_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("create table a ();", "alter table a add b int;"), TransactionMode.AlwaysRollback);
        result.Problems.ShouldBeEmpty();
        result.Scripts.Select(run => (run.Statements, run.Applied)).ShouldBe([(1, false), (1, false)]);
        (await database.TablesAsync()).ShouldBeEmpty();
        (await database.ListAsync("select to_regclass('public.schemaversions') is null")).ShouldBe(["True"]);
    }

    [Fact]
    public async Task A_stage_may_have_a_mode_of_its_own()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = new MigrationPlan(
        [
            Plans.Stage("00_base", null, "create table a (b int);"),
            Plans.Stage("01_indexes", TransactionMode.None, "create index concurrently on a (b);"),
            Plans.Stage("02_more", null, "create table c ();", "create table d (); create table c ();"),
        ]);
        var result = await database.RunAsync(plan, TransactionMode.Single);
        result.Described().ShouldBe(["2.sql(1,20)-(1,37) 42P07: relation \"c\" already exists"]);
        (await database.TablesAsync()).ShouldBe(["a"]);
        (await database.ListAsync("select indisvalid from pg_index where indrelid = 'a'::regclass")).ShouldBe(["True"]);
    }

    [Theory]
    [InlineData(TransactionMode.Script)]
    [InlineData(TransactionMode.Single)]
    public async Task What_cannot_run_in_a_transaction_is_refused_with_what_to_do(TransactionMode mode)
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("create table a (b int);\ncreate index concurrently on a (b);"), mode);
        result.Described().ShouldBe(["1.sql(2,1)-(2,35) 25001: CREATE INDEX of this form cannot run inside a transaction, and this script's "
            + "stage runs in one. Move the statement to a script of its own in a stage with transaction mode none."]);
        result.Problems[0].Severity.ShouldBe(Severity.Error);
        (await database.TablesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Statements_in_one_round_trip_name_the_one_that_failed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var lines = Enumerable.Range(1, 400).Select(i => i == 357 ? "create table t1 ();" : $"create table t{i} ();");
        var result = await database.RunAsync(Plans.Of(string.Join('\n', lines)), TransactionMode.Script);
        result.Described().ShouldBe(["1.sql(357,1)-(357,19) 42P07: relation \"t1\" already exists"]);
        result.Statements.ShouldBe(356);
    }

    [Fact]
    public async Task A_body_of_begin_atomic_reaches_the_server_whole()
    {
        await using var database = await TestDatabase.CreateAsync();
        const string Sql = "create function f(a int) returns int begin atomic select case when a > 1 then 2 else 3 end; select $1; end;\nselect f(1);";
        foreach (var mode in new[] { TransactionMode.None, TransactionMode.AlwaysRollback })
            (await database.RunAsync(Plans.Of(Sql.Replace("f(", "f" + mode + "(", StringComparison.Ordinal)), mode, journal: false)).Described().ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_once_scripts_run_once_and_run_always_scripts_always()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = new MigrationPlan([new Stage("main",
        [
            Plans.Script("1.sql", "create table log (entry text);"),
            Plans.Script("2.sql", "insert into log values ('again');", kind: RunKind.Always),
        ])]);
        (await database.RunAsync(plan)).Scripts.Count.ShouldBe(2);
        (await database.RunAsync(plan)).Scripts.Select(run => run.Script.File).ShouldBe(["2.sql"]);
        (await database.ListAsync("select entry from log")).ShouldBe(["again", "again"]);
        (await database.ListAsync("select scriptname from schemaversions")).ShouldBe(["main.1.sql"]);
    }

    [Fact]
    public async Task The_journal_is_the_table_that_DbUp_makes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.RunAsync(Plans.Of("create table a ();"));
        (await database.ListAsync(
            """
            select format('%s %s %s', attname, format_type(atttypid, atttypmod), attnotnull)
            from pg_attribute where attrelid = 'schemaversions'::regclass and attnum > 0 order by attnum
            """)).ShouldBe(["schemaversionsid integer t", "scriptname character varying(255) t", "applied timestamp without time zone t"]);
        (await database.ListAsync("select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = 'schemaversions'::regclass and contype = 'p'"))
            .ShouldBe(["PK_schemaversions_Id PRIMARY KEY (schemaversionsid)"]);
    }

    [Fact]
    public async Task Without_a_journal_nothing_of_ours_is_left()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunAsync(Plans.Of("create table a ();"), journal: false)).Problems.ShouldBeEmpty();
        (await database.ListAsync("select relname::text from pg_class where relnamespace = 'public'::regnamespace")).ShouldBe(["a"]);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public async Task Every_mode_works_on_every_version(int version)
    {
        foreach (var mode in Enum.GetValues<TransactionMode>())
        {
            await using var database = await TestDatabase.CreateAsync(version);
            var result = await database.RunAsync(Plans.Of("create table a (b int); insert into a values (1);", "", "alter table a add c text;"), mode);
            result.Described().ShouldBeEmpty();
            result.Statements.ShouldBe(3);
            (await database.TablesAsync()).Count.ShouldBe(mode == TransactionMode.AlwaysRollback ? 0 : 1);
        }
    }
}
