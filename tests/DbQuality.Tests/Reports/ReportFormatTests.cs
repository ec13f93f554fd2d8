using System.Text.Json;
using System.Text.RegularExpressions;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Reports;

public sealed partial class ReportFormatTests
{
    public static IEnumerable<TheoryDataRow<string>> Formats => ReportCatalog.All.Select(report => new TheoryDataRow<string>(report.Format));

    [Theory]
    [MemberData(nameof(Formats))]
    [WritesFiles]
    public void Each_format_writes_a_blocked_report_as_its_golden_file_shows(string format) =>
        GoldenFile.ShouldBe(WithoutVersion(Written(format, SampleReport.Blocked)), $"blocked.{format}");

    [Theory]
    [MemberData(nameof(Formats))]
    [WritesFiles]
    public void Each_format_writes_a_clean_report_as_its_golden_file_shows(string format) =>
        GoldenFile.ShouldBe(WithoutVersion(Written(format, SampleReport.Clean)), $"clean.{format}");

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [WritesFiles]
    public void The_report_of_several_projects_has_a_section_for_each(string format) => GoldenFile.ShouldBe(Written(format, SampleReport.Several), $"several.{format}");

    [Fact]
    [WritesFiles]
    public void The_README_lists_every_format() => GeneratedFile.ShouldHoldPart(Repository.PathOf("README.md"), "reports",
        "| `--format` | for | file beside others |\n| --- | --- | --- |\n"
        + string.Concat(ReportCatalog.All.Select(report => $"| `{report.Format}` | {report.Purpose} | {(report.FileName is { } file ? $"`{file}`" : "")} |\n")));

    [Fact]
    public void A_report_file_is_known_as_one_of_the_gates_own_and_the_same_name_with_another_content_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("dbquality-reports-").FullName;
        try
        {
            foreach (var report in ReportCatalog.All.Where(report => report.FileName is not null))
            {
                report.FileName.ShouldStartWith("report.");
                var file = Path.Combine(folder, report.FileName!);
                File.WriteAllText(file, Written(report.Format, SampleReport.Blocked));
                OwnFiles.IsOwn(file).ShouldBeTrue(report.Format);
                OwnFiles.ReportsIn(folder).ShouldContain(file);
                File.WriteAllText(file, "Nobody's report.");
                OwnFiles.IsOwn(file).ShouldBeFalse(report.Format);
            }
            var strangers = Path.Combine(folder, "report.txt");
            File.WriteAllText(strangers, "");
            OwnFiles.IsOwn(strangers).ShouldBeFalse();
            File.WriteAllText(strangers, OwnFiles.ReportMark);
            OwnFiles.IsOwn(strangers).ShouldBeTrue();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Formats_have_names_of_their_own_and_say_what_they_are_for()
    {
        ReportCatalog.All.Select(report => report.Format).ShouldBeUnique();
        ReportCatalog.All.ShouldAllBe(report => !report.Format.Any(char.IsUpper) && report.Purpose.Length > 0 && !report.Purpose.EndsWith('.'));
    }

    [Fact]
    public void A_format_is_found_in_any_letter_case_and_an_unknown_one_is_not()
    {
        ReportCatalog.Find("SARIF").ShouldBeOfType<SarifReport>();
        ReportCatalog.Find("no such format").ShouldBeNull();
    }

    [Fact]
    public void A_record_for_MSBuild_stays_on_one_line_whatever_its_fields_hold()
    {
        var record = Written("msbuild", SampleReport.Blocked).Split('\n').Single(line => line.Contains("DBQ601", StringComparison.Ordinal) && line.StartsWith("finding", StringComparison.Ordinal));
        record.Split('\t').ShouldBe(
        [
            "finding", "warning", "DBQ601", "https://github.com/dbquality/dbquality/blob/main/docs/rules/DBQ601.md",
            "migrations/ünï code#1.sql", "3", "1", "3", "21", @"Reads of public.logs wait.\r\nSplit the statement.",
        ]);
    }

    [Theory]
    [InlineData(Severity.Off, "warning", "warning", "info")]
    [InlineData(Severity.Error, "error", "warning", "info")]
    [InlineData(Severity.Warning, "error", "error", "info")]
    public void In_a_build_what_fails_the_run_is_an_error_and_nothing_else_is(Severity failOn, string error, string warning, string info)
    {
        var records = Written("msbuild", SampleReport.Blocked with { FailOn = failOn }).Split('\n')
            .Select(line => line.Split('\t')).Where(fields => fields[0] == "finding");
        records.Select(fields => fields[1]).ShouldBe([error, error, warning, warning, info]);
    }

    [Fact]
    public void A_gate_that_could_not_judge_is_one_finding_and_the_verdict_failed()
    {
        var output = new StringWriter();
        var place = new SourceSpan("standards.yaml", 4, 3, 4, 9);
        BuildRecordWriter.Failure(output, CodedProblem.WrongSetting.InConfiguration("Unknown key 'profil'; did you mean profile?", place));
        output.ToString().ShouldBe(
            "finding\terror\tDBQ010\thttps://github.com/dbquality/dbquality/blob/main/docs/errors.md#dbq010"
            + "\tstandards.yaml\t4\t3\t4\t9\tUnknown key 'profil'; did you mean profile?\nverdict\tfailed\n");
    }

    [Fact]
    public void The_same_report_gives_the_same_json_but_for_its_timings()
    {
        var slower = SampleReport.Blocked with { Timings = new Timings(9, 9, 9, 9, 9) };
        Before(Written("json", slower)).ShouldBe(Before(Written("json", SampleReport.Blocked)));

        static string Before(string json) => json[..json.IndexOf("\"timings\"", StringComparison.Ordinal)];
    }

    [Fact]
    public void Every_result_of_sarif_points_at_its_own_rule_and_artifact()
    {
        using var document = JsonDocument.Parse(Written("sarif", SampleReport.Blocked));
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var artifacts = run.GetProperty("artifacts");
        var results = run.GetProperty("results").EnumerateArray().ToList();
        results.Count.ShouldBe(7);
        foreach (var result in results)
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            var location = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
            var artifact = artifacts[location.GetProperty("index").GetInt32()].GetProperty("location");
            artifact.GetProperty("uri").GetString().ShouldBe(location.GetProperty("uri").GetString());
        }
    }

    private static string Written(string format, ReportSet reports)
    {
        var output = new StringWriter { NewLine = "\n" };
        ReportCatalog.Find(format)!.Write(reports, output);
        return output.ToString();
    }

    private static string Written(string format, GateReport report)
    {
        var output = new StringWriter { NewLine = "\n" };
        ReportCatalog.Find(format)!.Write(report, output);
        return output.ToString();
    }

    // A golden file should not change with each release.
    private static string WithoutVersion(string written) =>
        VersionProperty().Replace(written, "\"semanticVersion\": \"VERSION\"");

    [GeneratedRegex("\"semanticVersion\": \"[^\"]+\"")]
    private static partial Regex VersionProperty();
}
