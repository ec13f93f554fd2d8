using DbQuality.Migrations;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Plan;
using DbQuality.Reports;
using DbQuality.Standards;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>A console project that deploys with DbUp, for one test.</summary>
internal sealed class DbUpProject : IDisposable
{
    private readonly ProjectFolder folder = new();

    /// <param name="program">What follows <c>DeployChanges.To</c> in <c>Main</c>.</param>
    public static DbUpProject Deploying(string program) => new DbUpProject().Write("Program.cs", $$"""
        using System.Reflection;
        using DbUp;

        internal static class Program
        {
            private static int Main(string[] args)
            {
                var upgrader = DeployChanges.To{{program}}.LogToConsole().Build();
                return upgrader.PerformUpgrade().Successful ? 0 : 1;
            }
        }
        """);

    public DbUpProject() => WithProject("""<PackageReference Include="dbup-postgresql" Version="6.1.5" />""");

    public string Directory => folder.Directory;

    public DeploymentProgram Program => ProgramReader.Read(Directory, null, TestContext.Current.CancellationToken);

    public ProgramEngine Engine => Program.Engines.ShouldHaveSingleItem();

    /// <summary>Each remark with its place.</summary>
    public IReadOnlyList<string> Notes => [.. Program.Notes.Select(note => $"{note.Location}: {note.Message}")];

    public DbUpProject Write(string file, string text)
    {
        folder.Write(file, text);
        return this;
    }

    public DbUpProject With(params string[] scripts)
    {
        folder.With(scripts);
        return this;
    }

    public DbUpProject WithProject(string items, string properties = "") => Write("Deploy.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>
            {items}
            <EmbeddedResource Include="**/*.sql" />
          </ItemGroup>
        </Project>
        """);

    public MigrationPlan Plan(MigrationStandards? standards = null) => PlanReader.Read(new PlanRequest
    {
        ProjectDirectory = Directory,
        Program = Program,
        Settings = (standards ?? new MigrationStandards()).Over(Program.Settings),
        MayBeEmpty = standards?.Runner == "command",
    });

    /// <summary>Names in the journal, in the order in which they run.</summary>
    public IReadOnlyList<string> Names(MigrationStandards? standards = null) => [.. Plan(standards).Scripts.Select(script => script.Name)];

    public void Dispose() => folder.Dispose();
}
