using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using DbQuality.Text;

namespace DbQuality.Tests.Observation;

[NeedsPostgres]
public sealed class ObserverTests
{
    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task Locks_on_tables_from_before_are_seen_with_the_statement_that_took_them(int version)
    {
        await using var seen = await Observed.RunAsync(version, TransactionMode.Script,
            "create table a (id int primary key); create table n (id int);",
            "create table b (a_id int references a); alter table b add c int; create index on a (id); alter table a add d int; lock table n in share mode; truncate n;");
        seen.Run.Problems.ShouldBeEmpty();
        seen.Locks().ShouldBe(
        [
            "2.1 a ShareRowExclusiveLock + old", "2.3 a ShareLock + old", "2.4 a AccessExclusiveLock + old", "2.5 n ShareLock + old", "2.6 n AccessExclusiveLock + old",
        ]);
    }

    [Fact]
    public async Task In_one_transaction_a_relation_of_an_earlier_script_is_old_for_the_script_alone()
    {
        await using var seen = await Observed.RunAsync(0, TransactionMode.Single, "create table a (id int);", "alter table a add b int; do $$ begin lock table a; end $$;");
        seen.Locks().ShouldBe(["2.1 a AccessExclusiveLock old"]);
        seen.Changes().ShouldBe(
            ["1.1 Created table public.a", "2.1 Created table column b on public.a", "2.1 Altered table public.a old"]);
    }

    [Fact]
    public async Task A_rewrite_is_seen_with_its_reason()
    {
        await using var seen = await Observed.RunAsync(
            "create table a (id int, b text);", "alter table a alter id type bigint; alter table a add c uuid default gen_random_uuid(); alter table a add d int default 0; alter table a set unlogged;");
        seen.Observations.Statements.SelectMany(trace => trace.Rewrites.Select(rewrite => (trace.Source!.Statement.Index, rewrite.Name, rewrite.Reason, rewrite.ExistedBeforeScript)))
            .ShouldBe([(0, "a", 4, true), (1, "a", 2, true), (3, "a", 1, true)]);
    }

    [Fact]
    public async Task A_changed_column_is_seen_before_and_after()
    {
        await using var seen = await Observed.RunAsync("create table a (id int, b varchar(100) default 'x');", "alter table a alter b type varchar(50), alter b drop default, alter b set not null; alter table a drop b;");
        var changes = seen.Observations.Statements.SelectMany(trace => trace.Changes).Where(change => change.Type == "table column").ToList();
        changes.Select(change => (change.Kind, change.Before, change.After)).ShouldBe(
        [
            (ChangeKind.Altered, new ColumnState("b", "character varying(100)", true, true, ' ', ' '), new ColumnState("b", "character varying(50)", false, false, ' ', ' ')),
            (ChangeKind.Dropped, new ColumnState("b", "character varying(50)", false, false, ' ', ' '), null),
        ]);
    }

