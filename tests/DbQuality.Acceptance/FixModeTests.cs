using System.Text.Json;
using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>A build that writes the migrations which mend what it found.</summary>
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
