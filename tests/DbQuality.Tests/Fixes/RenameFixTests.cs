using DbQuality.Fixes;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fixes;

/// <summary>New names for what is in use, and what knows the old ones.</summary>
[NeedsPostgres]
public sealed class RenameFixTests
{
    [Fact]
    public async Task A_table_is_renamed_and_stays_in_reach_under_its_old_name()
    {
        const string sql = """
            create table customer (id bigint generated always as identity primary key, name text not null);
            grant select, insert (name) on customer to public;
            """;
        var fixes = await ProvenFix.OfAsync(sql, "", "table-name-style");
        var script = fixes.Scripts.ShouldHaveSingleItem();
        script.Text.ShouldContain("""
            do $$
            begin
              alter table public.customer rename to customers;
              create view public.customer with (security_invoker = true) as select * from public.customers;
              grant select on public.customer to public;
              grant insert (name) on public.customer to public;
              comment on view public.customer is 'dbquality: compatibility view of public.customers, to be dropped once nothing uses the old names.';
            end
            $$;
            """);
        script.Rollback.ShouldContain("""
            do $$
            begin
              drop view if exists public.customer;
              alter table public.customers rename to customer;
            end
            $$;
            """);
        script.Later.ShouldContain("drop view if exists public.customer;");
        await RunAsync(sql, fixes, "insert into customer (name) values ('one'); update customer set name = 'two'; delete from customer where name = 'two'");
    }

    [Fact]
    public async Task A_name_that_another_table_has_for_another_type_is_given_and_the_odd_one_is_told()
    {
        const string sql = """
            create table crates (id uuid primary key, "sentAt" timestamptz);
            create table boxes (id uuid primary key, "sentAt" timestamptz);
            create table imports (id uuid primary key, sent_at integer);
            """;
        var fixes = await ProvenFix.OfAsync(sql, "", "column-name-style");
        fixes.Scripts.SelectMany(script => script.Findings).Select(finding => finding.Object.Identity).ShouldBe(["public.boxes.sentAt", "public.crates.sentAt"], ignoreOrder: true);
        fixes.Unmended.Where(one => one.LeftBy is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_columns_of_a_table_have_one_view_with_the_old_names()
    {
        const string sql = """
            create table users (id bigint generated always as identity primary key, active boolean not null, newsletter boolean not null, "signedUp" timestamptz not null);
            """;
        var fixes = await ProvenFix.OfAsync(sql, "", "column-name-style", "boolean-prefix", "timestamp-suffix");
        fixes.Unmended.Where(one => one.Finding.Rule.Name is "column-name-style" or "boolean-prefix" or "timestamp-suffix").ShouldBeEmpty();
        fixes.Scripts.Count(script => script.LaterPath is not null).ShouldBe(1);
        fixes.Scripts[0].Later.Split('\n').Count(line => line.StartsWith("drop view", StringComparison.Ordinal)).ShouldBe(1);
        await RunAsync(
            sql, fixes,
            """insert into users_old_columns (active, newsletter, "signedUp") values (true, false, now())""",
            "select is_active, is_newsletter, signed_up_at from users");
    }

    [Fact]
    public async Task A_renamed_table_has_its_indexes_and_constraints_named_after_it()
    {
        const string standards = """
            database:
              naming:
                indexes: "idx_{table}_{columns}"
                primary_keys: "pk_{table}"
            """;
        const string sql = """
            create table customer (id bigint generated always as identity constraint pk_customer primary key, name text not null);
            create index idx_customer_name on customer (name);
            """;
        var fixes = await ProvenFix.OfAsync(sql, standards, "table-name-style");
        fixes.Scripts.SelectMany(script => script.Findings).Select(finding => $"{finding.Rule.Name} {finding.Object.Identity}").ShouldBe(
        [
            "table-name-style public.customer", "constraint-name public.customers.pk_customer", "index-name public.customers.idx_customer_name",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData(
        "create function customers_now() returns bigint language sql as 'select count(*) from customer';",
        "table-name-style", "The body of public.customers_now() names it, and PostgreSQL does not change a body: rename it and replace the routine in one migration.")]
    [InlineData("create table customers (id bigint primary key);", "table-name-style", "The name customers is taken: choose another one.")]
    [InlineData(
        "create publication everything for table customer;",
        "table-name-style", "Publication everything sends it to subscribers, which know it by its name: rename it there and here at once.")]
    [InlineData(
        "create function keep() returns trigger language plpgsql as 'begin new.active := coalesce(new.active, true); return new; end'; create trigger keep before insert on customer for each row execute function keep();",
        "boolean-prefix", "The body of public.keep() names it, and PostgreSQL does not change a body: rename it and replace the routine in one migration.")]
    [InlineData(
        "create function log() returns trigger language plpgsql as 'begin return new; end'; create trigger log before insert on customer for each row execute function log('active');",
        "boolean-prefix", "Trigger log of public.customer has the name as an argument, which PostgreSQL does not change: rename it and make the trigger anew in one migration.")]
    [InlineData(
        "create function log() returns trigger language plpgsql as 'begin return new; end'; create trigger \"Log\" before insert on customer for each row execute function log(); create trigger again before insert on customer for each row execute function log();",
        "trigger-name", "Triggers fire in the order of their names, and as log it would change places with again: decide which comes first.")]
    public async Task What_knows_the_old_name_keeps_it(string more, string rule, string because)
    {
        var fixes = await ProvenFix.OfAsync("create table customer (id bigint primary key, active boolean);\n" + more, "", rule);
        fixes.Scripts.ShouldBeEmpty();
        fixes.Unmended.Where(one => one.Finding.Rule.Name == rule).ShouldHaveSingleItem().Because.ShouldBe(because);
    }

    /// <summary>What the scripts leave takes these statements.</summary>
    private static async Task RunAsync(string sql, FixResult fixes, params string[] statements)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        foreach (var script in fixes.Scripts) await database.ExecuteAsync(script.Text);
        foreach (var statement in statements) await database.ExecuteAsync(statement);
    }
}
