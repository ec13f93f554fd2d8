using DbQuality.Acceptance.Infrastructure;

namespace DbQuality.Acceptance;

/// <summary>The whole gate: a packed package, a real build, a real PostgreSQL.</summary>
[Third(2)]
public sealed class GateTests : IDisposable
{
    private const string NotesFile = "migrations/0002_notes.sql";

    private static readonly Diagnostic NoPrimaryKey = new(NotesFile, 2, 1, "error", "DBQ202", "");

    private readonly TestProject project;

    public GateTests(PackedPackage package)
    {
        project = new TestProject(package).WithLibrary();
        project.Write("standards.yaml", "version: 1\nprofile: essential\n");
        project.Write("migrations/0001_tasks.sql", TestProject.CleanTable);
    }

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_clean_history_passes_and_the_build_says_what_was_checked()
    {
        var build = await project.BuildAsync();
        build.Codes.ShouldBeEmpty(build.Output);
        build.ExitCode.ShouldBe(0);
        build.Output.ShouldContain("Checked ");
        File.Exists(project.FilePath("obj/dbquality/report.json")).ShouldBeTrue();
        File.Exists(project.FilePath("obj/dbquality/report.sarif")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_violation_fails_the_build_at_its_line_and_again_without_a_server()
    {
        project.Write(NotesFile, TestProject.TableWithoutPrimaryKey);
        var first = await project.BuildAsync();
        ShouldHaveFailedFor(first, NoPrimaryKey);
        // A child process would be an error of its own.
        var second = await project.BuildAsync("-t:DbQualityGate", "-p:DOTNET_HOST_PATH=/nonexistent/dotnet");
        ShouldHaveFailedFor(second, NoPrimaryKey);
        second.Diagnostics.ShouldBe(first.Diagnostics);
        second.Repeated.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_of_the_listed_sources_is_another_question()
    {
        project.Write("standards.yaml", "version: 1\nprofile: essential\nrules: { orphan-function: { severity: error, sources: [app] } }\n");
        project.Write(NotesFile, "create function note_count() returns int language sql as 'select 1';");
        project.Write("app/pages/notes.txt", "select note_count()");
        (await project.BuildAsync()).ExitCode.ShouldBe(0);
        (await project.BuildAsync()).Repeated.ShouldBeTrue();
        project.Write("app/pages/notes.txt", "select note_counts()");
        var build = await project.BuildAsync();
        (build.ExitCode, build.Repeated).ShouldBe((1, false), build.Output);
        build.Diagnostics.ShouldHaveSingleItem(build.Output).Code.ShouldBe("DBQ502");
    }

    [Fact]
    public async Task A_rule_of_the_teams_own_blocks_at_its_line_and_a_change_of_it_asks_again()
    {
        project.Write("standards.yaml", "version: 1\nprofile: essential\ncustom_rules: [\"standards/*.sql\"]\n");
        project.Write("standards/no_money.sql", Rule("DBQ901", "no-money", "error"));
        project.Write(NotesFile, "alter table tasks add title_length int;\nalter table tasks add price money;\n");
        var price = new Diagnostic(NotesFile, 2, 19, "error", "DBQ901", "");
        var first = await project.BuildAsync();
        ShouldHaveFailedFor(first, price);
        first.Output.ShouldContain("error DBQ901: Column public.tasks.price is of type money.");
        var second = await project.BuildAsync();
        ShouldHaveFailedFor(second, price);
        second.Repeated.ShouldBeTrue();

        project.Write("standards/no_money.sql", Rule("DBQ901", "no-money", "info"));
        var changed = await project.BuildAsync();
        (changed.ExitCode, changed.Repeated).ShouldBe((0, false), changed.Output);

        project.Write("standards/no_money_either.sql", Rule("DBQ902", "no-money-either", "error"));
        ShouldHaveFailedFor(await project.BuildAsync(), price with { Code = "DBQ902" });

        static string Rule(string id, string name, string severity) =>
            $"-- id: {id}\n-- name: {name}\n-- severity: {severity}\n-- message: Column {{object}} is of type money.\n" +
            "select 'column' as kind, table_schema as schema, table_name as \"table\", column_name as \"column\"\n" +
            "from information_schema.columns where data_type = 'money'\n";
    }

    [Fact]
    public async Task NoWarn_suppresses_a_rule()
    {
        project.Write(NotesFile, TestProject.TableWithoutPrimaryKey);
        var build = await project.BuildAsync("-p:NoWarn=DBQ202");
        (build.ExitCode, build.Codes.Count).ShouldBe((0, 0), build.Output);
        build.Output.ShouldContain("Database -> Passed: 0 errors, 0 warnings in ");
    }

    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true", "error DBQ202", "Blocked: 1 error, 0 warnings in ")]
    [InlineData("-p:WarningsAsErrors=DBQ202", "error DBQ202", "Blocked: 1 error, 0 warnings in ")]
    [InlineData("-p:MSBuildTreatWarningsAsErrors=true", "error DBQ202", "Blocked: 1 error, 0 warnings in ")]
    [InlineData("-p:WarningsAsErrors=DBQ202;DbQualityFailOn=never", "error DBQ202", "Blocked: 1 error, 0 warnings in ")]
    [InlineData("-p:TreatWarningsAsErrors=true;WarningsNotAsErrors=DBQ202", "warning DBQ202", "Passed: 0 errors, 1 warning in ")]
    [InlineData("-p:TreatWarningsAsErrors=true;DbQualityTreatWarningsAsErrors=false", "warning DBQ202", "Passed: 0 errors, 1 warning in ")]
    [InlineData("-p:TreatWarningsAsErrors=true;DbQualityMode=report", "warning DBQ202", "Passed: 0 errors, 1 warning in ")]
    [InlineData("-p:ContinueOnError=true", "warning DBQ202", "Passed: 0 errors, 1 warning in ")]
    public async Task The_summary_never_contradicts_the_build(string properties, string code, string summary)
    {
        project.Write("standards.yaml", "version: 1\nprofile: essential\nrules: { DBQ202: warning }\n");
        project.Write(NotesFile, TestProject.TableWithoutPrimaryKey);
        var build = await project.BuildAsync(properties);
        build.Codes.ShouldContain(code, build.Output);
        build.Output.ShouldContain($"Database -> {summary}");
        build.ExitCode.ShouldBe(summary.StartsWith("Blocked", StringComparison.Ordinal) ? 1 : 0, build.Output);
    }

    [Fact]
    public async Task WarningsAsErrors_makes_a_warning_fail_the_build()
    {
        project.Write("standards.yaml", "version: 1\nprofile: essential\nrules: { DBQ202: warning }\n");
        project.Write(NotesFile, TestProject.TableWithoutPrimaryKey);
        var warned = await project.BuildAsync();
        (warned.ExitCode, string.Join(", ", warned.Codes)).ShouldBe((0, "warning DBQ202"), warned.Output);
        ShouldHaveFailedFor(await project.BuildAsync("-p:WarningsAsErrors=DBQ202"), NoPrimaryKey);
    }

    [Fact]
    public async Task A_waiver_lets_its_table_pass_until_it_expires()
    {
        project.Write(NotesFile, TestProject.TableWithoutPrimaryKey);
        project.Write("standards.yaml", Waiver("2999-12-31"));
        var waived = await project.BuildAsync();
        (waived.ExitCode, waived.Codes.Count).ShouldBe((0, 0), waived.Output);
        project.Write("standards.yaml", Waiver("2020-12-31"));
        var expired = await project.BuildAsync();
        expired.ExitCode.ShouldBe(1);
        expired.Codes.ShouldContain("error DBQ202");

        static string Waiver(string day) =>
            $"version: 1\nprofile: essential\nwaivers:\n  - {{ rule: DBQ202, object: public.notes, reason: written once, owner: data, expires: {day} }}\n";
    }

    [Fact]
    public async Task A_deleted_script_takes_its_violation_along()
    {
        project.Write(NotesFile, TestProject.TableWithoutPrimaryKey);
        ShouldHaveFailedFor(await project.BuildAsync(), NoPrimaryKey);
        File.Delete(project.FilePath(NotesFile));
        var build = await project.BuildAsync();
        (build.ExitCode, build.Codes.Count, build.Repeated).ShouldBe((0, 0, false), build.Output);
    }

    [Fact]
    public async Task Scripts_embedded_for_DbUp_are_gated()
    {
        Directory.Delete(project.FilePath("migrations"), recursive: true);
        project.WithLibrary(items: """<EmbeddedResource Include="Scripts/**/*.sql" />""");
        project.Write("Scripts/0001_notes.sql", TestProject.TableWithoutPrimaryKey);
        ShouldHaveFailedFor(await project.BuildAsync(), NoPrimaryKey with { File = "Scripts/0001_notes.sql" });
    }

    private static void ShouldHaveFailedFor(BuildResult build, Diagnostic expected)
    {
        build.ExitCode.ShouldBe(1, build.Output);
        build.Diagnostics.Where(diagnostic => diagnostic.Severity == "error").Select(diagnostic => diagnostic with { Message = "" })
            .ShouldBe([expected], build.Output);
    }
}
