using DbQuality.Catalog;
using DbQuality.Migrations;
using DbQuality.Observation;
using DbQuality.Rules;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Rules;

/// <summary>Runs examples on a real server, each in a database of its own.</summary>
public static class RuleExampleRun
{
    /// <summary>The day on which examples are judged; waivers in them count from it.</summary>
    public static readonly DateOnly Today = new(2026, 7, 1);

    /// <summary>What the example's own rule finds, with every rule running under the strict profile.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(RuleExample example, int version, CancellationToken cancellationToken)
    {
        using var project = new ExampleProject(example);
        await using var database = await TestDatabase.CreateAsync(version);
        var plan = project.ReadPlan();
        await RunAsync(plan, database, cancellationToken);
        var context = new RuleContext
        {
            Standards = StandardsReader.Parse(example.Standards, "standards.yaml", RuleCatalog.Vocabulary),
            Catalog = await ReadCatalogAsync(database, cancellationToken),
            Plan = plan,
            Observations = Observations.None,
        };
        var verdict = RuleEngine.Judge(context, new RuleSelection { Profile = Profile.Strict, Today = Today });
        verdict.Checked.ShouldContain(example.RuleId, $"The rule did not run: {verdict.Skipped.FirstOrDefault(skipped => skipped.Rule == example.RuleId)?.Because}.");
        return [.. verdict.Findings.Where(finding => finding.Rule.Id == example.RuleId)];
    }

    private static async Task RunAsync(MigrationPlan plan, TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in plan.Scripts.SelectMany(script => script.Statements))
        {
            await using var command = new NpgsqlCommand(statement.Sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<DatabaseCatalog> ReadCatalogAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(cancellationToken);
        return await CatalogReader.ReadAsync(connection, cancellationToken);
    }

    /// <summary>The example's scripts in a folder of their own.</summary>
    private sealed class ExampleProject : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("dbq-example-").FullName;

        public ExampleProject(RuleExample example)
        {
            foreach (var (name, sql) in example.Scripts)
            {
                var file = Path.Combine(folder, "migrations", name.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, sql);
            }
        }

        public MigrationPlan ReadPlan() => PlanReader.Read(new PlanRequest { ProjectDirectory = folder });

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
