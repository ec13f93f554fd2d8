using DbQuality.Migrations.Plan;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using Npgsql;

namespace DbQuality.Tests.Sample;

/// <summary>The development data, and the views that look at it.</summary>
[NeedsPostgres]
public sealed class SeedTests
{
    private const string Organization = "10000000-0000-0000-0000-000000000001";

    /// <summary>Empty without a journal, and on a server without pg_stat_statements.</summary>
    private static readonly string[] MayBeEmpty = ["schema_migrations", "slow_query_analysis"];

    /// <summary>What only init.sql fills.</summary>
    private static readonly string[] OfDeployments = ["migration_records"];

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Theory, MemberData(nameof(Versions))]
    public async Task The_seed_data_fills_every_table_and_every_view_answers(int version)
    {
        await using var database = await SampleProject.CreateAsync(version);
        await database.ExecuteAsync(Seed("seed.sql"));

        (await EmptyAsync(database, "r', 'p", "")).ShouldBe(OfDeployments);
        (await EmptyAsync(database, "v', 'm", $"set app.organization_id = '{Organization}'")).Except(MayBeEmpty).ShouldBeEmpty();
        (await database.ListAsync("select check_name from data_integrity_checks where status = 'fail'")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_run_of_the_seed_data_is_refused_and_changes_nothing()
    {
        await using var database = await SampleProject.CreateAsync();
        await database.ExecuteAsync(Seed("seed.sql"));
        var refused = await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(Seed("seed.sql")));
        refused.MessageText.ShouldBe("The seed data is there already.");
        (await database.ListAsync("select count(*) from organizations")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task The_load_is_as_large_as_it_is_told_to_be()
    {
        await using var database = await SampleProject.CreateAsync();
        await database.ExecuteAsync($"set load.event_count = 1000; set load.task_count = 200; {Seed("generate_load.sql")}");
        (await database.ListAsync("select (select count(*) from events) || ' ' || (select count(*) from tasks)")).ShouldBe(["1000 200"]);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task The_monitoring_stage_changes_nothing_when_it_runs_again(int version)
    {
        await using var database = await SampleProject.CreateAsync(version);
        var before = await ReadAsync(database);
        List<Script> again = [.. SampleProject.Scripts.Where(script => script.FullPath.Contains("90_monitoring", StringComparison.Ordinal))];
        again.ShouldNotBeEmpty();
        await database.RunSampleAsync(again);
        (await ReadAsync(database)).ShouldBe(before);
    }

    private static string Seed(string file) => File.ReadAllText(Path.Combine(SampleProject.Folder, "seed", file));

    private static async Task<List<string>> EmptyAsync(TestDatabase database, string kinds, string setting)
    {
        var names = await database.ListAsync(
            $"select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('{kinds}') and not relispartition order by relname");
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var empty = new List<string>();
        foreach (var name in names)
        {
            await using var command = new NpgsqlCommand($"{setting}; select exists (select from {name})".TrimStart(';', ' '), connection);
            if (!(bool)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!) empty.Add(name);
        }
        return empty;
    }

    private static async Task<string> ReadAsync(TestDatabase database)
    {
        var catalog = await SampleProject.ReadCatalogAsync(database);
        var options = await database.ListAsync("select relname || ' ' || coalesce(reloptions::text, '') from pg_class where relkind = 'v' order by 1");
        return catalog + string.Join('\n', options);
    }
}
