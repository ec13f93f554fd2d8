using DbQuality.Fixes;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Fixes;

/// <summary>Columns added, filled and forbidden to be null while their tables are in use.</summary>
[NeedsPostgres]
public sealed class ColumnFixTests
{
    private const string Required = """
        database:
          required_columns:
            - id: uuid
        """;

    [Theory]
    [InlineData("create table users (id uuid primary key, is_active boolean);", "users")]
    [InlineData("create table users (id uuid primary key, is_active boolean) partition by hash (id); create table part_a partition of users for values with (modulus 2, remainder 0); create table part_b partition of users for values with (modulus 2, remainder 1);", "users")]
    [InlineData("create table users (id uuid primary key, is_active boolean); create table guests () inherits (users);", "guests")]
    public async Task Rows_without_a_value_get_one_in_batches_that_commit(string sql, string filled)
    {
        var fixes = await ProvenFix.OfAsync(sql, "", "three-state-boolean");
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await database.ExecuteAsync($"insert into {filled} (id, is_active) select gen_random_uuid(), case when i % 3 = 0 then true end from generate_series(1, 20000) i");
        await RunAsync(database, fixes);
        (await AskAsync(database, "select count(*) filter (where is_active), count(*) filter (where not is_active), count(*) from users")).ShouldBe("6666 13334 20000");
        // Each transaction that wrote rows left its number in them.
        int.Parse(await AskAsync(database, "select count(distinct (tableoid, xmin::text)) from users where not is_active"), null).ShouldBeGreaterThan(3);
        (await AskAsync(database, "select count(*) from pg_attribute where attname = 'is_active' and not attnotnull")).ShouldBe("0");
        (await AskAsync(database, "select count(*) from pg_constraint where conname like '%filled'")).ShouldBe("0");
    }

    [Fact]
    public async Task A_script_that_was_broken_off_goes_on_where_it_was()
    {
        const string sql = "create table users (id uuid primary key, is_active boolean);";
        var fixes = await ProvenFix.OfAsync(sql, "", "three-state-boolean");
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await database.ExecuteAsync("""
            insert into users (id) select gen_random_uuid() from generate_series(1, 100);
            alter table users alter column is_active set default false, add constraint users_is_active_filled check (is_active is not null) not valid;
            """);
        await RunAsync(database, fixes);
        await RunAsync(database, fixes);
        (await AskAsync(database, "select count(*) from users where not is_active")).ShouldBe("100");
    }

    [Fact]
    public async Task A_column_with_a_value_for_each_row_is_added_without_writing_the_table_anew()
    {
        const string sql = "create table notes (code text primary key);";
        var fixes = await ProvenFix.OfAsync(sql, Required, "required-columns");
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql + "insert into notes select i::text from generate_series(1, 5000) i;");
        var before = await AskAsync(database, "select relfilenode from pg_class where relname = 'notes'");
        await RunAsync(database, fixes);
        (await AskAsync(database, "select relfilenode from pg_class where relname = 'notes'")).ShouldBe(before);
        (await AskAsync(database, "select count(distinct id), bool_and(attnotnull) from notes, pg_attribute where attrelid = 'notes'::regclass and attname = 'id'")).ShouldBe("5000 True");
    }

    [Theory]
    [InlineData("alter table users enable row level security, force row level security; create policy all_rows on users using (id is not null);",
        "Row level security is forced, so a migration sees only the rows that the policies let through, and cannot fill the others: fill them as a role that bypasses it.")]
    [InlineData("create unique index one_main on users (name) where not is_active;",
        "To one_main, which lets no value come twice, rows without a value are all different: decide which value each of them gets.")]
    [InlineData("alter table users add constraint named check (name is not null or is_active);", "Check named lets rows without a value pass, and perhaps not those with false: decide what they become.")]
    [InlineData("create view v_users with (security_invoker = true) as select id from users where is_active is not false;",
        "View public.v_users tells rows without a value from others, and would not any more: decide what they become.")]
    [InlineData("create function is_known(users) returns boolean language plpgsql set search_path = public as 'begin return (select coalesce(is_active, true) from users limit 1); end';",
        "Routine public.is_known(public.users) tells rows without a value from others, and would not any more: decide what they become.")]
    [InlineData("create rule keep as on update to users do instead nothing;", "Rule keep may make something else of an update: fill the rows by hand, or drop the rule.")]
    public async Task What_null_means_something_to_keeps_it(string more, string because)
    {
        var fixes = await ProvenFix.OfAsync("create table users (id uuid primary key, name text, is_active boolean);\n" + more, "", "three-state-boolean");
        fixes.Scripts.ShouldBeEmpty();
        fixes.Unmended.Where(one => one.Finding.Rule.Name == "three-state-boolean").ShouldHaveSingleItem().Because.ShouldBe(because);
    }

    [Fact]
    public async Task Batches_need_a_stage_without_transactions()
    {
        const string standards = """
            migrations:
              transaction: script
            """;
        var fixes = await ProvenFix.OfAsync("create table users (id uuid primary key, is_active boolean);", standards, "three-state-boolean");
        fixes.Unmended.Where(one => one.Finding.Rule.Name == "three-state-boolean").ShouldHaveSingleItem().Because
            .ShouldBe("It does not run: its batches commit, and the scripts of its stage run in a transaction: it needs a stage with transaction mode none.");
    }

    /// <summary>Statement by statement, each for itself.</summary>
    private static async Task RunAsync(TestDatabase database, FixResult fixes)
    {
        fixes.Scripts.ShouldNotBeEmpty();
        foreach (var script in fixes.Scripts) await database.DeployAsync(script.Text);
    }

    private static async Task<string> AskAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetValue(field)));
    }
}
