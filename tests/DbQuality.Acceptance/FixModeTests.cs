using System.Text.Json;
using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>A build that writes the migrations which mend what it found.</summary>
[Third(2)]
public sealed class FixModeTests : IDisposable
{
    private const string Script = "migrations/0002_tasks_index_user_id.sql";

    private readonly TestProject project;

    public FixModeTests(PackedPackage package)
    {
        project = new TestProject(package).WithLibrary();
        project.Write("standards.yaml", "version: 1\nprofile: essential\n");
        project.Write("migrations/0001_tasks.sql", """
            create table users (id bigint generated always as identity primary key);
            create table tasks (
                id bigint generated always as identity primary key,
                user_id bigint not null references users
            );
            """);
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task What_a_written_script_mends_is_a_warning_once_and_gone_in_the_next_build()
    {
        var first = await project.BuildAsync("-p:DbQualityMode=fix");
        first.ExitCode.ShouldBe(0, first.Output);
        var warning = first.Diagnostics.ShouldHaveSingleItem(first.Output);
        (warning.File, warning.Severity, warning.Code).ShouldBe(("migrations/0001_tasks.sql", "warning", "DBQ301"));
        first.Output.ShouldContain($"(Mended by {Script}: build again.)");
        File.ReadAllText(project.FilePath(Script)).ShouldContain("create index concurrently tasks_user_id_idx on public.tasks (user_id);");
        File.ReadAllText(project.FilePath("rollback/0002_tasks_index_user_id.sql")).ShouldContain("drop index concurrently if exists public.tasks_user_id_idx;");
        using var report = JsonDocument.Parse(File.ReadAllText(project.FilePath("obj/dbquality/report.json")));
        var fix = report.RootElement.GetProperty("findings")[0].GetProperty("fix");
        fix.GetProperty("proven").GetBoolean().ShouldBeTrue();
        fix.GetProperty("sql").GetString()!.ShouldContain("create index concurrently tasks_user_id_idx on public.tasks (user_id);");
        fix.GetProperty("rollback").GetString().ShouldBe("drop index concurrently if exists public.tasks_user_id_idx;");

        var second = await project.BuildAsync("-p:DbQualityMode=fix");
        second.Codes.ShouldBeEmpty(second.Output);
        second.ExitCode.ShouldBe(0);
        Directory.GetFiles(project.FilePath("migrations")).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("-p:TreatWarningsAsErrors=true", 1, 1)]
    [InlineData("-p:MSBuildTreatWarningsAsErrors=true", 2, 0)]
    [InlineData("-p:WarningsAsErrors=DBQ301", 2, 0)]
    [InlineData("-warnaserror", 2, 0)]
    [InlineData("-warnaserror:DBQ301", 2, 0)]
    [InlineData("-warnaserror:DBQ202", 1, 1)]
    public async Task Each_finding_is_counted_once_and_alike_by_MSBuild_by_the_summary_and_in_the_report(string option, int errors, int warnings)
    {
        project.Write("migrations/0002_notes.sql", TestProject.TableWithoutPrimaryKey);
        var build = await project.BuildAsync([.. new[] { "-p:DbQualityMode=fix", option }.Where(one => one.Length > 0)]);
        build.ExitCode.ShouldBe(1, build.Output);
        build.Output.ShouldContain($"    {errors} Error(s)");
        build.Output.ShouldContain($"    {warnings} Warning(s)");
        build.Output.ShouldContain($"Database -> Blocked: {errors} error{(errors == 1 ? "" : "s")}, {warnings} warning{(warnings == 1 ? "" : "s")} in ");
        build.Diagnostics.Count(diagnostic => diagnostic.Severity == "error").ShouldBe(errors);
        using var report = JsonDocument.Parse(File.ReadAllText(project.FilePath("obj/dbquality/report.json")));
        var severities = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()).ToList();
        (severities.Count(severity => severity == "error"), severities.Count(severity => severity == "warning")).ShouldBe((errors, warnings));
    }

    [Fact]
    public async Task A_build_that_makes_errors_of_all_warnings_fails_with_a_summary_that_says_so_though_all_is_mended()
    {
        var build = await project.BuildAsync("-p:DbQualityMode=fix", "-warnaserror");
        build.ExitCode.ShouldBe(1, build.Output);
        build.Codes.ShouldBe(["error DBQ301"]);
        build.Output.ShouldContain("Database -> Blocked: 1 error, 0 warnings in ");
        (await project.BuildAsync("-p:DbQualityMode=fix", "-warnaserror")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task What_nobody_can_mend_but_the_team_still_fails_the_build()
    {
        project.Write("migrations/0002_notes.sql", TestProject.TableWithoutPrimaryKey);
        var build = await project.BuildAsync("-p:DbQualityMode=fix");
        build.ExitCode.ShouldBe(1, build.Output);
        build.Codes.ShouldBe(["warning DBQ301", "error DBQ202"], ignoreOrder: true, build.Output);
        File.Exists(project.FilePath("migrations/0003_tasks_index_user_id.sql")).ShouldBeTrue();
    }
}
