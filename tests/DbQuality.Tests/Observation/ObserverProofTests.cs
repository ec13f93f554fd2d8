using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using DbQuality.Text;

namespace DbQuality.Tests.Observation;

/// <summary>Whoever takes the observer away, for a moment or for good, is found out.</summary>
[NeedsPostgres]
public sealed class ObserverProofTests
{
    [Theory]
    [InlineData("drop extension plpgsql cascade")]
    [InlineData("drop extension if exists plpgsql")]
    [InlineData("drop language plpgsql cascade")]
    public async Task Nobody_drops_the_language_that_the_observer_is_written_in(string sql)
    {
        await using var seen = await Observed.RunAsync("create table a (id int);", sql + ";", "create table b (id int);");
        seen.Run.Problems.ShouldHaveSingleItem().Location!.File.ShouldBe("2.sql");
        seen.Observations.Available.ShouldBeTrue();
    }

    [Theory]
    [InlineData("alter event trigger dbquality_gate_drop disable", "2.sql(1,1)")]
    [InlineData("alter event trigger dbquality_gate_drop disable; drop table a; alter event trigger dbquality_gate_drop enable always", "2.sql(1,1)")]
    [InlineData("drop event trigger dbquality_gate_command", "2.sql(1,1)")]
    [InlineData("select 1; drop schema dbquality_gate cascade", "2.sql(1,11)")]
    [InlineData("create or replace function dbquality_gate.on_drop() returns event_trigger language plpgsql as $$ begin end $$", "2.sql(1,1)")]
    [InlineData("alter function dbquality_gate.observe() owner to dbquality_owner", "2.sql(1,1)")]
    [InlineData("create rule nothing as on insert to dbquality_gate.dropped do instead nothing", "2.sql(1,1)")]
    [InlineData("create function quiet() returns trigger language plpgsql as $$ begin return null; end $$; create trigger quiet before insert on dbquality_gate.dropped for each row execute function quiet()", "2.sql(1,91)")]
    [InlineData("do $$ begin execute 'alter event trigger dbqua' || 'lity_gate_drop disable'; end $$; drop table a", "1.sql(1,1)")]
    [InlineData("do $$ begin execute 'alter event trig' || 'ger dbqua' || 'lity_gate_drop disable'; drop table a; execute 'alter event trig' || 'ger dbqua' || 'lity_gate_drop enable always'; end $$", "2.sql(1,1)")]
    public async Task A_superusers_script_that_changes_the_observer_is_an_error(string sql, string place)
    {
        await using var database = await TestDatabase.CreateAsync();
        var lost = await Should.ThrowAsync<GateException>(() => RunAsSuperuserAsync(database, "create table a (id int);", sql + ";"));
        (lost.Code, lost.Location?.ToString()[..place.Length]).ShouldBe(("DBQ025", place));
    }

    [Theory]
    [InlineData(15, "delete from dbquality_gate.dropped")]
    [InlineData(15, "do $$ begin execute 'delete from dbqua' || 'lity_gate.firing'; end $$")]
    [InlineData(15, "do $$ begin execute 'truncate dbqua' || 'lity_gate.firing'; end $$")]
    [InlineData(17, "set event_triggers = off; create table b (id int); reset event_triggers")]
    [InlineData(17, "do $$ begin perform set_config('event_' || 'triggers', 'off', true); drop table a; end $$")]
    public async Task Records_that_are_missing_are_an_error(int version, string sql)
    {
        await using var database = await TestDatabase.CreateAsync(version == 15 ? 0 : version);
        var lost = await Should.ThrowAsync<GateException>(() => RunAsSuperuserAsync(database, "create table a (id int); create table c (id int); drop table c;", sql + ";"));
        lost.Code.ShouldBe("DBQ025");
    }

    [Fact]
    public async Task What_superusers_scripts_do_otherwise_is_no_loss()
    {
        await using var database = await TestDatabase.CreateAsync();
        var observations = await RunAsSuperuserAsync(database,
            "create extension if not exists plpgsql; create table a (id int primary key); insert into a values (1); create view v as select * from a; create temp table s (id int);",
            "vacuum full; analyze; reindex schema public; comment on extension plpgsql is 'x'; set session_replication_role = replica; drop table a cascade; reset session_replication_role;");
        observations.Available.ShouldBeTrue();
        observations.Statements.SelectMany(trace => trace.Changes).ShouldContain(change => change.Kind == ChangeKind.Dropped && change.Name == "a");
    }

