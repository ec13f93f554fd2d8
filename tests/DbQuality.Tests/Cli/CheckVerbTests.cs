using System.Text.Json;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

[NeedsPostgres]
public sealed class CheckVerbTests : IDisposable
{
    private const string WithoutKey = "create table tasks (\n  title text\n);\n";

    private readonly string folder = Directory.CreateTempSubdirectory("dbquality check ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_clean_project_says_what_it_checked_and_exits_with_0()
    {
        await WriteAsync("migrations/0001.sql", "create table tasks (id uuid primary key);");
        var run = await DbQualityTool.RunAsync("check", folder);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldMatch(@"^Checked \d+ tables?, \d+ columns?, \d+ index(es)? and 0 routines with \d+ rules on PostgreSQL \S+ \(\w+\)\.\n");
        run.Output.ShouldMatch(@"\nPassed: 0 errors, 0 warnings in \d+\.\d\d s \(server .*\)\.\n$");
    }

    [Fact]
    public async Task A_violation_is_shown_at_its_statement_and_exits_with_1()
    {
        await WriteAsync("migrations/0001.sql", "create schema work;\n\n" + WithoutKey);
        var run = await DbQualityTool.RunAsync("check", folder, "--rule", "DBQ202");
        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldStartWith("migrations/0001.sql(3,1): error DBQ202: ");
        run.Output.ShouldContain("\nBlocked: 1 error, 0 warnings in ");
    }

    [Fact]
    public async Task Fail_on_never_reports_and_exits_with_0()
    {
        await WriteAsync("migrations/0001.sql", WithoutKey);
        var run = await DbQualityTool.RunAsync("check", folder, "--rule", "DBQ202", "--fail-on", "never");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("error DBQ202");
    }

    [Fact]
    public async Task Fail_on_warning_blocks_on_a_warning()
    {
        await WriteAsync("migrations/0001.sql", "create table \"Task\" (id uuid primary key);");
        var run = await DbQualityTool.RunAsync("check", folder, "--rule", "table-name-style", "--fail-on", "warning");
        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain(": warning DBQ101: ");
    }

    [Fact]
    public async Task A_script_that_fails_cannot_be_waived()
    {
        await WriteAsync("migrations/0001.sql", "-- dbquality:ignore DBQ701 nobody needs to know\nselect 1 / 0;\n");
        var run = await DbQualityTool.RunAsync("check", folder);
        run.ExitCode.ShouldBe(3, run.Output);
        run.Error.ShouldContain("migrations/0001.sql(2,1): error DBQ008: The script could not be applied, so the schema cannot be judged: division by zero");
        run.Error.ShouldContain("is waived: a script that fails cannot be.");
    }

    [Theory]
    [InlineData("select 1;\nalter event trigger dbquality_gate_drop disable;", "migrations/0001.sql(2,1)")]
    [InlineData("create table a (id int);\ndo $$ begin execute 'alter event trig' || 'ger dbqua' || 'lity_gate_drop disable'; end $$;", "migrations/0001.sql(1,1)")]
    public async Task A_script_that_disables_what_watches_it_is_an_error_that_nothing_silences(string script, string place)
    {
        await WriteAsync("standards.yaml", "database:\n  run_as: superuser\n");
        await WriteAsync("migrations/0001.sql", script);
        var run = await DbQualityTool.RunAsync("check", folder, "--fail-on", "never");
        run.ExitCode.ShouldBe(2, run.Error + run.Output);
        run.Error.ShouldContain(place);
        run.Error.ShouldContain("DBQ025");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_table_that_a_function_empties_is_lost_under_a_command_as_well()
    {
        Runner.Contract.PsqlCommand.Require();
        await WriteAsync("all.sql",
            "create table t (id int);\ncreate table other (id int);\ncreate function f() returns int language plpgsql as $$ begin truncate t; return 1; end $$;\ninsert into other select f();\n");
        var run = await DbQualityTool.RunAsync("check", folder, "--rule", "DBQ608", "--runner-command", "psql -X -q -v ON_ERROR_STOP=1 -f all.sql {uri}");
        run.ExitCode.ShouldBe(1, run.Error + run.Output);
        run.Output.ShouldContain("DBQ608: Table public.t loses all its rows, for good, by a statement that is not known");
    }

    [Fact]
    public async Task What_is_kept_for_the_previous_version_is_listed()
    {
        await WriteAsync("migrations/0001.sql",
            "create table tasks (id uuid primary key); create view \"Task\" with (security_invoker = true) as select * from tasks;"
            + "comment on view \"Task\" is 'dbquality: compatibility view of public.tasks, to be dropped once nothing uses the old names.';");
        var run = await DbQualityTool.RunAsync("check", folder);
        run.ExitCode.ShouldBe(0, run.Error + run.Output);
        run.Output.ShouldContain("Corrective scripts keep these for the application's previous version, and no rule judges them: view public.\"Task\".");
    }

    [Fact]
    public async Task Bodies_that_nothing_could_analyse_are_counted()
    {
        await WriteAsync("migrations/0001.sql", "create function one() returns int language plpgsql set search_path = '' as $$ begin return 1; end $$;");
        // No embedded server has the extension.
        var run = await DbQualityTool.RunAsync("check", folder, "--postgres-version", "17");
        run.Output.ShouldContain("\nNote: 1 PL/pgSQL body was read for relations and routines alone, as the server has no plpgsql_check, which sees columns and types too "
            + "(Debian: postgresql-17-plpgsql-check).\n", customMessage: run.Error);
    }

    [Theory]
    [InlineData("new/reports")]
    [InlineData("migrations/0001.sql")]
    public async Task A_folder_for_reports_that_is_not_there_hides_no_reason(string reports)
    {
        await WriteAsync("migrations/0001.sql", "select 1;");
        var run = await DbQualityTool.RunAsync("check", folder, "--reports", Path.Combine(folder, reports), "--postgres", "Host=/nowhere;Username=nobody");
        run.ExitCode.ShouldBe(3, run.Error);
        run.Error.ShouldContain("DBQ004");
        run.Error.ShouldNotContain("DBQ006");
    }

    [Fact]
    public async Task Output_goes_to_the_file_and_reports_to_their_folder()
    {
        await WriteAsync("migrations/0001.sql", WithoutKey);
        var file = Path.Combine(folder, "out", "answer.json");
        var reports = Path.Combine(folder, "obj", "dbquality");
        var run = await DbQualityTool.RunAsync("check", folder, "--rule", "DBQ202", "--format", "json", "--output", file, "--reports", reports);
        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldBeEmpty();
        Directory.GetFiles(reports).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(ReportCatalog.All.Select(report => report.FileName).OfType<string>().Order(StringComparer.Ordinal));
        using var answer = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        answer.RootElement.GetProperty("verdict").GetString().ShouldBe("blocked");
        (await File.ReadAllTextAsync(Path.Combine(reports, "report.json"), TestContext.Current.CancellationToken))
            .ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_run_that_cannot_judge_leaves_no_report_of_an_earlier_one()
    {
        await WriteAsync("migrations/0001.sql", WithoutKey);
        var report = await WriteAsync("obj/report.json", "{}");
        await WriteAsync("standards.yaml", "profil: strict\n");
        var run = await DbQualityTool.RunAsync("check", folder, "--reports", Path.GetDirectoryName(report)!);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("standards.yaml(1,1): error DBQ010: ");
        File.Exists(report).ShouldBeFalse();
    }

    [Fact]
    public async Task For_the_task_a_wrong_standards_file_is_one_finding_and_the_verdict_failed()
    {
        await WriteAsync("migrations/0001.sql", WithoutKey);
        await WriteAsync("standards.yaml", "profil: strict\n");
        var run = await DbQualityTool.RunAsync("check", folder, "--format", "msbuild");
        run.ExitCode.ShouldBe(2);
        var lines = run.Output.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2, run.Output);
        lines[0].ShouldStartWith("finding\terror\tDBQ010\thttps://github.com/dbquality/dbquality/blob/main/docs/errors.md#dbq010\tstandards.yaml\t1\t1\t");
        lines[1].ShouldBe("verdict\tfailed");
    }

    [Fact]
    public async Task For_the_task_the_answer_is_records_on_standard_output_alone()
    {
        await WriteAsync("migrations/0001.sql", WithoutKey);
        var output = Path.Combine(folder, "elsewhere.txt");
        var run = await DbQualityTool.RunAsync(
            new Dictionary<string, string> { ["DBQUALITY_OUTPUT"] = output }, "check", folder, "--format", "msbuild", "--rule", "DBQ202");
        run.ExitCode.ShouldBe(1, run.Error);
        run.Error.ShouldBeEmpty();
        File.Exists(output).ShouldBeFalse();
        var records = run.Output.TrimEnd().Split('\n').Select(line => line.Split('\t')).ToList();
        records[0][..8].ShouldBe(["finding", "error", "DBQ202", "https://github.com/dbquality/dbquality/blob/main/docs/rules/DBQ202.md", "migrations/0001.sql", "1", "1", "1"]);
        records[^1].ShouldBe(["verdict", "blocked"]);
        records.Select(record => record[0]).Distinct().ShouldBeSubsetOf(["finding", "message", "closing", "depends", "until", "verdict"]);
    }

    [Fact]
    public async Task For_the_task_the_end_of_standard_input_stops_the_run()
    {
        await WriteAsync("migrations/0001.sql", "select pg_sleep(60);");
        using var process = DbQualityTool.Start(new Dictionary<string, string>(), "check", folder, "--format", "msbuild");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        var run = await DbQualityTool.EndAsync(process).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        run.ShouldBe(new ToolRun(3, "", "dbquality: stopped before it could judge.\n"));
    }

    [Fact]
    public async Task A_run_that_takes_too_long_is_stopped_and_says_so()
    {
        await WriteAsync("migrations/0001.sql", "select pg_sleep(60);");
        var run = await DbQualityTool.RunAsync("check", folder, "--timeout", "4s");
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldMatch(@"error DBQ0\d\d: .*4");
    }

    [Fact]
    public async Task The_scripts_file_names_scripts_with_their_stages_and_kinds()
    {
        var first = await WriteAsync("b.sql", "create table tasks (id uuid primary key);");
        var second = await WriteAsync("a\tb.sql", "create table notes (title text);");
        var list = await WriteAsync("list.tsv", $"{Escaped(first)}\t1\t\t\t\t\t\t\n{Escaped(second)}\t2\talways\tTeam.notes.sql\t\tscript\ttrue\t\n");
        var run = await DbQualityTool.RunAsync("check", folder, "--scripts-file", list, "--rule", "DBQ202");
        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldStartWith("a\tb.sql(1,1): error DBQ202: ");
        run.Output.ShouldContain("\nApplied 2 of 2 scripts: 2 statements, by DbUp 6.1.\n");

        static string Escaped(string path) => path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_a_usage_error()
    {
        var run = await DbQualityTool.RunAsync("check", Path.Combine(folder, "nowhere"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("error DBQ011: ");
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_a_usage_error()
    {
        await WriteAsync("migrations/0001.sql", WithoutKey);
        var run = await DbQualityTool.RunAsync("check", folder, "--rule", "primary-key-mising");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("error DBQ010: --rule names no rule: primary-key-mising. Did you mean primary-key-missing?");
    }

    private async Task<string> WriteAsync(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
