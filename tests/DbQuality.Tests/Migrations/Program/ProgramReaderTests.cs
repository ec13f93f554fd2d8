using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Runners;
using DbQuality.Standards;

namespace DbQuality.Tests.Migrations.Program;

/// <summary>Whether a project deploys with DbUp, and with which.</summary>
public sealed class ProgramReaderTests
{
    private const string Deploy = "DeployChanges.To.PostgresqlDatabase(c).WithScriptsEmbeddedInAssembly(a).Build();";

    [Theory]
    [InlineData("""<PackageReference Include="dbup-postgresql" Version="5.0.40" />""", 5)]
    [InlineData("""<PackageReference Include="DbUp-PostgreSQL"><Version>[7.0.1, 8)</Version></PackageReference>""", 7)]
    [InlineData("""<PackageReference Include="dbup-core" Version="6.*" />""", 6)]
    [InlineData("""<PackageReference Include="dbup-postgresql" />""", 5)]
    [InlineData("""<PackageReference Include="dbup-postgresql" VersionOverride="6.0.3" />""", 6)]
    public void The_version_is_the_reference_s(string reference, int major)
    {
        using var project = new DbUpProject().WithProject(reference).Write("Program.cs", Deploy).Write("Directory.Packages.props",
            """<Project><ItemGroup><PackageVersion Include="dbup-postgresql" Version="5.0.37" /></ItemGroup></Project>""");
        (project.Program.DbUp, project.Program.Settings.DbUp).ShouldBe((major, major));
    }

    [Fact]
    public void A_version_that_only_the_restore_knows_is_the_restored_one()
    {
        using var project = new DbUpProject().WithProject("""<PackageReference Include="dbup-postgresql" Version="$(DbUp)" />""").Write("Program.cs", Deploy)
            .Write("obj/project.assets.json", """{ "libraries": { "dbup-core/6.0.4": {}, "dbup-postgresql/5.0.40": {} } }""");
        project.Program.DbUp.ShouldBe(5);
    }

    [Fact]
    public void Without_a_version_it_is_6()
    {
        using var project = new DbUpProject().WithProject("").Write("Program.cs", Deploy);
        (project.Program.DbUp, project.Program.Settings.DbUp).ShouldBe((6, null));
    }

    [Fact]
    public void A_reference_without_a_program_that_can_be_read_is_said()
    {
        using var project = new DbUpProject().Write("Program.fs", Deploy);
        project.Program.DbUp.ShouldBe(6);
        project.Program.Settings.Variables.ShouldBeNull();
        project.Notes.ShouldBe(["Deploy.csproj(1,1): The project refers to DbUp, but no DeployChanges.To.PostgresqlDatabase(…) was found in its C# sources: "
            + "its journal, transactions, variables and filters are not known. Write what differs from DbUp's defaults into standards.yaml, under migrations."]);
    }

    [Fact]
    public void What_a_build_makes_and_other_projects_below_are_not_the_program()
    {
        using var project = new DbUpProject().WithProject("").Write("obj/Program.cs", Deploy).Write("bin/Program.cs", Deploy)
            .Write("Tests/Tests.csproj", "<Project />").Write("Tests/Deep/Program.cs", Deploy);
        project.Program.Engines.ShouldBeEmpty();
        project.Program.DbUp.ShouldBeNull();
    }

    [Fact]
    public void A_folder_without_a_project_has_no_program()
    {
        using var folder = new ProjectFolder().Write("Program.cs", Deploy);
        ProgramReader.Read(folder.Directory, null, TestContext.Current.CancellationToken).ShouldBe(DeploymentProgram.None);
    }

    [Fact]
    public void Auto_is_DbUps_engine_unless_a_command_is_named()
    {
        MigrationRunners.Find("auto", null, () => false).Name.ShouldBe("dbup");
        MigrationRunners.Find("auto", "psql", () => true).Name.ShouldBe("command");
        MigrationRunners.Find("auto", null, () => true).Name.ShouldBe("efcore");
        MigrationRunners.Find("dbup", null, () => true).Name.ShouldBe("dbup");
    }

    [Theory]
    [InlineData(null, null, 6)]
    [InlineData("dbup", 5, 5)]
    [InlineData("command", null, null)]
    public void The_plan_knows_the_DbUp_that_deploys_it(string? runner, int? dbUp, int? expected)
    {
        using var project = new DbUpProject().Write("Program.cs", Deploy).With("a.sql");
        project.Plan(new MigrationStandards { Runner = runner, DbUp = dbUp }).DbUp.ShouldBe(expected);
    }
}
