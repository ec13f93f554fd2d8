using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Standards;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Runner;
using DbQuality.Tests.Runner.Contract;

namespace DbQuality.Tests.Sample;

/// <summary><c>init.sql</c>: the whole sample in one call of psql.</summary>
[NeedsPostgres]
public sealed class InitScriptTests
{
    private static readonly string[] Nothing = ["0"];

    private static readonly IReadOnlyList<Script> Journaled = [.. SampleProject.Scripts.Where(script => script.RunKind == RunKind.Once)];

    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Fact]
    public async Task The_init_script_names_every_script_in_its_order()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(SampleProject.Folder, "init.sql"), TestContext.Current.CancellationToken);
        lines.Where(line => line.StartsWith(@"\set script ", StringComparison.Ordinal))
            .ShouldBe(SampleProject.Scripts.Select(script => $@"\set script {script.File["migrations/".Length..]} \ir init/run_script.sql"));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task One_call_of_psql_makes_the_whole_and_a_second_one_changes_nothing(int version)
    {
        await using var database = await SampleProject.CreateEmptyAsync(version);
        await InitAsync(database, "-v with_seed=1 ");
        var catalog = await SampleProject.ReadCatalogAsync(database);
        var migrations = await database.ListAsync("select row(schema_migrations.*)::text from schema_migrations");
        (await database.ListAsync("select script_name || ' ' || checksum from schema_migrations where duration >= '0'"))
            .ShouldBe(Journaled.Select(script => $"{script.Name} {script.Checksum}"));
        (await database.ListAsync("select name from organizations order by 1")).ShouldBe(["Northwind Harbour", "Southgate Rail"]);
        (await database.ListAsync("select count(*) from pg_largeobject_metadata")).ShouldBe(Nothing);

        await InitAsync(database);
        (await SampleProject.ReadCatalogAsync(database)).ShouldBe(catalog);
        (await database.ListAsync("select row(schema_migrations.*)::text from schema_migrations")).ShouldBe(migrations);
    }

    [Fact]
    public async Task The_init_script_and_a_deployment_make_the_same_and_go_on_where_the_other_stopped()
    {
        await using var deployed = await SampleProject.DeployWithSeedAsync();
        var catalog = await SampleProject.ReadCatalogAsync(deployed);
        await InitAsync(deployed);
        (await SampleProject.ReadCatalogAsync(deployed)).ShouldBe(catalog);
        (await deployed.ListAsync("select count(*) from migration_records")).ShouldBe(Nothing);

        await using var initialized = await SampleProject.CreateEmptyAsync();
        await InitAsync(initialized, "-v with_seed=1 ");
        (await SampleProject.ReadCatalogAsync(initialized)).ShouldBe(catalog);
        var again = await SampleProject.DeployAsync(initialized);
        again.Scripts.Select(run => run.Script.Name).ShouldBe(SampleProject.Scripts.Except(Journaled).Select(script => script.Name));
    }

    private static async Task InitAsync(TestDatabase database, string options = "")
    {
        PsqlCommand.Require();
        var result = await new CommandRunner().RunAsync(
            SampleProject.Plan,
            new RunOptions { ConnectionString = database.OwnerConnectionString, ProjectDirectory = SampleProject.Folder, Command = $"psql {{uri}} -X {options}-f init.sql", ServerLog = database.Log },
            TestContext.Current.CancellationToken);
        result.Problems.Select(problem => $"{problem.Location} {problem.Message} {problem.Detail}").ShouldBeEmpty();
    }
}
