using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Fixes.Rows;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Fixes;

/// <summary>Updates that show whether a trigger sets a column.</summary>
[NeedsPostgres]
public sealed class TriggerTrialsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("loop begin perform pg_sleep(3600); exception when query_canceled then null; end; end loop")]
    [InlineData("perform pg_terminate_backend(pg_backend_pid())")]
    [InlineData("raise exception 'no'")]
    public async Task A_trigger_that_never_ends_ends_the_session_or_refuses_costs_its_own_column_the_answer(string body)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync($"""
            create function stays() returns trigger language plpgsql as $$ begin {body}; return coalesce(new, old); end $$;
            create table endless (id bigint primary key, updated_at timestamptz);
            create trigger stays before update on endless for each row execute function stays();
            create function keeps() returns trigger language plpgsql as $$ begin return coalesce(new, old); end $$;
            create table kept (id bigint primary key, updated_at timestamptz);
            create trigger keeps before update on kept for each row execute function keeps();
            """);
        (await AnswersAsync(database)).ShouldBe(new Dictionary<string, bool?> { ["public.endless.updated_at"] = null, ["public.kept.updated_at"] = false });
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(18)]
    public async Task An_update_is_made_by_no_superuser_and_nothing_is_left_of_it(int version)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        await database.ExecuteAsync("""
            create table audit (at timestamptz, is_superuser text);
            create function writes() returns trigger language plpgsql as $$
            begin
              insert into audit values (now(), current_setting('is_superuser'));
              if current_setting('is_superuser') = 'on' then return new; end if;
              return jsonb_populate_record(new, jsonb_build_object(concat('updated', '_at'), now()));
            end $$;
            create domain code as text not null check (value ~ '^Q[0-9]{9}$');
            create table orders (id bigint generated always as identity primary key, code code, title text generated always as (code || '!') stored, updated_at timestamptz not null);
            insert into orders (code, updated_at) values ('Q123456789', now());
            create trigger writes before update on orders for each row execute function writes();
            """);
        (await AnswersAsync(database)).ShouldBe(new Dictionary<string, bool?> { ["public.orders.updated_at"] = null });

        await database.ExecuteAsync("alter domain code drop constraint code_check");
        (await AnswersAsync(database)).ShouldBe(new Dictionary<string, bool?> { ["public.orders.updated_at"] = true });
        await database.AssertAsync("not exists (select from audit) and (select count(*) from orders) = 1");
        await database.AssertAsync("(select tgenabled from pg_trigger where tgname = 'writes') = 'O'");
    }

    private static async Task<Dictionary<string, bool?>> AnswersAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(Ct);
        var catalog = await CatalogReader.ReadAsync(connection, Ct);
        var columns = catalog.Tables.Where(table => table.Triggers.Count > 0).Select(table => (Column: table.FindColumn("updated_at")!, table.Triggers)).ToList();
        var trials = await TriggerTrials.RunAsync(database.AsScratch(), catalog, columns, Ct, TimeSpan.FromSeconds(1));
        return columns.ToDictionary(one => one.Column.ToString(), one => trials.Sets(one.Column));
    }
}
