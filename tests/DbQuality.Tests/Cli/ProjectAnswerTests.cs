using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Cli;

/// <summary>The tool answers as the project's build does.</summary>
[NeedsPostgres]
public sealed class ProjectAnswerTests : IDisposable
{
    private const string WithoutKey = "create table tasks (title text);\n";

    private readonly ProjectFolder folder = new ProjectFolder().Write("migrations/0001.sql", WithoutKey);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<NoWarn>$(NoWarn);DBQ202</NoWarn>", 0, "Waived 1 finding:\n  DBQ202 public.tasks: NoWarn of the project\n")]
    [InlineData("<DbQualityMode>report</DbQualityMode>", 0, "migrations/0001.sql(1,1): warning DBQ202: ")]
    [InlineData("<DbQualityFailOn>never</DbQualityFailOn>", 0, "migrations/0001.sql(1,1): error DBQ202: ")]
    [InlineData("<DbQualityStandards>../team.yaml</DbQualityStandards>", 0, "migrations/0001.sql(1,1): warning DBQ202: ")]
    [InlineData("<DbQualityStandards>../team.yaml</DbQualityStandards><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", 1, "migrations/0001.sql(1,1): error DBQ202: ")]
    public async Task What_the_project_says_counts(string properties, int exitCode, string said)
    {
        folder.Write("db/migrations/0001.sql", WithoutKey).Write("team.yaml", "rules: { DBQ202: warning }\n").Write("db/Db.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .Write("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>");
        var run = await DbQualityTool.RunAsync("check", Path.Combine(folder.Directory, "db"), "--rule", "DBQ202");
        run.ExitCode.ShouldBe(exitCode, run.Error + run.Output);
        run.Output.ShouldContain(said);
        run.Output.ShouldContain(exitCode == 0 ? "\nPassed: " : "\nBlocked: 1 error, 0 warnings in ");
    }

    [Fact]
    public async Task An_option_wins_over_the_property()
    {
        Project("<DbQualityFailOn>never</DbQualityFailOn><DbQualityStandards>no-such.yaml</DbQualityStandards>");
        folder.Write("own.yaml", "version: 1\n");
        var run = await DbQualityTool.RunAsync("check", folder.Directory, "--rule", "DBQ202", "--fail-on", "error", "--standards", "own.yaml");
        run.ExitCode.ShouldBe(1, run.Error + run.Output);
    }

    [Fact]
    public async Task The_property_s_command_runs()
    {
        Project("<DbQualityRunnerCommand>touch ran</DbQualityRunnerCommand>");
        var run = await DbQualityTool.RunAsync("check", folder.Directory);
        run.ExitCode.ShouldBe(0, run.Error + run.Output);
        File.Exists(Path.Combine(folder.Directory, "ran")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_stranger_s_property_neither_runs_a_command_nor_passes_in_silence()
    {
        Project("<DbQualityRunnerCommand>touch ran</DbQualityRunnerCommand>");
        var run = await DbQualityTool.RunAsync("check", folder.Directory, "--trust", "owner");
        run.Output.ShouldContain("Note: Db.csproj(1,1): The project's MSBuild properties");
        File.Exists(Path.Combine(folder.Directory, "ran")).ShouldBeFalse();
    }

    [Fact]
    public async Task Init_writes_the_file_that_the_build_reads_and_no_second_one()
    {
        Project("<DbQualityStandards>eng/team.yaml</DbQualityStandards>");
        var first = await DbQualityTool.RunAsync("init", folder.Directory);
        first.ExitCode.ShouldBe(0, first.Error);
        File.Exists(Path.Combine(folder.Directory, "eng/team.yaml")).ShouldBeTrue();
        var second = await DbQualityTool.RunAsync("init", folder.Directory);
        (second.ExitCode, File.Exists(Path.Combine(folder.Directory, "standards.yaml"))).ShouldBe((2, false));
        second.Error.ShouldContain("eng/team.yaml is there already.");
    }

    [Fact]
    public async Task Standards_above_the_project_are_found_in_the_repository_and_nowhere_else()
    {
        folder.Write("repository/db/migrations/0001.sql", WithoutKey).Write("repository/.git", "gitdir: elsewhere\n")
            .Write("repository/standards.yaml", "rules: { DBQ202: warning }\n").Write("standards.yaml", "rules: { DBQ202: off }\n");
        var project = Path.Combine(folder.Directory, "repository/db");
        var run = await DbQualityTool.RunAsync("check", project, "--rule", "DBQ202");
        run.ExitCode.ShouldBe(0, run.Error + run.Output);
        run.Output.ShouldContain("warning DBQ202");
        var init = await DbQualityTool.RunAsync("init", project);
        init.Error.ShouldContain("../standards.yaml is there already.");
    }

    [Fact]
    public async Task A_solution_s_projects_are_judged_each_by_itself_in_one_report()
    {
        Directory.Delete(Path.Combine(folder.Directory, "migrations"), recursive: true);
        // Both make the same table, and one alone has what it wants.
        folder.Write("Orders/Orders.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />").Write("Orders/migrations/0001.sql", WithoutKey)
            .Write("People/People.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />").Write("People/migrations/0001.sql", "create table tasks (id uuid primary key);\n")
            .Write("Off/Off.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><DbQualityMode>off</DbQualityMode></PropertyGroup></Project>").With("Off/migrations/0001.sql")
            .Write("All.slnx", """<Solution><Project Path="Orders/Orders.csproj" /><Project Path="People/People.csproj" /><Project Path="Off/Off.csproj" /></Solution>""");
        var run = await DbQualityTool.RunAsync("check", Path.Combine(folder.Directory, "All.slnx"), "--rule", "DBQ202");
        run.ExitCode.ShouldBe(1, run.Error + run.Output);
        run.Output.ShouldStartWith("Orders/Orders.csproj:\nOrders/migrations/0001.sql(1,1): error DBQ202: ");
        run.Output.ShouldContain("\nPeople/People.csproj:\nChecked 1 table, ");
        run.Output.ShouldEndWith("Not checked: Off/Off.csproj turns the gate off (DbQualityMode).\nBlocked: 1 of 2 projects (Orders): 1 error, 0 warnings.\n");
    }

    [Fact]
    public async Task A_project_that_cannot_be_judged_keeps_no_other_from_it()
    {
        Directory.Delete(Path.Combine(folder.Directory, "migrations"), recursive: true);
        folder.Write("a/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />").With("a/migrations/0001.sql")
            .Write("b/B.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />").With("b/migrations/0001.sql").Write("b/standards.yaml", "profil: strict\n");
        var run = await DbQualityTool.RunAsync("check", folder.Directory);
        run.ExitCode.ShouldBe(2, run.Error + run.Output);
        run.Error.ShouldContain("b/B.csproj: standards.yaml(1,1): error DBQ010: ");
        run.Output.ShouldContain("a/A.csproj:\nChecked ");
        run.Output.ShouldEndWith("Not judged: 1 of 2 projects (b/B.csproj): 0 errors, 0 warnings.\n");
    }

    private void Project(string properties) => folder.Write("Db.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>""");
}
