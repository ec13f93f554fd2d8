using DbQuality.Catalog;
using DbQuality.Catalog.Bodies;
using DbQuality.Catalog.Reading;
using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Rules;
using Npgsql;

namespace DbQuality.Tests.Catalog;

/// <summary>What broken-routine says where the server has <c>plpgsql_check</c>. At home a server without it skips these tests; on CI it fails them.</summary>
[NeedsPostgres]
public sealed class PlpgsqlCheckTests
{
    [Fact]
    public async Task Columns_functions_and_rows_of_triggers_are_checked_at_their_lines()
    {
        (await FindingsAsync("""
            create schema app;
            create table app.orders (id int primary key, total numeric);
            create function app.columns() returns void language plpgsql as $$
            declare n int;
            begin
              select count(*) into n
              from app.orders o
              where o.amount > 1;
            end $$;
            create function app.calls() returns int language plpgsql set search_path = app as $body$
            begin
              return tax(1, (select count(*) from orders));
            end $body$;
            create function app.touch() returns trigger language plpgsql as $$
            begin
              new.updated_at := now();
              return new;
            end $$;
            create trigger touch before update on app.orders for each row execute function app.touch();
            """)).ShouldBe(
        [
            "line 8 column 9: Function app.columns() fails when it is called: column o.amount does not exist. Correct the body, or drop it: drop function app.columns();",
            "line 12 column 10: Function app.calls() fails when it is called: function tax(integer, bigint) does not exist. Correct the body, or drop it: drop function app.calls();",
            "line 16 column 3: Function app.touch() fails when it is called: record \"new\" has no field \"updated_at\". Correct the body.",
        ]);
    }

    [Fact]
    public async Task What_may_be_right_for_another_caller_table_or_moment_is_no_finding() =>
        (await FindingsAsync("""
            create schema app; create schema other;
            create table app.orders (id int primary key, total numeric);
            create table app.notes (id int primary key, body text);
            create table other.elsewhere (id int primary key);
            create function app.shared() returns trigger language plpgsql as $$
            begin
              if tg_table_name = 'orders' then new.total := 1; else new.body := ''; end if;
              return new;
            end $$;
            create trigger shared before update on app.orders for each row execute function app.shared();
            create trigger shared before update on app.notes for each row execute function app.shared();
            create function app.transitions() returns trigger language plpgsql as $$ begin perform count(*) from new_rows; return null; end $$;
            create trigger transitions after insert on app.orders referencing new table as new_rows for each statement execute function app.transitions();
            create function app.by_path() returns bigint language plpgsql as $$ begin return (select count(*) from elsewhere); end $$;
            create function app.makes() returns bigint language plpgsql as $$ begin create temp table mine (id int); return (select count(*) from mine); end $$;
            create function app.uses() returns bigint language plpgsql as $$ begin return (select count(*) from mine); end $$;
            create function app.any_element(a anyelement) returns text language plpgsql as $$ begin return a || 'x'; end $$;
            create function app.dynamic(name text) returns int language plpgsql as $$ declare r record; begin execute 'select 1 as n from ' || name into r; return r.n; end $$;
            create function app.guarded() returns void language plpgsql as $$ begin delete from app.perhaps; exception when undefined_table then null; end $$;
            create function app.on_ddl() returns event_trigger language plpgsql as $$ begin perform count(*) from app.orders; end $$;
            create procedure app.commits(inout n int) language plpgsql as $$ begin commit; n := 1; end $$;
            create function app.evil() returns int immutable language plpgsql as $$ begin insert into app.notes values (1, current_user); return 1; end $$;
            create function app.folds() returns int language plpgsql as $$ begin return (select app.evil()); end $$;
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Neither_the_catalog_nor_the_observer_ever_sees_the_extension()
    {
        await using var database = await DatabaseAsync();
        var plan = new MigrationPlan([]);
        var observer = await Observer.InstallAsync(database.AdministratorConnectionString, plan, TestContext.Current.CancellationToken);
        await database.ExecuteAsync("create function broken() returns int language plpgsql as $$ begin return (select max(x) from nothing); end $$");
        await database.ExecuteAsAdministratorAsync("""
            create function refuse() returns event_trigger language plpgsql as $$ begin raise 'no'; end $$;
            create event trigger refuses on ddl_command_start execute function refuse();
            alter event trigger refuses enable replica;
            """);
        await using var connection = await OpenAsync(database);
        var (before, seen) = await StateAsync(connection, observer);

        var catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        var checks = await RoutineChecker.ReadAsync(catalog, connection, database.OwnerConnectionString, TestContext.Current.CancellationToken);

        checks.Problems.ShouldHaveSingleItem().Message.ShouldBe("relation \"nothing\" does not exist");
        await observer.RenewAsync(connection, TestContext.Current.CancellationToken);
        (await StateAsync(connection, observer)).ShouldBe((before, seen));
    }

    private static async Task<(string Catalog, int Statements)> StateAsync(NpgsqlConnection connection, Observer observer)
    {
        var catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        var states = string.Join(' ', catalog.EventTriggers.Select(trigger => $"{trigger.Name} {trigger.Enabled}"));
        await using var observers = new NpgsqlCommand("select string_agg(evtname || evtenabled::text, ' ' order by evtname) from pg_event_trigger", connection);
        states += await observers.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        var names = catalog.Schemas.Select(schema => schema.Name).Concat(catalog.Extensions.Select(extension => extension.Name));
        return ($"{states} {string.Join(' ', names)}", (await observer.ReadAsync(connection, TestContext.Current.CancellationToken)).Statements.Count);
    }

    /// <summary>On a server that has the extension.</summary>
    private static async Task<TestDatabase> DatabaseAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await using var connection = await OpenAsync(database);
        await using var command = new NpgsqlCommand("select count(*) from pg_available_extensions where name = 'plpgsql_check'", connection);
        if (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is 1L) return database;
        await database.DisposeAsync();
        const string Missing = "The server has no plpgsql_check. On Debian: apt-get install postgresql-15-plpgsql-check.";
        // A distribution may not have the package: .ci/run then says so.
        if (TestServer.OnCi && !TestServer.IsKnownToLack("plpgsql_check")) Assert.Fail(Missing);
        Assert.Skip(Missing);
        return database;
    }

    private static async Task<List<string>> FindingsAsync(string sql)
    {
        await using var database = await DatabaseAsync();
        var example = new RuleExample("DBQ503", "bad.sql", "", "", sql, []);
        var outcome = await RuleExampleRun.RunAsync(example, database, withPlpgsqlCheck: true, TestContext.Current.CancellationToken);
        return [.. outcome.Findings.Select(finding => $"line {finding.Location?.Line} column {finding.Location?.Column}: {finding.Message}")];
    }

    private static async Task<NpgsqlConnection> OpenAsync(TestDatabase database)
    {
        var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
