using System.Diagnostics;
using System.Runtime.Versioning;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner.Contract;
using DbQuality.Text;

namespace DbQuality.Tests.Runner;

/// <summary>The runner named command, with <c>psql</c> and the shell.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class CommandRunnerTests
{
    private const string Psql = "psql -X -q -v ON_ERROR_STOP=1";

    [Theory]
    [InlineData("-f all.sql {uri}")]
    [InlineData("-f all.sql \"{uri}\"")]
    [InlineData("-f all.sql '{uri}'")]
    [InlineData("-f all.sql")]
    [InlineData("-1 -f all.sql")]
    public async Task What_psql_makes_is_known_by_the_line_of_the_script(string arguments)
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Write("all.sql", "\\i migrations/tables.sql\n\\ir migrations/more.sql\n")
            .Write("migrations/tables.sql", "-- The first.\ncreate table \"Orders\" (\n  id int -- its number\n);\n\n  create table b (id int);\n")
            .Write("migrations/more.sql", "alter table b add c int;create index on b (c);\n");
        (await commanded.RunAsync($"{Psql} {arguments}")).Described().ShouldBeEmpty();
        commanded.Changes().ShouldBe(
        [
            "migrations/tables.sql(2,1) Created public.\"Orders\"", "migrations/tables.sql(6,3) Created public.b",
            "migrations/more.sql(1,1) Created c on public.b", "migrations/more.sql(1,1) Altered public.b", "migrations/more.sql(1,25) Created public.b_c_idx",
        ]);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task Every_version_tells_what_was_made_and_what_was_refused(int version)
    {
        await using var commanded = await Commanded.PrepareAsync(version);
        commanded.Write("migrations/1.sql", "create table a (id int);\ncreate view b as\n\tselect 'ä', nothing\n\tfrom a;");
        (await commanded.RunAsync($"{Psql} -f migrations/1.sql")).Described().ShouldBe(["migrations/1.sql(3,14)-(3,21) 42703: column \"nothing\" does not exist"]);
        commanded.Changes().ShouldBe(["migrations/1.sql(1,1) Created public.a"]);
    }

    [Fact]
    public async Task Statements_that_are_sent_together_are_told_apart()
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Write("migrations/1.sql", """
            create table a (id int, b text, c text);
            create table z (id int);
            do $$ begin
              create table d (id int);
              create table e (id int);
            end $$;
            alter table a drop column b, alter column c type varchar(9);
            alter table a drop column c;
            drop table z;
            drop table e;
            create index on a (id);
            create index on d (id);
            """);
        (await commanded.RunAsync($"{Psql} -c \"$(cat migrations/1.sql)\"")).Described().ShouldBeEmpty();
        commanded.Changes().Select(change => change.Split(' ')[0] + ' ' + change.Split(' ')[^1]).Distinct().ShouldBe(
        [
            "migrations/1.sql(1,1) public.a", "migrations/1.sql(2,1) public.z", "migrations/1.sql(3,1) public.d", "migrations/1.sql(3,1) public.e",
            "migrations/1.sql(7,1) public.a.b", "migrations/1.sql(7,1) public.a", "migrations/1.sql(8,1) public.a.c", "migrations/1.sql(8,1) public.a",
            "migrations/1.sql(9,1) public.z", "migrations/1.sql(10,1) public.e", "migrations/1.sql(11,1) public.a_id_idx", "migrations/1.sql(12,1) public.d_id_idx",
        ]);
    }

    [Fact]
    public async Task What_has_places_that_the_command_fills_is_known_too()
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Write("migrations/1.sql", "create table :\"table\" (id int, at text default :'text');\ncreate table b_:suffix (id int);\n");
        commanded.Write("migrations/2.sql", "select 1;\ncreate table ${schema}.${table} (id int, x ${type});\ncreate index on ${table} (id);");
        (await commanded.RunAsync($"{Psql} -v table='a b' -v text=\"it's\" -v suffix=c -f migrations/1.sql && sed 's/${{schema}}/public/;s/${{table}}/d/;s/${{type}}/numeric(9,2)/' migrations/2.sql | {Psql}")).Described().ShouldBeEmpty();
        commanded.Changes().ShouldBe(
        [
            "migrations/1.sql(1,1) Created public.\"a b\"", "migrations/1.sql(2,1) Created public.b_c", "migrations/2.sql(2,1) Created public.d",
            "migrations/2.sql(3,1) Created public.d_id_idx",
        ]);
    }

    [Fact]
    public async Task A_text_that_stands_in_no_script_has_no_place_and_its_own_sql()
    {
        await using var commanded = await Commanded.PrepareAsync();
        (await commanded.RunAsync($"{Psql} -c 'create table a (id int)'")).Described().ShouldBeEmpty();
        commanded.Changes().ShouldBe(["? Created public.a"]);
        commanded.Observations.Statements.ShouldHaveSingleItem().Sql.ShouldBe("create table a (id int)");
    }

    [Theory]
    [InlineData("create table a (id int);\ncreate table b (id int, x nothing);", "migrations/1.sql(2,27)-(2,34) 42704: type \"nothing\" does not exist")]
    [InlineData("/* 🐘 */ select '🐘',\n  nothing;", "migrations/1.sql(2,3)-(2,10) 42703: column \"nothing\" does not exist")]
    [InlineData("create table a (id int unique);\ninsert into a values (1), (1);", "migrations/1.sql(2,1)-(2,30) 23505: duplicate key value violates unique constraint \"a_id_key\"")]
    [InlineData("create function f() returns void language plpgsql as $$\nbegin\n  perform nothing();\nend $$;\nselect f();", "migrations/1.sql(3,3)-(3,21) 42883: function nothing() does not exist")]
    [InlineData("do $$\nbegin\n  raise 'no\nmore';\nend $$;", "migrations/1.sql(3,3)-(3,12) P0001: no\nmore")]
    [InlineData("create table a (id int;", "migrations/1.sql(1,23)-(1,24) 42601: syntax error at or near \";\"")]
    public async Task A_refused_statement_is_an_error_at_its_place(string script, string problem)
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Write("migrations/1.sql", script);
        var result = await commanded.RunAsync($"{Psql} -f migrations/1.sql");
        result.Described().ShouldBe([problem]);
        result.Problems[0].What.ShouldBe("The command ends with exit code 3, because the server refuses a statement");
    }

    [Theory]
    [InlineData(Psql + " -f migrations/1.sql -f migrations/2.sql", "migrations/2.sql(2,1)")]
    [InlineData(Psql + " -c 'insert into a values (1)' -c 'insert into a values (1)'", "migrations/2.sql(2,1)")]
    [InlineData(Psql + " -c 'insert into a values (1)' -c 'insert into a values (null)'", "migrations/2.sql(3,1)")]
    public async Task Of_statements_with_one_text_the_refused_one_is_known_by_what_psql_says_or_by_what_is_there(string command, string place)
    {
        await using var commanded = await Commanded.PrepareAsync();
        await commanded.Database.ExecuteAsync("create table a (id int primary key)");
        commanded.Write("migrations/1.sql", "insert into a values (1);")
            .Write("migrations/2.sql", "insert into a values (2);\ninsert into a values (1);\ninsert into a values (null);");
        (await commanded.RunAsync(command)).Problems.ShouldHaveSingleItem().Location?.ToString().ShouldBe(place);
    }

    [Fact]
    public async Task Of_statements_sent_together_the_server_s_position_tells_the_refused_one()
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Write("migrations/1.sql", "create table a (id int);\n\nselect  1;\nselect nothing from a;\nselect 2;");
        var result = await commanded.RunAsync($"{Psql} -c 'create table a (id int);' -c 'select 1; select nothing from a; select 2;'");
        result.Described().ShouldBe(["migrations/1.sql(4,8)-(4,15) 42703: column \"nothing\" does not exist"]);
    }

    [Fact]
    public async Task A_refused_statement_that_stands_in_no_script_is_in_the_message()
    {
        await using var commanded = await Commanded.PrepareAsync();
        var problem = (await commanded.RunAsync($"{Psql} -c 'select\n  nothing'")).Problems.ShouldHaveSingleItem();
        (problem.Script, problem.Location, problem.SqlState, problem.Message, problem.Detail).ShouldBe(
            (null, null, "42703", "column \"nothing\" does not exist", "The statement: select nothing"));
        problem.What.ShouldBe("The command ends with exit code 1, because the server refuses a statement");
    }

    [Fact]
    public async Task A_command_that_fails_by_itself_tells_its_exit_code_and_its_last_lines()
    {
        await using var commanded = await Commanded.PrepareAsync();
        (await commanded.RunAsync("echo one; echo two; echo '   at Program.Main()'; exit 7")).Described()
            .ShouldBe(["-(,) : The command ends with exit code 7. It printed last: one two."]);
    }

    [Fact]
    public async Task Without_a_log_the_last_lines_tell_why()
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Log = null;
        (await commanded.RunAsync($"{Psql} -c 'select nothing'")).Problems.ShouldHaveSingleItem().Message.ShouldBe(
            "The command ends with exit code 1. It printed last: ERROR:  column \"nothing\" does not exist LINE 1: select nothing ^.");
    }

    [Fact]
    public async Task Errors_that_the_program_handled_are_a_note_and_no_problem()
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Write("migrations/1.sql", "select 1;\nselect nothing;\ncreate table a (id int);");
        var result = await commanded.RunAsync("psql -X -q -f migrations/1.sql");
        result.Problems.ShouldBeEmpty();
        result.Notes.ShouldHaveSingleItem().ShouldBe(new PlanNote(
            "The command reports success, although the server refused a statement with: column \"nothing\" does not exist (42703). "
            + "If that is not meant, let the command stop at errors (psql: -v ON_ERROR_STOP=1).",
            new SourceSpan("migrations/1.sql", 2, 8, 2, 15)));
        commanded.Changes().ShouldBe(["migrations/1.sql(3,1) Created public.a"]);
    }

    [Fact]
    public async Task The_first_error_of_a_transaction_is_told_and_not_what_follows_from_it()
    {
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Write("migrations/1.sql", "begin;\nselect nothing;\nselect 1;\ncommit;");
        (await commanded.RunAsync("psql -X -q -f migrations/1.sql; exit 5")).Described()
            .ShouldBe(["migrations/1.sql(2,8)-(2,15) 42703: column \"nothing\" does not exist"]);
    }

    [Fact]
    public async Task Its_environment_leads_to_the_scratch_database_whatever_the_build_s_own_says()
    {
        var said = new List<string>();
        await using var commanded = await Commanded.PrepareAsync();
        commanded.Output = new Lines(said);
        Environment.SetEnvironmentVariable("PGSERVICE", "production");
        Environment.SetEnvironmentVariable("PGHOSTADDR", "192.0.2.1");
        try
        {
            (await commanded.RunAsync("psql -X -t -A -c 'select current_database(), current_user'; test \"$DBQUALITY_CONNECTION\" = {connection} && pwd")).Described().ShouldBeEmpty();
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGSERVICE", null);
            Environment.SetEnvironmentVariable("PGHOSTADDR", null);
        }
        said.ShouldBe([$"| {new ConnectionAddress(commanded.Database.OwnerConnectionString).Database}|dbquality_owner", $"| {commanded.Directory}"]);
    }

    [Theory]
    [InlineData(null, "The runner named command has no command. Give it one: DbQualityRunnerCommand, --runner-command, or migrations.command in standards.yaml, such as psql -v ON_ERROR_STOP=1 -f migrations/all.sql {uri}.")]
    [InlineData("run {asembly}", "The runner's command has the unknown place {asembly}. Did you mean {assembly}? ")]
    [InlineData("dotnet {assembly}", "The runner's command has {assembly}, which only a build for one target framework knows. Build the project (dotnet build), or write the program's path in the place of {assembly}.")]
    public async Task A_command_that_cannot_be_run_is_one_clear_error(string? command, string message)
    {
        var options = new RunOptions { ConnectionString = "Host=/nowhere", Command = command, ProjectDirectory = "/" };
        var error = await Should.ThrowAsync<GateException>(() => new CommandRunner().RunAsync(Plans.Of(), options, TestContext.Current.CancellationToken));
        error.Code.ShouldBe("DBQ010");
        error.Message.ShouldStartWith(message);
    }

    [Fact]
    public async Task Cancelling_leaves_no_process_and_no_session()
    {
        PsqlCommand.Require();
        await using var commanded = await Commanded.PrepareAsync();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancel.CancelAfter(TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(() => commanded.RunAsync($"setsid {Psql} -c 'select pg_sleep(60)' & {Psql} -c 'select pg_sleep(60)'", cancel.Token));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        var database = new ConnectionAddress(commanded.Database.OwnerConnectionString).Database;
        // The server notices when it would answer.
        await commanded.Database.ListAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}' and query like '%pg_sleep%' and pid <> pg_backend_pid()");
        System.IO.Directory.GetDirectories("/proc").Where(process => HoldsUri(process, database)).ShouldBeEmpty();
    }

    private static bool HoldsUri(string process, string database)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "comm")).Trim() == "psql" && File.ReadAllText(Path.Combine(process, "environ")).Contains($"PGDATABASE={database}\0", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private sealed class Lines(List<string> said) : IProgress<string>
    {
        public void Report(string value) => said.Add(value);
    }
}
