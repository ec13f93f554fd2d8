using DbQuality.Standards;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;

namespace DbQuality.Tests.Sample;

/// <summary>Forward, back, and forward again.</summary>
[NeedsPostgres]
public sealed class RollbackTests
{
    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Fact]
    public void Every_migration_has_its_rollback_and_every_rollback_its_migration()
    {
        var rollbacks = Directory.GetFiles(Path.Combine(SampleProject.Folder, "rollback"), "*.sql", SearchOption.AllDirectories);
        rollbacks.Order(StringComparer.Ordinal).ShouldBe(SampleProject.Scripts.Select(SampleProject.RollbackOf).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Forward_back_and_forward_again_gives_the_same_catalog(int version)
    {
        await using var database = await SampleProject.CreateEmptyAsync(version);
        var nothing = await SampleProject.ReadCatalogAsync(database);
        await database.RunSampleAsync(SampleProject.Scripts);
        var whole = await SampleProject.ReadCatalogAsync(database);

        await database.RunSampleAsync([.. SampleProject.Scripts.Reverse().Select(SampleProject.ReadRollback)]);
        (await SampleProject.ReadCatalogAsync(database)).ShouldBe(nothing);

        await database.RunSampleAsync(SampleProject.Scripts);
        (await SampleProject.ReadCatalogAsync(database)).ShouldBe(whole);
    }

    [Fact]
    public async Task What_runs_at_every_deployment_changes_nothing_the_second_time()
    {
        await using var database = await SampleProject.CreateAsync();
        var whole = await SampleProject.ReadCatalogAsync(database);
        await database.RunSampleAsync([.. SampleProject.Scripts.Where(script => script.RunKind == RunKind.Always)]);
        (await SampleProject.ReadCatalogAsync(database)).ShouldBe(whole);
    }

    /// <summary>On the oldest and the newest version: in between, nothing is stored in other ways.</summary>
    [Theory, InlineData(14), InlineData(18)]
    public async Task Each_rollback_leaves_what_was_there_before_its_migration(int version)
    {
        await using var database = await SampleProject.CreateEmptyAsync(version);
        var before = new List<string>();
        foreach (var script in SampleProject.Scripts)
        {
            before.Add(await SampleProject.ReadCatalogAsync(database));
            await database.RunSampleAsync(script);
        }
        for (var i = SampleProject.Scripts.Count - 1; i >= 0; i--)
        {
            await database.RunSampleAsync(SampleProject.ReadRollback(SampleProject.Scripts[i]));
            (await SampleProject.ReadCatalogAsync(database)).ShouldBe(before[i], $"after the rollback of {SampleProject.Scripts[i].File}");
        }
    }
}
