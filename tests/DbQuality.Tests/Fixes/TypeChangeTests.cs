using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Fixes;

/// <summary>Other types for columns in use: what happens to their values, and what stands in the way.</summary>
[NeedsPostgres]
public sealed class TypeChangeTests
{
    private const string Visits = """
        create table visits (
          id bigint generated always as identity primary key,
          began_at timestamp not null default now(),
          ended_at timestamp,
          updated_at timestamptz not null default now(),
          note text
        );
        create index visits_began_at_idx on visits (began_at);
        create index visits_ended_at_idx on visits (ended_at);
        create function touch() returns trigger language plpgsql set search_path = '' as 'begin new.updated_at := now(); return new; end';
        create trigger zzz_touch before update on visits for each row execute function touch();
        insert into visits (began_at, ended_at, updated_at) select timestamp '2026-07-01 12:00' + i * interval '1 hour', case when i % 3 = 0 then null else timestamp '2026-07-02' end, '2020-01-01' from generate_series(1, 5000) i;
        """;

    private const string OldAndNewAgree = "(select bool_and(began_at = began_at_before at time zone 'UTC' and ended_at is not distinct from ended_at_before at time zone 'UTC') from visits)";

    [Fact]
    public async Task A_column_changes_in_two_steps_and_back_without_the_loss_of_a_row()
    {
        var fixes = await ProvenFix.OfAsync(Visits, "", "timestamp-without-time-zone");
        fixes.Unmended.Where(one => one.Finding.Rule.Id == "DBQ206").Select(one => one.Because).ShouldBeEmpty();
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(Visits);
        foreach (var script in fixes.Scripts)
        {
            await database.DeployAsync(script.Text);
            // The application writes meanwhile, and the triggers hold both columns together.
            await database.ExecuteAsync("insert into visits (ended_at) values (now()); update visits set ended_at = now() where id = 7");
        }

        await database.AssertAsync("(select count(*) = 2 from pg_attribute where attrelid = 'visits'::regclass and attname in ('began_at', 'ended_at') and atttypid = 'timestamptz'::regtype)");
        await database.AssertAsync(OldAndNewAgree);
        await database.AssertAsync("(select count(*) = 1 from visits where began_at = '2026-07-01 13:00+00')");
        // Filling the new column is no update of the application's.
        await database.AssertAsync("(select count(*) = 4999 from visits where updated_at = '2020-01-01')");

        await database.ExecuteAsync("""
            insert into visits (began_at, note) values ('2026-08-01 10:00+02', 'new');
            insert into visits_old_columns (began_at, note) values ('2026-08-01 10:00', 'old');
            update visits_old_columns set ended_at = '2026-08-02 01:00' where note = 'old';
            update visits set ended_at = '2026-08-03 01:00+00' where note = 'new';
            """);
        await database.AssertAsync(OldAndNewAgree);
        await database.AssertAsync("(select began_at = '2026-08-01 10:00+00' and ended_at = '2026-08-02 01:00+00' from visits where note = 'old')");

        foreach (var script in fixes.Scripts.Reverse()) await database.DeployAsync(script.Rollback);
        await database.AssertAsync("(select began_at = '2026-08-01 08:00' and ended_at = '2026-08-03 01:00' from visits where note = 'new')");
        await database.AssertAsync("(select began_at = '2026-08-01 10:00' and ended_at = '2026-08-02 01:00' from visits where note = 'old')");
        await database.AssertAsync($"(select count(*) = {5000 + fixes.Scripts.Count + 2} from visits)");
        await database.AssertAsync("(select count(*) = 5 from pg_attribute where attrelid = 'visits'::regclass and attnum > 0 and not attisdropped)");
    }

    [Theory]
    [InlineData("began_at")]
    [InlineData("ended_at")]
    public async Task A_filling_that_was_broken_off_stops_the_change_before_the_names_change_places(string column)
    {
        var fixes = await ProvenFix.OfAsync(Visits, "", "timestamp-without-time-zone");
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(Visits);
        var failures = new List<string>();
        foreach (var script in fixes.Scripts.Where(script => !(script.Text.Contains("ctid", StringComparison.Ordinal) && script.Text.Contains(column, StringComparison.Ordinal))))
        {
            try
            {
                await database.DeployAsync(script.Text);
            }
            catch (PostgresException e)
            {
                failures.Add(e.SqlState);
                break;
            }
        }
        failures.ShouldBe([PostgresErrorCodes.CheckViolation]);
        await database.AssertAsync($"(select count(*) = 1 from pg_attribute where attrelid = 'visits'::regclass and attname = '{column}' and atttypid = 'timestamp'::regtype)");
    }