    [Theory]
    [InlineData(TransactionMode.None)]
    [InlineData(TransactionMode.Script)]
    public async Task Truncation_is_seen_also_in_functions_and_through_cascade(TransactionMode mode)
    {
        await using var seen = await Observed.RunAsync(0, mode,
            "create table a (id int primary key); create table b (a_id int references a); create table c (id int); insert into c values (1);",
            "truncate a cascade; do $$ begin perform 1; truncate c; end $$; do $$ begin lock table c; end $$; create table own (id int); truncate own;");
        seen.Changes().Where(change => change.Contains("Truncated", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBe(
            ["2.1 Truncated table public.a old", "2.1 Truncated table public.b old", "2.2 Truncated table public.c old"]);
    }

    [Fact]
    public async Task Drops_tell_what_was_named_and_what_went_along()
    {
        await using var seen = await Observed.RunAsync("create schema s; create table s.a (id int primary key); create view v as select * from s.a;", "drop schema s cascade;");
        seen.Changes().Where(change => change.StartsWith('2')).Order(StringComparer.Ordinal).ShouldBe(
        [
            "2.1 Dropped index s.a_pkey cascaded old", "2.1 Dropped schema s old", "2.1 Dropped table constraint a_pkey on s.a cascaded old",
            "2.1 Dropped table s.a cascaded old", "2.1 Dropped view public.v cascaded old",
        ]);
    }

    [Fact]
    public async Task Temporary_tables_are_nobodys_business()
    {
        await using var seen = await Observed.RunAsync("create temp table t (id int primary key); alter table t add b int; create index on t (b); truncate t; drop table t;");
        seen.Run.Problems.ShouldBeEmpty();
        seen.Observations.Statements.ShouldBeEmpty();
    }

    [Fact]
    public async Task Index_builds_and_blocks_that_must_be_alone_still_work()
    {
        await using var seen = await Observed.RunAsync(
            "create table a (id int);",
            "create index concurrently i on a (id); do $$ begin insert into a values (1); commit; insert into a values (2); end $$; vacuum a; reindex table concurrently a; drop index concurrently i;");
        seen.Run.Described().ShouldBeEmpty();
        seen.Observations.Available.ShouldBeTrue();
        seen.Changes().Where(change => change.StartsWith("2.1", StringComparison.Ordinal)).ShouldBe(["2.1 Created index public.i"]);
    }

    [Fact]
    public async Task The_migrating_role_can_neither_read_nor_change_the_records()
    {
        foreach (var sql in new[]
        {
            "select * from dbquality_gate.firing", "delete from dbquality_gate.command", "drop schema dbquality_gate cascade", "drop event trigger dbquality_gate_command",
            "select dbquality_gate.write_gap('x')", "create table dbquality_gate.mine ()",
        })
        {
            await using var seen = await Observed.RunAsync(sql);
            seen.Run.Problems.ShouldHaveSingleItem().SqlState.ShouldBe("42501");
        }
    }

    [Fact]
    public async Task A_failing_observer_fails_no_statement_and_says_so()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table a (id int); truncate a;");
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        await database.ExecuteAsAdministratorAsync("alter table dbquality_gate.command add check (false)");
        observer = await Observer.AttachAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        (await database.RunAsync(plan, journal: false, observer: observer)).Problems.ShouldBeEmpty();
        var observations = await Observed.ReadAsync(database, observer);
        observations.Available.ShouldBeFalse();
        observations.Because!.ShouldBe("the observer could not write down 2 of the statements' effects, the first being: "
            + "ALTER TABLE: new row for relation \"command\" violates check constraint \"command_check\"");
    }

    [Fact]
    public async Task An_unmarked_statement_is_found_by_its_text()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("-- one\ncreate table a (id int);\nalter table a add b int;", "create table c ();");
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        foreach (var sql in new[] { "create table a (id int)", "  alter table a\n add b int;", "create table c ();", "create table other ()" }) await database.ExecuteAsync(sql);
        var observations = await Observed.ReadAsync(database, observer);
        observations.Statements.Select(trace => $"{trace.Source?.Span.ToString() ?? "?"} {trace.Changes[0].Identity}").ShouldBe(
            ["1.sql(2,1) public.a", "1.sql(3,1) b on public.a", "2.sql(1,1) public.c", "? public.other"]);
    }

    [Fact]
    public async Task The_schemas_name_being_taken_is_one_clear_error()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsAdministratorAsync("create schema dbquality_gate");
        var error = await Should.ThrowAsync<GateException>(() => Observer.InstallAsync(database.AdministratorConnectionString, Plans.Of(), TestContext.Current.CancellationToken));
        error.Message.ShouldBe("The database has a schema dbquality_gate already, which the gate needs for itself. Give it an empty database, or drop that schema.");
    }

    [Fact]
    public async Task Errors_keep_their_place_under_the_mark()
    {
        await using var seen = await Observed.RunAsync("select 1;\nselect 🐘;\n", "select 2;");
        seen.Run.Described().ShouldBe(["1.sql(2,8)-(2,10) 42703: column \"🐘\" does not exist"]);
    }
}
