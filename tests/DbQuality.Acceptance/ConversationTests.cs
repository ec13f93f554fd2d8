using System.Globalization;
using DbQuality.Acceptance.Infrastructure;
using DbQuality.Reports;

namespace DbQuality.Acceptance;

/// <summary>What the task makes of the tool's lines, and when it asks again.</summary>
[Third(0)]
public sealed class ConversationTests : IDisposable
{
    private const string Error = "finding\terror\tDBQ202\thttps://example.org/DBQ202\tmigrations/0001_tasks.sql\t2\t1\t4\t3\tTable {0} has no key. \\\\ {1}";
    private const string Warning = "finding\twarning\tDBQ301\t\tmigrations/0001_tasks.sql\t3\t5\t3\t9\tAn index is missing.";

    private readonly TestProject project;
    private readonly ScriptedTool tool;

    public ConversationTests(PackedPackage package)
    {
        project = new TestProject(package).WithLibrary();
        project.Write("migrations/0001_tasks.sql", TestProject.CleanTable);
        tool = new ScriptedTool(project);
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_finding_becomes_a_diagnostic_with_its_exact_place_and_text()
    {
        tool.Says(Error, Warning, "finding\tinfo\tDBQ501\t\t\t0\t0\t0\t0\tFor your information.", "message\thigh\t2 findings.", "verdict\tblocked");
        var build = await tool.AskAsync();
        build.ExitCode.ShouldBe(1);
        build.Diagnostics.ShouldBe(
        [
            new("migrations/0001_tasks.sql", 2, 1, "error", "DBQ202", @"Table {0} has no key. \ {1}"),
            new("migrations/0001_tasks.sql", 3, 5, "warning", "DBQ301", "An index is missing."),
        ], ignoreOrder: true);
        build.Output.ShouldContain("2 findings.");
        build.Log.ShouldContain("For your information.");
    }

    [Fact]
    public async Task The_same_question_is_answered_without_asking_again()
    {
        tool.Says(Warning, "message\thigh\tChecked 12 rules.", "verdict\tclean");
        var first = await tool.AskAsync();
        var second = await tool.AskAsync();
        (first.ExitCode, second.ExitCode, tool.Asked).ShouldBe((0, 0, 1));
        second.Diagnostics.ShouldBe(first.Diagnostics);
        second.Output.ShouldContain("Checked 12 rules.");
        second.Repeated.ShouldBeTrue();
    }

    [Theory]
    [InlineData("an edited script")]
    [InlineData("a new script")]
    [InlineData("a renamed script")]
    [InlineData("a new standards file")]
    [InlineData("a missing report")]
    [InlineData("a changed file that the answer depends on")]
    [InlineData("a damaged answer")]
    public async Task Whatever_could_change_the_answer_asks_again(string change)
    {
        var outside = project.FilePath("pg_version");
        await File.WriteAllTextAsync(outside, "17.1", TestContext.Current.CancellationToken);
        tool.Does($"echo '{{}}' > obj/dbquality/report.json; printf 'depends\\t{outside}\\nverdict\\tclean\\n'");
        await tool.AskAsync();
        switch (change)
        {
            case "an edited script": project.Write("migrations/0001_tasks.sql", TestProject.CleanTable + "-- more\n"); break;
            case "a new script": project.Write("migrations/0002_more.sql", "select 1;\n"); break;
            case "a renamed script": File.Move(project.FilePath("migrations/0001_tasks.sql"), project.FilePath("migrations/0002_tasks.sql")); break;
            case "a new standards file": project.Write("standards.yaml", "version: 1\n"); break;
            case "a missing report": File.Delete(project.FilePath("obj/dbquality/report.json")); break;
            case "a damaged answer": Cut(project.FilePath("obj/dbquality/gate.cache")); break;
            default: project.Write("pg_version", "17.10"); break;
        }

        (await tool.AskAsync()).ExitCode.ShouldBe(0);
        tool.Asked.ShouldBe(2);
        await tool.AskAsync();
        tool.Asked.ShouldBe(2);
    }

    [Theory]
    [InlineData("-p:DbQualityPostgresVersion=16")]
    [InlineData("-p:DbQualityProfile=strict")]
    [InlineData("-p:DbQualityStandards=other.yaml")]
    public async Task Another_option_asks_again(string option)
    {
        tool.Says("verdict\tclean");
        await tool.AskAsync();
        await tool.AskAsync(option);
        tool.Asked.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 2)]
    public async Task An_answer_holds_until_the_end_of_its_last_day(int days, int asked)
    {
        tool.Says("until\t" + DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "verdict\tclean");
        await tool.AskAsync();
        await tool.AskAsync();
        tool.Asked.ShouldBe(asked);
    }

