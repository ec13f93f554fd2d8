using DbQuality.Migrations;
using DbQuality.Standards;

namespace DbQuality.Tests.Rules;

/// <summary>An example's scripts as a project of their own on disk.</summary>
internal sealed class ExampleProject : IDisposable
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

    public MigrationPlan ReadPlan(MigrationStandards settings) => PlanReader.Read(new PlanRequest { ProjectDirectory = folder, Settings = settings });

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
