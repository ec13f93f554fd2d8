using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Migrations;

[NeedsPostgres]
public sealed class CommandTagTests
{
    private const string Watch = """
        create schema watch;
        create table watch.tags (at int generated always as identity, tag text);
        create function watch.note() returns event_trigger language plpgsql as $$ begin insert into watch.tags (tag) values (tg_tag); end $$;
        create event trigger watch_end on ddl_command_end execute function watch.note();
        """;

    private const string Definitions = """
        create temp table a0 (id int); create unlogged table a (id int primary key); create table b as select 1 as id;
        create table c (id int, twice int generated always as (id * 2) stored) partition by list (id);
        create table d with (fillfactor = 70) as values (1, 2); select 1 as one into e; create materialized view f as select 1 as id;
        create unique index concurrently g on a (id); create or replace temp recursive view h (n) as select 1; refresh materialized view f;
        create function i() returns trigger language plpgsql as $$ begin return new; end $$;
        create constraint trigger j after insert on a for each row execute function i();
        create text search configuration k (copy = simple); create foreign data wrapper l; create server m foreign data wrapper l;
        create foreign table n (id int) server m; create user mapping for public server m;
        create type o as enum ('x'); create type p as (id int); create domain q as int check (value > 0);
        create operator class r for type int using btree as function 1 btint4cmp(int, int); create sequence s; create statistics t on id, twice from c;
        create operator === (leftarg = int, rightarg = int, function = int4eq); alter default privileges grant select on tables to public;
        create policy u on a; create rule v as on insert to a do also (select 1; select 2); create publication w; create collation x from "C";
        alter type o add value 'y'; alter table a add column name text; alter table a rename column name to title; alter index g rename to g2;
        alter sequence s restart; alter function i() cost 1; comment on table a is 'x'; grant select on a to public; revoke select on a from public;
        alter materialized view f rename to f2; alter view h rename to h2; alter foreign table n rename to n2; alter text search configuration k rename to k2;
        create aggregate y (int) (sfunc = int4pl, stype = int); create cast (p as text) with inout; create procedure z() language sql as '';
        drop table b; drop materialized view f2; drop foreign table n2; drop text search configuration k2; drop operator class r using btree;
        drop user mapping for public server m; drop function i() cascade; drop operator === (int, int); drop type o; drop owned by dbquality_none
        """;

    [Fact]
    public async Task The_command_is_the_tag_that_event_triggers_see()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(connection, "do $$ begin create role dbquality_none; exception when duplicate_object or unique_violation then null; end $$");
        await ExecuteAsync(connection, Watch);
        var statements = StatementReader.Read(new SourceText("a.sql", Definitions)).Statements;
        foreach (var statement in statements) await ExecuteAsync(connection, statement.Sql);

        await using var command = new NpgsqlCommand("select array_agg(tag order by at) from watch.tags", connection);
        var seen = (string[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        statements.Select(statement => statement.Command).ShouldBe(seen);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
