using System.Diagnostics;
using System.Runtime.Versioning;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Tests.Runner.Contract;

namespace DbQuality.Tests.Cli;

/// <summary><c>dbquality check</c> with a command that runs the migrations.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class CheckCommandTests : IDisposable
{
    private const string Psql = "psql -X -q -v ON_ERROR_STOP=1";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    private readonly ProjectFolder project = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task What_the_command_makes_is_judged_and_what_it_runs_is_counted()
    {
        PsqlCommand.Require();
        project.Write("standards.yaml", $"version: 1\nmigrations:\n  command: cat sql/*.sql | {Psql}\n");
        project.Write("sql/1.sql", "create table tasks (id uuid primary key);\n").Write("sql/2.sql", "\ncreate table notes (body text);\ncreate table flyway_schema_history (a int);\n");
        project.Write("sql/3.sql", "select 1;");
        var run = await DbQualityTool.RunAsync("check", project.Directory, "--verbosity", "diagnostic");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldStartWith("sql/2.sql(2,1): error DBQ202: Table public.notes has no primary key.");
        run.Output.ShouldContain("\nRan the command: 3 statements changed the schema, from 2 of 3 known files.\n");
        run.Output.ShouldContain("  DBQ703: the scripts run in the order of the runner's own program\n");
        run.Output.ShouldContain("Blocked: 1 error, ");
    }

    [Fact]
    public async Task The_lines_that_it_prints_are_progress()
    {
        var run = await DbQualityTool.RunAsync("check", project.Directory, "--runner-command", "echo one; echo two");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Error.ShouldContain("\n| one\n| two\n");
    }

    [Fact]
    public async Task A_failing_command_is_one_finding_without_a_place()
    {
        var run = await DbQualityTool.RunAsync("check", project.Directory, "--runner-command", "echo Out of paper.; exit 7");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldStartWith("dbquality: error DBQ701: The command ends with exit code 7. It printed last: Out of paper.\n");
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_stopped_with_all_that_it_has_started()
    {
        var run = await DbQualityTool.RunAsync("check", project.Directory, "--timeout", "3s", "--runner-command", Sleeping());
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("DBQ007: The gate did not finish within 3 seconds");
        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task A_killed_tool_takes_its_command_with_it()
    {
        using var tool = DbQualityTool.Start(new Dictionary<string, string>(), "check", project.Directory, "--runner-command", Sleeping());
        await Until.TrueAsync(() => Sleepers().Count == 3, tool);
        tool.Kill();
        await tool.WaitForExitAsync(Ct);
        await ShouldBeGoneAsync();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_stopped_tool_takes_its_command_with_it(string signal)
    {
        using var tool = DbQualityTool.StartThatHearsCtrlC("check", project.Directory, "--runner-command", Sleeping());
        await Until.TrueAsync(() => Sleepers().Count == 3, tool);
        using var kill = Process.Start("kill", ["-s", signal, $"{tool.Id}"]);
        var run = await DbQualityTool.EndAsync(tool);
        run.ExitCode.ShouldBe(3, run.Error);
        Sleepers().ShouldBeEmpty();
    }

    /// <summary>Three processes, one of them in a session of its own.</summary>
    private string Sleeping() => $"sleep 60 & setsid sleep 60 & sleep 60; : {project.Directory}";

    private async Task ShouldBeGoneAsync()
    {
        var watch = Stopwatch.StartNew();
        while (Sleepers() is { Count: > 0 } left)
        {
            watch.Elapsed.ShouldBeLessThan(Soon, string.Join(", ", left));
            await Task.Delay(20, Ct);
        }
    }

    private List<string> Sleepers() => [.. Directory.GetDirectories("/proc").Where(IsSleeper)];

    private bool IsSleeper(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "comm")).Trim() == "sleep"
                && File.ReadAllText(Path.Combine(process, "environ")).Contains($"DBQUALITY_PROJECT={project.Directory}\0", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
