using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>Projects whose migrations a command runs: EF Core's own program, psql, and one that fails.</summary>
[Third(1)]
public sealed class AnyCommandTests : IDisposable
{
    private const string Psql = "psql -X -q -v ON_ERROR_STOP=1 -f sql/all.sql {uri}";

    private readonly PackedPackage package;
    private readonly TestProject project;

    public AnyCommandTests(PackedPackage package)
    {
        this.package = package;
        project = new TestProject(package);
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task An_EF_Core_project_may_migrate_by_its_own_program_all_the_same()
    {
        EfCoreSample.CopyTo(project, package);
        var build = await project.BuildAsync("-p:DbQualityRunnerCommand=dotnet {assembly} {connection}");
        build.ExitCode.ShouldBe(0, build.Output);
        build.Log.ShouldContain("Ran the command: ");
        build.Output.ShouldContain("Checked 3 tables, ");
    }

    [Fact]
    public async Task A_script_that_psql_runs_fails_the_build_at_its_line_in_every_build()
    {
        await RequirePsqlAsync();
        project.WithLibrary($"<DbQualityRunnerCommand>{Psql}</DbQualityRunnerCommand>");
        project.Write("sql/all.sql", "\\ir tasks.sql\n\\ir more/notes.sql\n");
        project.Write("sql/tasks.sql", TestProject.CleanTable);
        project.Write("sql/more/notes.sql", TestProject.TableWithoutPrimaryKey);
        foreach (var build in new[] { await project.BuildAsync(), await project.BuildAsync() })
        {
            build.ExitCode.ShouldBe(1);
            var error = build.Diagnostics.ShouldHaveSingleItem(build.Output);
            (error.Code, error.File, error.Line, error.Column).ShouldBe(("DBQ202", "sql/more/notes.sql", 2, 1));
            build.Repeated.ShouldBeFalse();
        }

        project.Write("sql/more/notes.sql", "create table notes (id uuid primary key);\n");
        var mended = await project.BuildAsync();
        mended.ExitCode.ShouldBe(0, mended.Output);
    }

    [Fact]
    public async Task A_statement_that_the_server_refuses_is_an_error_at_its_place_and_a_command_that_fails_by_itself_one_without()
    {
        await RequirePsqlAsync();
        project.WithLibrary($"<DbQualityRunnerCommand>{Psql}</DbQualityRunnerCommand>");
        project.Write("sql/all.sql", "create table a (id uuid primary key);\n\ncreate table b (id uuid primary key, a_id uuid references nothing);\n");
        var refused = await project.BuildAsync();
        var error = refused.Diagnostics.ShouldHaveSingleItem(refused.Output);
        (refused.ExitCode, error.Code, error.File, error.Line, error.Message).ShouldBe((1, "DBQ701", "sql/all.sql", 3,
            "The command ends with exit code 3, because the server refuses a statement: relation \"nothing\" does not exist (42P01)."), refused.Output);

        var failed = await project.BuildAsync("-p:DbQualityRunnerCommand=echo Out of paper.%3B exit 7");
        error = failed.Diagnostics.ShouldHaveSingleItem(failed.Output);
        (failed.ExitCode, error.Code, error.Message).ShouldBe((1, "DBQ701", "The command ends with exit code 7. It printed last: Out of paper."), failed.Output);
        error.File.ShouldBe("Database.csproj");
    }

    [Fact]
    public async Task A_command_that_builds_its_own_project_does_not_run_itself_again()
    {
        await RequirePsqlAsync();
        project.WithLibrary("<DbQualityRunnerCommand>echo once &gt;&gt; runs &amp;&amp; dotnet build --no-restore -v:q &amp;&amp; test -f {assembly} &amp;&amp; psql -X -q -c \"create table a (id uuid primary key)\"</DbQualityRunnerCommand>");
        var build = await project.BuildAsync();
        build.ExitCode.ShouldBe(0, build.Output);
        (await File.ReadAllLinesAsync(project.FilePath("runs"), TestContext.Current.CancellationToken)).ShouldBe(["once"]);
        build.Output.ShouldContain("Checked 1 table, ");
    }

    /// <summary>Skips the test where there is none; on CI it goes on, and fails. Debian's wrapper is there without a psql behind it.</summary>
    private async Task RequirePsqlAsync()
    {
        var version = await Command.RunAsync(project.Directory, "sh", ["-c", "psql --version"]);
        Assert.SkipUnless(version.ExitCode == 0 || Environment.GetEnvironmentVariable("CI") is { Length: > 0 }, "psql is not installed");
    }
}
