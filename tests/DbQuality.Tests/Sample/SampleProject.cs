using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Sample;

/// <summary><c>migrations-sample</c>: its migrations and their rollbacks, run as a deployment runs them.</summary>
internal static class SampleProject
{
    // Roles belong to the whole server, which other tests use at the same time.
    private const string MakeRole = """
        do $$
        begin
            create role app_user;
        exception when duplicate_object or unique_violation then
            null;
        end;
        $$
        """;

    public static string Folder { get; } = Repository.PathOf("migrations-sample");

    public static TeamStandards Standards { get; } =
        StandardsReader.Read(Path.Combine(Folder, "standards.yaml"), "standards.yaml", RuleCatalog.Vocabulary);

    public static MigrationPlan Plan { get; } =
        PlanReader.Read(new PlanRequest { ProjectDirectory = Folder, Settings = Standards.Migrations });

    /// <summary>All scripts in order, each with a rollback, those that run at every deployment too.</summary>
    public static IReadOnlyList<Script> Scripts { get; } = [.. Plan.Scripts];

    /// <summary>A database as the first deployment finds it.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(int version = 0)
    {
        var database = await TestDatabase.CreateAsync(version);
        await database.ExecuteAsAdministratorAsync(MakeRole);
        return database;
    }

    /// <summary>A database with the whole schema and no rows.</summary>
    public static async Task<TestDatabase> CreateAsync(int version = 0)
    {
        var database = await CreateEmptyAsync(version);
        await database.RunSampleAsync(Scripts);
        return database;
    }

    /// <summary>A database as a deployment leaves it, with DbUp's journal, and with the development data.</summary>
    public static async Task<TestDatabase> DeployWithSeedAsync(int version = 0)
    {
        var database = await CreateEmptyAsync(version);
        await DeployAsync(database);
        await database.ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(Folder, "seed", "seed.sql"), TestContext.Current.CancellationToken));
        return database;
    }

    /// <summary>Deploys what the journal does not hold; all must succeed.</summary>
    public static async Task<RunResult> DeployAsync(TestDatabase database)
    {
        var result = await new DbUpRunner().RunAsync(
            Plan, new RunOptions { ConnectionString = database.OwnerConnectionString }, TestContext.Current.CancellationToken);
        result.Problems.Select(problem => $"{problem.Location} {problem.Message} {problem.Detail}").ShouldBeEmpty();
        return result;
    }

    /// <summary>The whole catalog, as text.</summary>
    public static async Task<string> ReadCatalogAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return CatalogText.Of(await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken));
    }

    /// <summary>Where the rollback of a migration is, whether it exists or not.</summary>
    public static string RollbackOf(Script script) =>
        Path.Combine(Folder, "rollback", Path.GetRelativePath(Path.Combine(Folder, "migrations"), script.FullPath));

    public static Script ReadRollback(Script script)
    {
        var path = RollbackOf(script);
        var source = new SourceText(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path));
        var text = StatementReader.Read(source);
        return script with { Name = "rollback." + script.Name, FullPath = path, Source = source, Statements = text.Statements, Problems = text.Problems };
    }

    /// <summary>Runs scripts as the owner through the SQL runner, in the sample's own transaction mode; all must succeed.</summary>
    public static async Task RunSampleAsync(this TestDatabase database, params IReadOnlyList<Script> scripts)
    {
        var result = await new DbUpRunner().RunAsync(
            new MigrationPlan([new Stage("sample", scripts)]),
            new RunOptions
            {
                ConnectionString = database.OwnerConnectionString,
                Transactions = Standards.Migrations.Transactions ?? TransactionMode.None,
                UseJournal = false,
            },
            TestContext.Current.CancellationToken);
        result.Problems.Select(problem => $"{problem.Location} {problem.Message} {problem.Detail}").ShouldBeEmpty();
    }
}