    [Fact]
    public async Task A_gate_that_could_not_judge_is_asked_again()
    {
        tool.Says("finding\terror\tDBQ001\t\t\t0\t0\t0\t0\tNo PostgreSQL is found.", "verdict\tfailed");
        (await tool.AskAsync()).Codes.ShouldBe(["error DBQ001"]);
        (await tool.AskAsync()).Codes.ShouldBe(["error DBQ001"]);
        tool.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_tool_that_dies_is_one_error_with_its_last_words()
    {
        tool.Does("printf 'message\\tlow\\tstarting\\n'; echo 'Out of memory.' >&2; exit 134");
        var build = await tool.AskAsync();
        build.ExitCode.ShouldBe(1);
        var error = build.Diagnostics.ShouldHaveSingleItem();
        (error.Code, error.Message).ShouldBe(("DBQ007", "The gate ended with exit code 134 before it had judged the migrations. Its last words: Out of memory."));
    }

    [Theory]
    [InlineData("-p:NoWarn=DBQ301", "error DBQ202", 1)]
    [InlineData("-p:WarningsAsErrors=DBQ301", "error DBQ202, error DBQ301", 1)]
    [InlineData("-p:DbQualityMode=report", "warning DBQ202, warning DBQ301", 0)]
    [InlineData("-p:DbQualityMode=off", "", 0)]
    [InlineData("-p:ContinueOnError=true", "warning DBQ202, warning DBQ301", 0)]
    public async Task MSBuilds_own_settings_hold_for_what_the_tool_says(string property, string diagnostics, int exitCode)
    {
        tool.Says(Error, Warning, "verdict\tblocked");
        var build = await tool.AskAsync(property);
        string.Join(", ", build.Codes.Order(StringComparer.Ordinal)).ShouldBe(diagnostics);
        build.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task The_tool_is_told_what_MSBuild_makes_of_severities()
    {
        tool.Says("verdict\tclean");
        await tool.AskAsync("-p:NoWarn=DBQ202;TreatWarningsAsErrors=true;WarningsAsErrors=DBQ301;WarningsNotAsErrors=DBQ601;DbQualityMode=report");
        var question = tool.Questions.ShouldHaveSingleItem();
        string[] told = ["NoWarn=DBQ202", "DbQualityTreatWarningsAsErrors=true", "WarningsAsErrors=DBQ301", "WarningsNotAsErrors=DBQ601", "DbQualityMode=report"];
        foreach (var property in told) question.ShouldContain($"--property {property}");
    }

    [Theory]
    [InlineData("-warnaserror", "--property MSBuildTreatWarningsAsErrors=true")]
    [InlineData("-warnaserror:DBQ301;DBQ601", "--property \"MSBuildWarningsAsErrors=DBQ301 DBQ601\"")]
    [InlineData("-warnaserror:CS0618", "")]
    [InlineData("-p:WarningsAsErrors=CS0618", "")]
    public async Task The_tool_is_told_what_the_command_line_of_the_build_makes_of_warnings(string option, string told)
    {
        tool.Says("verdict\tclean");
        await tool.AskAsync(option);
        var question = tool.Questions.ShouldHaveSingleItem().Replace("\"", "", StringComparison.Ordinal);
        if (told.Length > 0) question.ShouldContain(told.Replace("\"", "", StringComparison.Ordinal));
        else question.ShouldNotContain("--property MSBuild");
        await tool.AskAsync();
        tool.Asked.ShouldBe(told.Length > 0 ? 2 : 1);
    }

    [Fact]
    public async Task The_summary_names_its_project_and_a_kept_answer_has_no_old_times()
    {
        tool.Says("message\thigh\tChecked 12 rules.", "closing\tPassed: 0 errors, 0 warnings\tin 0.41 s (server 0.12)", "verdict\tclean");
        var first = await tool.AskAsync();
        first.Output.ShouldContain("Database -> Checked 12 rules.");
        first.Output.ShouldContain("Database -> Passed: 0 errors, 0 warnings in 0.41 s (server 0.12).");
        var second = await tool.AskAsync();
        second.Output.ShouldContain("Database -> Passed: 0 errors, 0 warnings. Nothing has changed since: the last answer holds.");
        second.Output.ShouldNotContain("0.41 s");
    }

    [Fact]
    public async Task Paths_are_full_where_those_of_compilers_are()
    {
        tool.Says(Error, "verdict\tblocked");
        var full = project.FilePath("migrations/0001_tasks.sql");
        (await tool.AskAsync()).Output.ShouldContain($"{full}(");
        (await tool.AskAsync("-p:GenerateFullPaths=false")).Output.ShouldNotContain(full);
    }

    [Fact]
    public async Task No_setting_silences_that_the_gate_could_not_judge()
    {
        tool.Says("finding\terror\tDBQ001\t\t\t0\t0\t0\t0\tNo PostgreSQL is found.", "verdict\tfailed");
        (await tool.AskAsync("-p:NoWarn=DBQ001")).Codes.ShouldBe(["error DBQ001"]);
    }

    [Theory]
    [InlineData("-p:DbQualityMode=strict", "DbQualityMode=strict is no mode. Use block, report, fix or off.")]
    [InlineData("-p:DbQualityTypes=true", "DbQualityTypes is not available in this version. Remove the property.")]
    [InlineData("-p:DbQualityBase=main", "DbQualityBase is not available in this version. Remove the property.")]
    public async Task A_property_that_means_nothing_yet_is_refused(string property, string message)
    {
        tool.Says("verdict\tclean");
        var build = await tool.AskAsync(property);
        (build.ExitCode, build.Diagnostics.ShouldHaveSingleItem().Message, tool.Asked).ShouldBe((1, message, 0));
    }

    [Fact]
    public async Task Clean_removes_what_the_gate_has_written()
    {
        tool.Says("verdict\tclean");
        await tool.AskAsync();
        Directory.Exists(project.FilePath("obj/dbquality")).ShouldBeTrue();
        await project.BuildAsync("-t:Clean");
        Directory.Exists(project.FilePath("obj/dbquality")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_canceled_build_closes_the_tools_input_and_waits_for_its_end()
    {
        tool.Does($"cat > /dev/null; sleep 0.5; echo stopped > '{project.FilePath("stopped")}'");
        string[] command = [.. Command.ThatHearsCtrlC, "dotnet", .. project.BuildArguments("-t:DbQualityGate", $"-p:DOTNET_HOST_PATH={tool.Script}")];
        using var build = Command.Start(project.Directory, command[0], command[1..]);
        while (tool.Asked == 0 && !build.HasExited) await Task.Delay(50, TestContext.Current.CancellationToken);
        // The build alone: a terminal would send it to the whole process group.
        await Command.RunAsync(project.Directory, "kill", ["-INT", build.Id.ToString(CultureInfo.InvariantCulture)]);
        var result = await Command.EndAsync(build, project.Directory);
        result.ExitCode.ShouldNotBe(0);
        File.Exists(project.FilePath("stopped")).ShouldBeTrue(result.Output);
        new BuildResult(result, "", project.Directory).Diagnostics.ShouldBeEmpty(result.Output);
    }

    private static void Cut(string file)
    {
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines[..^1]);
    }
}
