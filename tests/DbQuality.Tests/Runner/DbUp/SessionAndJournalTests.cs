using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Runner.DbUp;

/// <summary>What DbUp would lose or trip over without a word.</summary>
[NeedsPostgres]
public sealed class SessionAndJournalTests
{
    [Fact]
    public async Task A_transaction_left_open_is_told_and_what_follows_is_kept()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a ();\ncommit;\nbegin;\ncreate table b ();", "create table c ();");
        var result = await database.RunDbUpAsync(plan);
        result.Described().ShouldBe(["1.sql(3,1)-(3,6) : The script ends inside a transaction that it opened: this script's journal entry and every "
            + "script after it are lost when the connection closes, while the deployment reports success. End the transaction with COMMIT."]);
        (await database.LeftAsync()).ShouldBe("a, b, c; journal: main.1.sql, main.2.sql");

        // What the program does, without a word.
        await using var theirs = await TestDatabase.CreateAsync();
        theirs.RunProgram(plan).Successful.ShouldBeTrue();
        (await theirs.LeftAsync()).ShouldBe("a; journal: ");
    }

    [Theory]
    [InlineData(TransactionMode.Script)]
    [InlineData(TransactionMode.Single)]
    public async Task A_script_that_ends_its_transaction_is_told_and_what_follows_is_checked(TransactionMode mode)
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a ();\ncommit;\ncreate table b ();", "create table c ();");
        var result = await database.RunDbUpAsync(plan, mode);
        result.Described().ShouldBe(["1.sql(2,1)-(2,7) : The script ends the transaction that it runs in: what follows is no longer undone when the script fails. "
            + "Remove BEGIN and COMMIT from the script, or give its stage transaction mode none."]);
        (await database.LeftAsync()).ShouldBe("a, b, c; journal: main.1.sql, main.2.sql");

        await using var theirs = await TestDatabase.CreateAsync();
        theirs.RunProgram(plan, mode).Error.Message.ShouldBe("Transaction is already completed");
    }

    [Fact]
    public async Task A_search_path_left_behind_that_hides_the_journal_is_told_twice()
    {
        await using var database = await TestDatabase.CreateAsync();
        var result = await database.RunDbUpAsync(Plans.Of("select pg_catalog.set_config('search_path', '', false);", "create table public.a ();"));
        result.Described().ShouldBe(
        [
            "1.sql(1,1)-(1,55) : The script leaves search_path changed from \"$user\", public to '': the scripts after it in the same deployment see other "
                + "tables than alone. End the script with: set search_path = \"$user\", public;",
            "1.sql(1,1)-(1,1) 42P01: The journal entry could not be written after this script: relation \"schemaversions\" does not exist. DbUp makes its journal "
                + "before the first script and not again, so no script may drop it or hide it: leave its schema alone, or keep the journal in a schema of its own (migrations.journal in "
                + "standards.yaml, JournalToPostgresqlTable in a program).",
        ]);
        (await database.LeftAsync()).ShouldBe("; journal: ");
    }

    [Fact]
    public async Task A_role_left_behind_is_told_even_by_a_run_always_script()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsAdministratorAsync($"create role helper_{Environment.ProcessId}; grant helper_{Environment.ProcessId} to {TestServer.Owner}");
        var plan = new MigrationPlan([new Stage("main", [Plans.Script("1.sql", $"set role helper_{Environment.ProcessId};", kind: RunKind.Always)])]);
        (await database.RunDbUpAsync(plan)).Problems.ShouldHaveSingleItem().Message.ShouldStartWith("The script leaves the role changed from ");
    }

    [Theory]
    [InlineData(TransactionMode.Script, "main.1.sql")]
    [InlineData(TransactionMode.Single, "none")]
    public async Task A_constraint_that_fails_at_the_end_is_the_last_scripts_and_leaves_no_connection(TransactionMode mode, string journal)
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a (b int primary key, c int references a deferrable initially deferred);", "insert into a values (1, 2);", "select 1;");
        var result = await database.RunDbUpAsync(plan, mode);
        var problem = result.Problems.ShouldHaveSingleItem();
        problem.Message.ShouldBe("The transaction could not be committed after this script: insert or update on table \"a\" violates foreign key constraint \"a_c_fkey\"");
        problem.Script!.File.ShouldBe(mode == TransactionMode.Script ? "2.sql" : "3.sql");
        problem.Detail.ShouldBe("Key (c)=(2) is not present in table \"a\".");
        result.Scripts.Count(run => run.Applied).ShouldBe(mode == TransactionMode.Script ? 1 : 0);
        (await database.LeftAsync()).ShouldEndWith("journal: " + journal);
    }

    [Fact]
    public async Task A_journal_that_is_no_journal_is_told_before_any_script_runs()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("create table schemaversions (version int)");
        var result = await database.RunDbUpAsync(Plans.Of("create table a ();"));
        result.Described().ShouldBe(["1.sql(1,1)-(1,1) 42703: DbUp cannot read its journal, so no script runs: column \"scriptname\" does not exist"]);
        result.Scripts.ShouldBeEmpty();
        (await database.TablesAsync()).ShouldBeEmpty();
    }
}