    [Fact]
    public async Task What_is_left_for_later_drops_all_that_was_kept_and_can_still_be_taken_back()
    {
        var fixes = await ProvenFix.OfAsync(Visits, "", "timestamp-without-time-zone");
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(Visits);
        foreach (var script in fixes.Scripts) await database.DeployAsync(script.Text);
        foreach (var script in fixes.Scripts.Where(script => script.LaterPath is not null)) await database.DeployAsync(script.Later);
        await database.AssertAsync("(select count(*) = 5 from pg_attribute where attrelid = 'visits'::regclass and attnum > 0 and not attisdropped)");
        await database.AssertAsync("(select count(*) = 1 from pg_trigger where tgrelid = 'visits'::regclass)");
        await database.AssertAsync("to_regclass('visits_old_columns') is null");
        foreach (var script in fixes.Scripts.Reverse()) await database.DeployAsync(script.Rollback);
        await database.AssertAsync("(select count(*) = 1 from visits where began_at = '2026-07-01 13:00')");
    }

    [Theory]
    [InlineData("timestamp-without-time-zone", "create table t (id uuid primary key, a timestamp, b timestamp not null default localtimestamp)")]
    [InlineData("varchar-length", "create table t (id uuid primary key, a varchar(3) check (a <> ''), b varchar(9) not null unique default 'x'); create index t_a_idx on t (a varchar_pattern_ops, b)")]
    public async Task What_changes_at_once_writes_no_row_and_builds_no_index(string rule, string sql)
    {
        var fixes = await ProvenFix.OfAsync(sql, "", rule);
        fixes.Unmended.Where(one => one.Finding.Rule.Name == rule).Select(one => one.Because).ShouldBeEmpty();
        fixes.Scripts.ShouldAllBe(script => script.LaterPath == null);
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await database.ExecuteAsync("create table files as select oid, pg_relation_filenode(oid) file from pg_class where relname ~ '^t(_|$)'");
        foreach (var script in fixes.Scripts) await database.DeployAsync(script.Text);
        await database.AssertAsync("(select count(*) > 1 and bool_and(pg_relation_filenode(oid) = file) from files)");
    }

    [Fact]
    public async Task An_identity_goes_on_where_the_serial_was()
    {
        const string sql = "create table orders (id bigserial primary key, note text); insert into orders (note) select 'a' from generate_series(1, 41);";
        var fixes = await ProvenFix.OfAsync(sql, "", "serial-column");
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await database.DeployAsync(fixes.Scripts.ShouldHaveSingleItem().Text);
        await database.ExecuteAsync("insert into orders (note) values ('identity')");
        await database.AssertAsync("(select id = 42 from orders where note = 'identity')");
        await database.DeployAsync(fixes.Scripts[0].Rollback);
        await database.ExecuteAsync("insert into orders (note) values ('serial')");
        await database.AssertAsync("(select id = 43 from orders where note = 'serial')");
    }

    [Theory]
    [InlineData("json-type", "create table t (id uuid primary key, a json); create view v as select a from t", "View public.v reads it, and PostgreSQL does not carry that over to another type: drop it, change the column, and make it again, in one migration.")]
    [InlineData("json-type", "create table t (id uuid primary key, a json, b text generated always as (a ->> 'b') stored)", "Column b is computed from it, and PostgreSQL does not carry that over to another type: drop it, change the column, and make it again, in one migration.")]
    [InlineData("json-type", "create table t (id uuid primary key, a json); create policy p on t using (a ->> 'b' = 'c')", "Policy p names it, and PostgreSQL does not carry that over to another type: drop it, change the column, and make it again, in one migration.")]
    [InlineData("json-type", "create table t (id uuid primary key, a json check (json_typeof(a) = 'object'))", "Constraint t_a_check holds it, and would have to be made again for the new type: decide what it says then, and change both in one migration.")]
    [InlineData("json-type", "create table t (id uuid primary key, a json); create publication p for table t", "Publication p sends the table to subscribers, which would lack the new column: add it there first, and change this one by hand.")]
    [InlineData("json-type", "create table t (id uuid primary key, a json); create function log() returns trigger language plpgsql as 'begin insert into t default values; return null; end'; create trigger log after update on t for each row execute function log()", "Trigger log would fire for every row that the migration fills: decide whether it may, and change the column by hand.")]
    [InlineData("json-type", "create table t (id uuid primary key, a json) partition by hash (id)", "Every partition or child table would need the second column, its trigger and its indexes: decide whether a new table is easier, and change it by hand.")]
    [InlineData("json-type", "create table t (id uuid primary key, a json); create function f(t) returns uuid language sql as 'select $1.id'", "Function public.f(public.t) takes or gives rows of the table, which would have one column more: replace it in the same migration.")]
    [InlineData("timestamp-without-time-zone", "create table t (id uuid primary key, a timestamp); create function f() returns timestamp language sql as 'select max(a) from t'", "The body of public.f() works with it as timestamp without time zone: replace the routine in the same migration.")]
    [InlineData("varchar-length", "create table t (id varchar(9) primary key); create table u (id uuid primary key, t varchar(9) references t)", "Foreign key u_t_fkey of public.u compares it with another column: change both in one migration.")]
    public async Task What_stands_in_the_way_is_said(string rule, string sql, string because)
    {
        var fixes = await ProvenFix.OfAsync(sql, "", rule);
        fixes.Scripts.ShouldBeEmpty();
        fixes.Unmended.Where(one => one.Finding.Rule.Name == rule).Select(one => one.Because).Distinct().ShouldHaveSingleItem().ShouldBe(because);
    }
}
