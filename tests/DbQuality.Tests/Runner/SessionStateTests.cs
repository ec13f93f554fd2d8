using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Runner;

[NeedsPostgres]
public sealed class SessionStateTests
{
    [Fact]
    public async Task A_transaction_left_open_is_an_error_at_its_begin_and_loses_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("begin;\ncreate table a ();\ncommit;\nbegin;", "create table b ();", "create table c ();"));
        result.Described().ShouldBe(["1.sql(4,1)-(4,6) : The script ends inside a transaction that it opened: this script's journal entry and every "
            + "script after it are lost when the connection closes, while the deployment reports success. End the transaction with COMMIT."]);
        result.Problems[0].Severity.ShouldBe(Severity.Error);
        result.Scripts.Select(run => run.Applied).ShouldBe([true, true, true]);
        (await database.TablesAsync()).ShouldBe(["a", "b", "c"]);
        (await database.ListAsync("select scriptname from schemaversions order by 1")).ShouldBe(["main.1.sql", "main.2.sql", "main.3.sql"]);
    }

    [Theory]
    [InlineData(TransactionMode.Script)]
    [InlineData(TransactionMode.Single)]
    public async Task A_script_that_ends_the_runners_transaction_and_begins_none_is_an_error_and_the_run_goes_on(TransactionMode mode)
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("create table a ();\ncommit;\ncreate table b ();", "create table c ();"), mode);
        result.Described().ShouldBe(["1.sql(2,1)-(2,7) : The script ends the transaction that it runs in: what follows is no longer undone when the "
            + "script fails. Remove BEGIN and COMMIT from the script, or give its stage transaction mode none."]);
        (await database.TablesAsync()).ShouldBe(["a", "b", "c"]);
        (await database.ListAsync("select scriptname from schemaversions order by 1")).ShouldBe(["main.1.sql", "main.2.sql"]);
    }

    [Fact]
    public async Task A_savepoint_in_a_transaction_is_no_problem()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of("create table a (); savepoint s; create table b (); rollback to savepoint s;"), TransactionMode.Script);
        result.Described().ShouldBeEmpty();
        (await database.TablesAsync()).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_search_path_left_behind_is_a_warning_at_the_statement_and_reaches_the_next_script()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunAsync(Plans.Of(
            "create table public.a ();\nselect pg_catalog.set_config('search_path', '', false);", "create table b ();"));
        result.Described().ShouldBe(
        [
            "1.sql(2,1)-(2,55) : The script leaves search_path changed from \"$user\", public to '': the scripts after it in the same deployment see other "
                + "tables than alone. End the script with: set search_path = \"$user\", public;",
            "2.sql(1,14)-(1,15) 3F000: no schema has been selected to create in",
        ]);
        result.Problems.Select(problem => problem.Severity).ShouldBe([Severity.Warning, Severity.Error]);
        (await database.ListAsync("select scriptname from schemaversions")).ShouldBe(["main.1.sql"]);
    }

    [Fact]
    public async Task A_search_path_that_is_put_back_is_no_problem()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await database.RunAsync(Plans.Of("set search_path = pg_catalog; set lock_timeout = '1s'; reset search_path;"))).Described().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_left_behind_is_a_warning()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsAdministratorAsync(
            $"do $$ begin create role dbquality_app; exception when duplicate_object then null; end $$; grant dbquality_app to {TestServer.Owner}; grant create on schema public to public");
        var result = await database.RunAsync(Plans.Of("create table a ();", "grant all on schemaversions, schemaversions_schemaversionsid_seq to dbquality_app;\nset role dbquality_app;"));
        result.Described().ShouldBe(["2.sql(2,1)-(2,23) : The script leaves the role changed from dbquality_owner to dbquality_app: the scripts after it "
            + "run, and own what they create, as dbquality_app. End the script with: reset role;"]);
    }
}
