using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>A package reference for every project, solutions, and what builds besides <c>dotnet build</c>.</summary>
[Third(2)]
public sealed class WholeRepositoryTests : IDisposable
{
    private readonly TestProject project;
    private readonly ScriptedTool tool;

    public WholeRepositoryTests(PackedPackage package)
    {
        project = new TestProject(package);
        tool = new ScriptedTool(project);
        tool.Says("closing\tPassed: 0 errors, 0 warnings\tin 0.41 s", "verdict\tclean");
        foreach (var name in (string[])["Web", "Orders", "People"])
            project.Write($"{name}/{name}.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        project.Write("Orders/migrations/0001.sql", TestProject.CleanTable);
        project.Write("People/migrations/0001.sql", TestProject.CleanTable);
        project.Write("All.slnx", """<Solution><Project Path="Web/Web.csproj" /><Project Path="Orders/Orders.csproj" /><Project Path="People/People.csproj" /></Solution>""");
    }

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    public async Task A_reference_for_all_projects_leaves_those_without_migrations_alone(string file)
    {
        ReferToAll(file);
        var build = await tool.BuildAsync("All.slnx");
        (build.ExitCode, build.Diagnostics.Count, tool.Asked).ShouldBe((0, 0, 2), build.Output);
        build.Output.ShouldNotContain("Web -> The");
        Directory.Exists(project.FilePath("Web/obj/dbquality")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_gate_alone_runs_for_a_solution()
    {
        ReferToAll("Directory.Build.props");
        (await project.BuildAsync("All.slnx", "-t:Restore")).ExitCode.ShouldBe(0);
        var build = await tool.BuildAsync("All.slnx", "-t:DbQualityGate");
        (build.ExitCode, tool.Asked).ShouldBe((0, 2), build.Output);
    }

    [Fact]
    public async Task The_gate_alone_runs_for_a_solution_of_which_some_projects_refer_to_it_as_the_README_says()
    {
        var readme = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "README.md"));
        var targets = readme[readme.IndexOf("<Project>\n  <Target Name=\"DbQualityGate\">", StringComparison.Ordinal)..];
        project.Write("Directory.Solution.targets", targets[..(targets.IndexOf("</Project>", StringComparison.Ordinal) + "</Project>".Length)]);
        project.Write("Orders/Orders.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{project.Reference}</ItemGroup></Project>
            """);
        (await project.BuildAsync("All.slnx", "-t:Restore")).ExitCode.ShouldBe(0);
        var build = await tool.BuildAsync("All.slnx", "-t:DbQualityGate");
        (build.ExitCode, tool.Asked).ShouldBe((0, 1), build.Output);
    }

    [Fact]
    public async Task The_terminal_logger_shows_how_it_ended_behind_the_project()
    {
        ReferToAll("Directory.Build.props");
        var build = await tool.BuildAsync("All.slnx", "-tl:on");
        build.ExitCode.ShouldBe(0, build.Output);
        build.Output.ShouldMatch(@"Orders[^\n]*Passed: 0 errors, 0 warnings in 0\.41 s");
    }

    [Fact]
    public async Task A_watch_sees_scripts_and_standards()
    {
        ReferToAll("Directory.Build.props");
        project.Write("standards.yaml", "version: 1\n");
        await project.BuildAsync("All.slnx", "-t:Restore");
        var watch = await Command.RunAsync(project.FilePath("Orders"), "dotnet", ["msbuild", "-nologo", "-getItem:Watch"]);
        watch.Output.ShouldContain("Orders/migrations/0001.sql");
        watch.Output.ShouldContain(project.FilePath("standards.yaml"));
    }

    [Theory]
    // It is no project of tests, so nothing is built for them.
    [InlineData("test", "Orders", 0)]
    [InlineData("publish", "Orders", 1)]
    [InlineData("pack", "Orders", 1)]
    public async Task What_builds_first_runs_the_gate_once_and_what_builds_nothing_does_not(string verb, string folder, int asked)
    {
        ReferToAll("Directory.Build.props");
        var run = await Command.RunAsync(project.Directory, "dotnet", [verb, folder, $"-p:DOTNET_HOST_PATH={tool.Script}", "-nodeReuse:false", "-p:UseSharedCompilation=false"]);
        tool.Asked.ShouldBe(asked, run.Output);
    }

    [Theory]
    [InlineData("test")]
    [InlineData("publish")]
    [InlineData("pack")]
    public async Task What_does_not_build_does_not_run_it(string verb)
    {
        ReferToAll("Directory.Build.props");
        (await project.BuildAsync("Orders", "-c", "Release", "-p:DbQualityMode=off")).ExitCode.ShouldBe(0);
        var run = await Command.RunAsync(project.Directory, "dotnet", [verb, "Orders", "--no-build", "-c", "Release", $"-p:DOTNET_HOST_PATH={tool.Script}", "-nodeReuse:false"]);
        tool.Asked.ShouldBe(0, run.Output);
    }

    private void ReferToAll(string file)
    {
        var version = project.Reference.Split("Version=\"")[1].Split('"')[0];
        project.Write("Directory.Build.props", file == "Directory.Build.props" ? $"<Project><ItemGroup>{project.Reference}</ItemGroup></Project>" : "<Project />");
        if (file == "Directory.Packages.props")
        {
            project.Write(file, $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><GlobalPackageReference Include="DbQuality.MSBuild" Version="{version}" /></ItemGroup>
                </Project>
                """);
        }
    }
}
