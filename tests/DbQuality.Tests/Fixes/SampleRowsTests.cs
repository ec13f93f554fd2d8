using DbQuality.Catalog;
using DbQuality.Fixes.Rows;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Sample;
using Npgsql;

namespace DbQuality.Tests.Fixes;

/// <summary>Rows for a copy that corrective scripts are proven on.</summary>
public sealed class SampleRowsTests
{
    [Fact]
    public async Task Every_table_of_the_sample_gets_rows()
    {
        await using var database = await SampleProject.CreateAsync();
        (await FillAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_satisfy_checks_keys_and_partitions_and_leave_out_what_may_be_null()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("""
            create type mood as enum ('glad', 'sad');
            create domain percentage as numeric check (value between 0 and 1);
            create table owners (id uuid primary key default gen_random_uuid(), email text not null unique check (email like '%@%'), code varchar(3) not null unique);
            create table pets (
              id bigint generated always as identity primary key, owner_id uuid references owners, parent_id bigint references pets,
              kind text not null check (kind in ('cat', 'dog')), mood mood not null, share percentage, tags text[] not null, born date, note text);
            create table visits (pet_id bigint not null references pets, at timestamptz not null, primary key (pet_id, at)) partition by range (at);
            create table visits_2025 partition of visits for values from ('2025-01-01') to ('2026-01-01');
            create table visits_later partition of visits default;
            """);
        (await FillAsync(database)).ShouldBeEmpty();
        (await CountAsync(database, "select count(*) from public.pets p join public.owners o on o.id = p.owner_id")).ShouldBeGreaterThan(0);
        (await CountAsync(database, "select count(*) from public.pets where note is null")).ShouldBeGreaterThan(0);
        (await CountAsync(database, "select count(*) from public.visits")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_table_whose_check_nobody_can_guess_is_told()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("create table riddles (answer text not null check (md5(answer) = '0123456789abcdef0123456789abcdef'))");
        (await FillAsync(database)).ShouldBe(["public.riddles"]);
    }

    private static async Task<long> CountAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<IEnumerable<string>> FillAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        return (await SampleRows.FillAsync(database.AdministratorConnectionString, catalog, TestContext.Current.CancellationToken)).Select(table => table.QualifiedName);
    }
}
