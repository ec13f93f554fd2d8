using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Catalog;

[NeedsPostgres]
public sealed class BodyReferenceTests
{
    [Fact]
    public async Task A_body_names_what_stands_in_its_code_and_strings_but_not_in_its_comments()
    {
        (await ReferencesAsync("""
            create schema app;
            create table app.tasks (id int);
            create table app."Mixed Case" (id int);
            create table app.noted (id int);
            create table public.tasks (id int);
            create sequence app.numbers;
            create type app.mood as enum ('sad');
            create function app.inner_one() returns int language sql as 'select 1';
            create function app.unused() returns int language sql as 'select 1';
            create function app.outer_one() returns void language plpgsql as $body$
            declare feeling app.mood; -- noted
            begin
              perform nextval('app.numbers'), app.inner_one(); /* unused() */
              execute format($sql$ select count(*) from "app"."Mixed Case" where %L = 'it''s' $sql$, 1);
              insert into app.tasks values (1);
            end $body$;
            """)).ShouldBe(["app.outer_one() -> app.Mixed Case, app.inner_one, app.mood, app.numbers, app.tasks"]);
    }

    [Fact]
    public async Task An_unqualified_name_may_be_in_any_schema()
    {
        (await ReferencesAsync("""
            create schema app;
            create table app.tasks (id int);
            create table public.tasks (id int);
            create function app.count_tasks() returns bigint language sql as 'select count(*) from Tasks';
            """)).ShouldBe(["app.count_tasks() -> app.tasks, public.tasks"]);
    }

    private static async Task<string[]> ReferencesAsync(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsAdministratorAsync(sql);
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        var names = catalog.Relations.Select(relation => (relation.Key, relation.Schema, relation.Name))
            .Concat(catalog.Sequences.Select(sequence => (sequence.Key, sequence.Schema, sequence.Name)))
            .Concat(catalog.Types.Select(type => (type.Key, type.Schema, type.Name)))
            .Concat(catalog.Routines.Select(routine => (routine.Key, routine.Schema, routine.Name)))
            .ToDictionary(item => item.Key, item => $"{item.Schema}.{item.Name}");
        return
        [
            .. catalog.BodyReferences.GroupBy(reference => reference.Routine).Select(group =>
                $"{group.Key} -> {string.Join(", ", group.Select(reference => names[reference.Referenced]).Order(StringComparer.Ordinal))}"),
        ];
    }
}
