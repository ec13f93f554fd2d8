using System.Globalization;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fixes;

/// <summary>Fixes that share scripts, a phase or an index, and what one has to do with the other.</summary>
[NeedsPostgres]
public sealed class SharedScriptTests
{
    [Fact]
    public async Task What_columns_of_a_table_need_done_in_several_scripts_is_done_in_as_many_as_one_needs()
    {
        const string columns = "id uuid primary key, began_at timestamp not null, ended_at timestamp, seen_at timestamp";
        var one = await ProvenFix.OfAsync("create table visits (id uuid primary key, began_at timestamp not null); create index on visits (began_at);", "", "DBQ206");
        var three = await ProvenFix.OfAsync($"create table visits ({columns}); create index on visits (began_at); create index on visits (ended_at) where id is not null;", "", "DBQ206");
        three.Scripts.SelectMany(script => script.Findings).Select(finding => finding.Object.Name).Distinct().Order(StringComparer.Ordinal).ShouldBe(["began_at", "ended_at", "seen_at"]);
        // Only the build of the second index is a script more.
        three.Scripts.Count.ShouldBe(one.Scripts.Count + 1);
    }

    [Fact]
    public async Task Columns_of_one_name_change_together_or_not_at_all()
    {
        const string tables = "create table visits (id uuid primary key, made_at timestamp); create table trips (id uuid primary key, made_at timestamp); create index on trips (made_at);";
        var both = await ProvenFix.OfAsync(tables, "", "DBQ206");
        both.Unmended.Where(one => one.Finding.Rule.Id is "DBQ206" or "DBQ220").ShouldBeEmpty();

        var third = await ProvenFix.OfAsync(tables + "create table stays (id uuid primary key, made_at timestamp, day text generated always as (date_part('day', made_at)::text) stored);", "", "DBQ206");
        third.Scripts.ShouldBeEmpty();
        third.Unmended.Where(one => one.Finding.Rule.Id == "DBQ206").ToDictionary(one => one.Finding.Object.Table!, one => one.Because!.Split(':')[0]).ShouldBe(
            new Dictionary<string, string>
            {
                ["stays"] = "Column day is computed from it, and PostgreSQL does not carry that over to another type",
                ["visits"] = "It would make a new finding",
                ["trips"] = "It would make a new finding",
            }, ignoreOrder: true);
    }

    [Fact]
    public async Task Under_the_view_of_a_rename_a_type_still_changes_at_once()
    {
        const string sql = "create table visit (id uuid primary key, place varchar(20), began_at timestamp); grant select on visit to public; insert into visit values (gen_random_uuid(), 'home', '2026-01-01 12:00');";
        var fixes = await ProvenFix.OfAsync(sql, "", "DBQ101", "DBQ206", "DBQ211");
        fixes.Scripts.Where(script => script.Findings.Any(finding => finding.Rule.Id != "DBQ101")).ShouldHaveSingleItem().LaterPath.ShouldBeNull();
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        await database.ExecuteAsync("create table files as select 'visit'::regclass::oid as oid, pg_relation_filenode('visit') as file");
        foreach (var script in fixes.Scripts) await database.ExecuteAsync(script.Text);
        await database.AssertAsync("(select pg_relation_filenode(oid) = file from files)");
        await database.AssertAsync("(select place = 'home' and began_at = '2026-01-01 12:00+00' from visit)");
        await database.AssertAsync("has_table_privilege('public', 'visit', 'select')");

        // Whoever has dropped the view meanwhile does not get it back.
        await database.ExecuteAsync(fixes.Scripts.Single(script => script.LaterPath is not null).Later);
        await database.ExecuteAsync(fixes.Scripts[^1].Rollback);
        await database.AssertAsync("to_regclass('visit') is null and (select began_at = timestamp '2026-01-01 12:00' from visits)");
    }

    [Fact]
    public async Task Columns_that_share_an_index_change_one_after_the_other_and_back_whatever_has_been_dropped()
    {
        const string sql = "create table visits (id uuid primary key, began_at timestamp not null, ended_at timestamp); create index visits_times_idx on visits (began_at, ended_at);";
        var fixes = await ProvenFix.OfAsync(sql, "", "DBQ206");
        fixes.Unmended.Where(one => one.Finding.Rule.Id == "DBQ206").ShouldBeEmpty();
        await using var database = await TestDatabase.CreateAsync();
        await database.ExecuteAsync(sql);
        foreach (var script in fixes.Scripts) await database.DeployAsync(script.Text);
        const string index = "(select pg_get_indexdef('visits_times_idx'::regclass) like '%(began_at, ended_at)' and array_agg(distinct format_type(atttypid, null)) = array['timestamp {0} time zone'] from pg_attribute where attrelid = 'visits_times_idx'::regclass)";
        await database.AssertAsync(string.Format(CultureInfo.InvariantCulture, index, "with"));

        // The last one's kept column goes, and with it an index that the first one's way back needs.
        await database.DeployAsync(fixes.Scripts.Last(script => script.LaterPath is not null).Later);
        foreach (var script in fixes.Scripts.Reverse()) await database.DeployAsync(script.Rollback);
        await database.AssertAsync(string.Format(CultureInfo.InvariantCulture, index, "without"));
        await database.AssertAsync("(select count(*) = 2 from pg_index where indrelid = 'visits'::regclass)");
    }

    [Fact]
    public async Task A_change_that_has_begun_is_not_begun_again()
    {
        const string sql = "create table visits (id uuid primary key, began_at timestamp not null); create index visits_began_at_idx on visits (began_at);";
        var begun = (await ProvenFix.OfAsync(sql, "", "DBQ206")).Scripts[0];
        var again = await ProvenFix.OfAsync($"{sql}\n{begun.Text}", "", "DBQ206");
        again.Scripts.ShouldBeEmpty();
        again.Unmended.Single(one => one.Finding.Rule.Id == "DBQ206").Because.ShouldStartWith("A change of its type has begun");
    }

    [Fact]
    public async Task Of_scripts_that_break_one_of_every_deployment_that_one_is_refused_which_does()
    {
        const string standards = """
            migrations:
              stages:
                - stage: 02_views
                  run: always
            """;
        const string sql = """
            -- script: 01_tables/0001_tables.sql
            create table visits (id uuid primary key, "beganAt" timestamptz, "endsAt" timestamptz);
            create table trips (id uuid primary key, "madeAt" timestamptz);
            -- script: 02_views/begun.sql
            create or replace view begun as select id, "beganAt" as began_at from visits;
            """;
        var fixes = await ProvenFix.OfAsync(sql, standards, "DBQ102");
        fixes.Scripts.SelectMany(script => script.Findings).Select(finding => finding.Object.Name).ShouldBe(["madeAt"]);
        fixes.Unmended.Where(one => one.Finding.Rule.Id == "DBQ102").Select(one => one.Finding.Object.Name).ShouldBe(["beganAt", "endsAt"], ignoreOrder: true);
        fixes.Unmended.First(one => one.Finding.Object.Name == "beganAt").Because!.ShouldEndWith("02_views/begun.sql fails: column \"beganAt\" does not exist");
    }
}
