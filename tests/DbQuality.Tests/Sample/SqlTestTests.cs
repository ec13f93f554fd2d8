using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;

namespace DbQuality.Tests.Sample;

/// <summary>The sample's own tests pass, and each of them fails once what it is about is broken.</summary>
[NeedsPostgres]
public sealed class SqlTestTests(SampleDatabases databases) : IClassFixture<SampleDatabases>
{
    private const string AssertFailure = "P0004";

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    public static TheoryData<string> Tests => [.. SqlTest.All.Select(test => test.File)];

    public static TheoryData<string, string> Breaks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var test in SqlTest.All)
            {
                foreach (var broken in test.Breaks) data.Add(test.File, broken);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Every_test_passes_on_every_version(int version)
    {
        var database = await databases.GetAsync(version);
        var failed = new List<string>();
        foreach (var test in SqlTest.All)
        {
            if (await test.RunAsync(database) is { } refused) failed.Add($"{test.File}: {refused}");
        }
        failed.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Tests))]
    public void A_test_says_what_breaks_it(string file) => SqlTest.Find(file).Breaks.ShouldNotBeEmpty();

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_test_fails_by_an_assertion_when_its_behaviour_is_broken(string file, string broken)
    {
        var refused = await SqlTest.Find(file).RunAsync(await databases.GetAsync(), broken);
        refused.ShouldNotBeNull("the test passed although its behaviour was broken");
        refused.ShouldStartWith(AssertFailure);
    }

    [Theory]
    [InlineData("00_base/tenant_isolation.sql", "organization_id", "alter table {0} disable row level security")]
    [InlineData("00_base/updated_at.sql", "updated_at", "drop trigger {0}_set_updated_at on {0}")]
    [InlineData("00_base/session_roles.sql", "organization_id", "drop trigger {0}_check_session_role on {0}")]
    public async Task A_test_of_all_tables_notices_any_one_that_is_broken(string file, string column, string broken)
    {
        var database = await databases.GetAsync();
        var tables = await database.ListAsync($"""
            select c.oid::regclass::text
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = '{column}' and not a.attisdropped
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
            order by 1
            """);
        tables.Count.ShouldBeGreaterThan(30);
        var unnoticed = new List<string>();
        foreach (var table in tables)
        {
            var refused = await SqlTest.Find(file).RunAsync(database, broken.Replace("{0}", table, StringComparison.Ordinal));
            if (refused is null || !refused.StartsWith(AssertFailure, StringComparison.Ordinal)) unnoticed.Add($"{table}: {refused}");
        }
        unnoticed.ShouldBeEmpty();
    }
}