    [Fact]
    public async Task A_mark_that_a_script_writes_itself_is_none()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of("create table innocent (id int);", "/*dbq 0.0*/ create table guilty (id int);");
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        foreach (var sql in new[] { "create table innocent (id int)", "/*dbq 0.0*/ create table guilty (id int)", "/*dbq 99999999999.0*/ create table other (id int)", "/*dbq 0.-5*/ create table third (id int)" })
            await database.ExecuteAsync(sql);
        var observations = await Observed.ReadAsync(database, observer);
        observations.Available.ShouldBeTrue();
        observations.Statements.Select(trace => $"{trace.Source?.Script.File ?? "?"} {trace.Changes[0].Name}").ShouldBe(["1.sql innocent", "2.sql guilty", "? other", "? third"]);
    }

    [Theory]
    [InlineData("select dbquality_gate.observe();")]
    [InlineData("do $$ begin perform dbquality_gate.observe() from generate_series(1, 100); end $$;")]
    [InlineData("do $$ begin execute '/*dbq 0.0*/ select dbquality_gate.observe()'; truncate a; end $$;")]
    public async Task A_script_that_calls_the_observer_itself_forges_nothing(string sql)
    {
        await using var seen = await Observed.RunAsync("create table a (id int);", "truncate a;", sql);
        seen.Run.Problems.ShouldBeEmpty();
        seen.Observations.Available.ShouldBeTrue();
        seen.Changes().Where(change => !change.StartsWith('3')).ShouldBe(["1.1 Created table public.a", "2.1 Truncated table public.a old"]);
    }

    [Theory]
    [InlineData("begin read only; select count(*) from a; end")]
    [InlineData("begin; set transaction read only; select pg_catalog.upper('a'); commit")]
    [InlineData("start transaction isolation level serializable, read only, deferrable; select now(); values (1); rollback")]
    [InlineData("set default_transaction_read_only = on; select count(*) from a; do $$ begin perform 1; end $$; reset default_transaction_read_only")]
    [InlineData("set session characteristics as transaction read only; select f(); set session characteristics as transaction read write")]
    [InlineData("set search_path = ''; select public.f(); begin; lock table public.a; commit; truncate public.a; reset search_path")]
    [InlineData("set role postgres; select 1 + 1 as f; do $$ begin end $$; reset role")]
    [InlineData("set row_security = off; select f(); reset row_security")]
    [InlineData("set plpgsql.extra_errors = 'all'; select f(); truncate a; create table z (id int); alter table a add b int; reset plpgsql.extra_errors")]
    [InlineData("set standard_conforming_strings = off; truncate a; create table z (id int); reset standard_conforming_strings")]
    [InlineData("set client_min_messages = debug5; truncate a; reset client_min_messages")]
    [InlineData("set quote_all_identifiers = on; truncate a; reset quote_all_identifiers")]
    [InlineData("set check_function_bodies = off; set default_tablespace = ''; set temp_tablespaces = ''; set transform_null_equals = on; truncate a; select f(); alter table a add c int")]
    [InlineData("set lock_timeout = '1s'; set statement_timeout = '5s'; truncate a; select f()")]
    [InlineData("begin isolation level repeatable read; select f(); savepoint one; truncate a; rollback to one; release one; commit")]
    [InlineData("begin; commit and chain; set transaction isolation level serializable; select f(); commit")]
    public async Task What_a_script_makes_of_its_session_neither_fails_nor_blinds_the_observer(string sql)
    {
        await using var seen = await Observed.RunAsync(
            "create table a (id int); create function f() returns int language sql as 'select 1';",
            sql + ";", "reset all; create table last (id int);");
        seen.Run.Problems.Where(problem => problem.Severity == Severity.Error).ShouldBeEmpty();
        seen.Observations.Because.ShouldBeNull();
        seen.Changes().ShouldContain("3.2 Created table public.last");
        seen.Observations.Statements.ShouldAllBe(trace => trace.Source != null);
    }

    [Fact]
    public async Task What_a_script_adds_to_an_extension_is_still_the_scripts()
    {
        await using var database = await TestDatabase.CreateAsync();
        var plan = Plans.Of(
            "create extension citext;",
            "create table t (id int); create function f() returns int language sql as 'select 1'; create view v as select 1 as one; create schema s; create type y as (a int);"
            + "alter extension citext add table t; alter extension citext add function f(); alter extension citext add view v; alter extension citext add schema s; alter extension citext add type y;");
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        (await database.RunAsync(plan, journal: false, observer: observer)).Problems.ShouldBeEmpty();
        var observations = await Observed.ReadAsync(database, observer);
        await using var connection = new Npgsql.NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var catalog = await DbQuality.Catalog.Reading.CatalogReader.ReadAsync(connection, observations.Made, TestContext.Current.CancellationToken);
        catalog.Tables.Single().Extension.ShouldBeNull();
        catalog.Views.Single().Extension.ShouldBeNull();
        catalog.Schemas.Single(schema => schema.Name == "s").Extension.ShouldBeNull();
        catalog.Routines.Where(routine => routine.Extension is null).Select(routine => routine.Name).ShouldBe(["f"]);
        catalog.Types.Where(type => type.Extension is null).Select(type => type.Name).ShouldBe(["y"]);
    }

    private static async Task<Observations> RunAsSuperuserAsync(TestDatabase database, params string[] scripts)
    {
        var plan = Plans.Of(scripts);
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        var options = new RunOptions { ConnectionString = database.AdministratorConnectionString, UseJournal = false, Observer = observer };
        (await new DbUpRunner().RunAsync(plan, options, TestContext.Current.CancellationToken)).Problems.ShouldBeEmpty();
        return await Observed.ReadAsync(database, observer);
    }
}
