using DbQuality.Catalog.Reading;
using DbQuality.Fixes.Rows;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Sample;
using Npgsql;

namespace DbQuality.Tests.Fixes;

/// <summary>Rows for a copy that corrective scripts are proven on.</summary>
[NeedsPostgres]
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

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task Tables_of_other_roles_and_under_forced_row_level_security_get_rows_and_triggers_stay_silent(int version)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        var role = "other_" + Guid.NewGuid().ToString("n");
        try
        {
            await database.ExecuteAsync($"""
                create schema hidden;
                create role {role};
                grant {role} to current_user;
                grant create, usage on schema hidden to {role};
                set role {role};
                create table hidden.theirs (id bigserial primary key, name text not null);
                alter table hidden.theirs enable row level security;
                alter table hidden.theirs force row level security;
                reset role;
                create function hidden.refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
                create table hidden.refused (id bigint primary key);
                create trigger refuse before insert on hidden.refused for each row execute function hidden.refuse();
                revoke {role} from current_user;
                """);
            (await FillAsync(database)).ShouldBeEmpty();
            (await CountAsync(database, "select count(*) from hidden.theirs")).ShouldBeGreaterThan(0);
        }
        finally
        {
            await database.ExecuteAsAdministratorAsync($"drop owned by {role} cascade; drop role {role}");
        }
    }

    [Fact]
    public async Task A_function_finds_what_the_search_path_of_the_scripts_own_role_finds()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync("""
            create schema app;
            create table app.words (word text);
            create function app.is_known(text) returns boolean language plpgsql as 'begin return exists (select from words) or true; end';
            create table app.uses (word text not null check (app.is_known(word)));
            do $$ begin execute format('alter role %I in database %I set search_path = app, public', current_user, current_database()); end $$;
            """);
        (await FillAsync(database)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("loop begin perform pg_sleep(3600); exception when query_canceled then null; end; end loop")]
    [InlineData("perform set_config('statement_timeout', '0', false); perform pg_sleep(3600)")]
    [InlineData("perform pg_terminate_backend(pg_backend_pid())")]
    public async Task A_table_whose_check_never_ends_or_ends_the_session_is_told_and_the_others_get_rows(string body)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync($"""
            create function stays() returns boolean language plpgsql as $$ begin {body}; return true; end $$;
            create table endless (id bigint primary key, check (stays()));
            create table next (id bigint primary key, endless_id bigint references endless);
            """);
        (await FillAsync(database, TimeSpan.FromSeconds(1))).ShouldBe(["public.endless"]);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(18)]
    public async Task Nothing_is_left_of_the_role_that_makes_rows_whatever_a_function_does_with_it(int version)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        await database.ExecuteAsync("""
            create function keeps() returns boolean language plpgsql as $$
            begin
              create table if not exists made_meanwhile (id bigint primary key);
              create or replace view seen_meanwhile as select * from made_meanwhile;
              execute format('grant select on made_meanwhile to %I', session_user);
              begin execute format('grant %I to dbquality_owner', session_user); exception when others then null; end;
              begin set role dbquality_owner; execute format('grant %I to dbquality_owner', session_user); exception when others then null; end;
              begin set role dbquality_owner; execute format('alter role %I superuser', session_user); exception when others then null; end;
              return true;
            end $$;
            create table holds (id bigint primary key, check (keeps()));
            """);
        (await FillAsync(database)).ShouldBeEmpty();
        var name = new NpgsqlConnectionStringBuilder(database.AdministratorConnectionString).Database;
        (await CountAsync(database, $"select count(*) from pg_roles where rolname like '{name}%'")).ShouldBe(0);
        (await CountAsync(database, "select count(*) from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database()")).ShouldBe(0);
        (await CountAsync(database, "select count(*) from pg_auth_members where not exists (select from pg_roles r where r.oid = roleid) or not exists (select from pg_roles r where r.oid = member)")).ShouldBe(0);
    }

    private static async Task<long> CountAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task<IEnumerable<string>> FillAsync(TestDatabase database, TimeSpan? longest = null)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        return (await SampleRows.FillAsync(database.AsScratch(), catalog, TestContext.Current.CancellationToken, longest)).Select(table => table.QualifiedName);
    }
}
