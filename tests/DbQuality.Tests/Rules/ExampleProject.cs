using DbQuality.Migrations;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Plan;
using DbQuality.Standards;

namespace DbQuality.Tests.Rules;

/// <summary>An example's scripts and standards as a project of their own on disk.</summary>
internal sealed class ExampleProject : IDisposable
{
    /// <param name="whole">With what its page leaves out.</param>
    public ExampleProject(RuleExample example, bool whole = false)
    {
        Write("standards.yaml", example.Standards);
        foreach (var (name, sql) in whole ? example.WholeScripts : example.Scripts) Write(Path.Combine("migrations", name), sql);
        foreach (var (path, text) in example.Files) Write(path, text);
    }

    /// <summary>The folder that holds the standards.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("dbq-example-").FullName;

    /// <summary>Of an example with a project file, as its program deploys.</summary>
    public MigrationPlan ReadPlan(MigrationStandards settings)
    {
        var program = ProgramReader.Read(Folder, null, TestContext.Current.CancellationToken);
        return PlanReader.Read(new PlanRequest { ProjectDirectory = Folder, Program = program, Settings = settings.Over(program.Settings) });
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
