using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>Which builds of which projects run the gate, and with which scripts.</summary>
[Third(1)]
public sealed class ProjectKindTests : IDisposable
{
    private readonly TestProject project;
    private readonly ScriptedTool tool;

    public ProjectKindTests(PackedPackage package)
    {
        project = new TestProject(package);
        tool = new ScriptedTool(project);
        tool.Says("verdict\tclean");
        project.Write("migrations/00_base/0001_tasks.sql", TestProject.CleanTable);
    }

    private string[][] ScriptsHandedOver => [.. File.ReadAllLines(project.FilePath("obj/dbquality/scripts.tsv"))
        .Select(line => line.Split('\t')).Select(fields => (string[])[Path.GetRelativePath(project.Directory, fields[0]), .. fields[1..]])];

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_build_of_a_class_library_runs_the_gate_once_with_the_project_s_folder()
    {
        project.WithLibrary();
        (await tool.BuildAsync()).ExitCode.ShouldBe(0);
        tool.Questions.ShouldHaveSingleItem().ShouldContain(
            $"dbquality.dll check {project.Directory} --format msbuild --reports {project.FilePath("obj/dbquality/")} "
            + $"--assembly {project.FilePath("bin/Debug/net10.0/Database.dll")} --assets {project.FilePath("obj/project.assets.json")}");
    }

    [Fact]
    public async Task A_build_for_several_target_frameworks_runs_the_gate_once()
    {
        project.WithLibrary(targetFramework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        (await tool.BuildAsync()).ExitCode.ShouldBe(0);
        tool.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("Database.csproj")]
    [InlineData("Database.proj")]
    public async Task A_project_without_code_runs_the_gate(string file)
    {
        project.Write(file, $"""
            <Project Sdk="Microsoft.Build.NoTargets/3.7.0">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{project.Reference}</ItemGroup>
            </Project>
            """);
        (await tool.BuildAsync()).ExitCode.ShouldBe(0);
        tool.Asked.ShouldBe(1);
    }

    [Theory]
    [InlineData("-t:Compile", "-p:DesignTimeBuild=true")]
    [InlineData("-t:Build", "-p:DesignTimeBuild=true")]
    [InlineData("-t:Restore")]
    [InlineData("-t:Clean")]
    [InlineData("-t:Compile")]
    [InlineData("-p:DbQualityMode=off")]
    public async Task What_is_no_build_does_not_run_the_gate(params string[] arguments)
    {
        project.WithLibrary();
        (await tool.BuildAsync(arguments)).ExitCode.ShouldBe(0);
        tool.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task Publishing_what_is_built_does_not_run_the_gate()
    {
        project.WithLibrary();
        await tool.BuildAsync("-c", "Release");
        Directory.Delete(project.FilePath("obj/dbquality"), recursive: true);
        var published = await Command.RunAsync(project.Directory, "dotnet", ["publish", "--no-build", $"-p:DOTNET_HOST_PATH={tool.Script}"]);
        (published.ExitCode, tool.Asked).ShouldBe((0, 1), published.Output);
    }

    [Fact]
    public async Task A_project_that_refers_to_the_migrations_does_not_get_the_gate()
    {
        project.WithLibrary();
        project.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Database.csproj" /></ItemGroup>
            </Project>
            """);
        (await tool.BuildAsync("App")).ExitCode.ShouldBe(0);
        tool.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task Embedded_scripts_bear_the_names_that_DbUp_will_see()
    {
        Directory.Delete(project.FilePath("migrations"), recursive: true);
        project.WithLibrary(
            properties: "<RootNamespace>Acme.Database</RootNamespace>",
            items: """<EmbeddedResource Include="Scripts/**/*.sql" /><EmbeddedResource Update="Scripts/0002.sql" LogicalName="second.sql" /><EmbeddedResource Include="notes.txt" />""");
        project.Write("Scripts/01 first/0001-tasks.sql", TestProject.CleanTable);
        project.Write("Scripts/0002.sql", "select 1;\n");
        project.Write("notes.txt", "not a script");
        (await tool.BuildAsync()).ExitCode.ShouldBe(0);
        ScriptsHandedOver.OrderBy(fields => fields[0], StringComparer.Ordinal).ShouldBe(
        [
            ["Scripts/0002.sql", "", "", "second.sql", "", "", "true", ""],
            ["Scripts/01 first/0001-tasks.sql", "", "", "Acme.Database.Scripts._01_first.0001-tasks.sql", "", "", "true", ""],
        ]);
    }

    [Fact]
    public async Task Embedded_scripts_of_several_target_frameworks_are_found()
    {
        project.WithLibrary(
            items: """<EmbeddedResource Include="migrations/**/*.sql" />""", targetFramework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        (await tool.BuildAsync()).ExitCode.ShouldBe(0);
        ScriptsHandedOver.ShouldBe([["migrations/00_base/0001_tasks.sql", "", "", "Database.migrations._00_base.0001_tasks.sql", "", "", "true", ""]]);
    }

    [Fact]
    public async Task Embedded_queries_beside_a_migrations_folder_are_told_from_migrations()
    {
        project.WithLibrary(items: """<EmbeddedResource Include="Queries/**/*.sql" />""");
        project.Write("Queries/ByTitle.sql", "select * from tasks where title = $1;\n");
        (await tool.BuildAsync()).ExitCode.ShouldBe(0);
        ScriptsHandedOver.ShouldBe(
        [
            ["migrations/00_base/0001_tasks.sql", "", "", "", "", "", "", ""],
            ["Queries/ByTitle.sql", "", "", "Database.Queries.ByTitle.sql", "", "", "beside", ""],
        ]);
    }

    [Fact]
    public async Task Migration_items_override_everything_else()
    {
        project.WithLibrary(items: """<Migration Include="sql/*.sql" Stage="one" RunKind="always" LogicalName="views" Group="3" Transaction="single" />""");
        project.Write("sql/views.sql", "select 1;\n");
        (await tool.BuildAsync()).ExitCode.ShouldBe(0);
        ScriptsHandedOver.ShouldBe([["sql/views.sql", "one", "always", "views", "3", "single", "", ""]]);
    }

    [Fact]
    public async Task A_project_without_migrations_is_told_where_they_were_looked_for()
    {
        Directory.Delete(project.FilePath("migrations"), recursive: true);
        project.WithLibrary();
        project.Write("Queries/ByTitle.sql", "select * from tasks where title = $1;\n");
        var build = await project.BuildAsync();
        var error = build.Diagnostics.ShouldHaveSingleItem();
        (build.ExitCode, error.Code, error.Message).ShouldBe((1, "DBQ011",
            $"The project has no migrations: no Migration item, no .sql file below {project.Directory}/migrations, no embedded .sql file. "
            + "There are .sql files in Queries/. Add one of them, or set DbQualityMode to off."));
    }

    [Theory]
    [InlineData("-m")]
    [InlineData("-m", "-graph")]
    public async Task Two_projects_are_gated_side_by_side(params string[] arguments)
    {
        foreach (var name in new[] { "One", "Two" })
        {
            project.Write($"{name}/{name}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup>{project.Reference}</ItemGroup>
                </Project>
                """);
            project.Write($"{name}/migrations/0001.sql", TestProject.CleanTable);
        }

        project.Write("Both.slnx", """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
        (await tool.BuildAsync(arguments)).ExitCode.ShouldBe(0);
        tool.Asked.ShouldBe(2);
    }
}
