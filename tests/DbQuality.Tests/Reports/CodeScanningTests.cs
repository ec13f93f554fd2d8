using System.Text.Json;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Tests.Reports;

/// <summary>What GitHub's code scanning demands of a SARIF file, and refuses or mixes up without it.</summary>
public sealed class CodeScanningTests
{
    private static List<JsonElement> Runs { get; } = RunsOf(SampleReport.Several);

    [Fact]
    public void Each_project_is_a_run_of_its_own_category() =>
        Runs.Select(run => run.GetProperty("automationDetails").GetProperty("id").GetString()).ShouldBe(["dbquality/src/My migrations/Orders/", "dbquality/src/scripts/"]);

    [Fact]
    public void Paths_are_those_below_the_repository_whose_folder_is_named()
    {
        foreach (var run in Runs)
        {
            run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%").GetProperty("uri").GetString().ShouldBe("file:///repository/");
            foreach (var file in Files(run))
            {
                file.GetProperty("uriBaseId").GetString().ShouldBe("%SRCROOT%");
                file.GetProperty("uri").GetString().ShouldStartWith("src/");
            }
        }
    }

    [Fact]
    public void A_file_above_the_project_is_named_without_going_up_and_one_outside_of_the_repository_in_full()
    {
        var above = SampleReport.Blocked with { StandardsFile = "../standards.yaml" };
        UriOfFirst(above).ShouldBe("src/standards.yaml");
        UriOfFirst(above with { StandardsFile = "../../../team/our standards.yaml" }).ShouldBe("file:///team/our%20standards.yaml");
    }

    [Fact]
    public void Every_result_has_a_place_also_where_the_finding_has_none()
    {
        var bare = SampleReport.Blocked with { StandardsFile = null };
        UriOfFirst(bare).ShouldBe("src/My%20migrations/Orders.csproj");
        UriOfFirst(bare with { Project = bare.Project with { File = null } }).ShouldBe("src/My%20migrations/standards.yaml");
        foreach (var result in Runs.SelectMany(run => run.GetProperty("results").EnumerateArray()))
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldNotBeNullOrEmpty();
            if (place.TryGetProperty("region", out var region)) region.GetProperty("startLine").GetInt32().ShouldBeGreaterThan(0);
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
            result.GetProperty("partialFingerprints").EnumerateObject().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_run_has_no_more_results_than_are_taken_and_the_gravest_are_among_them()
    {
        var mild = SampleReport.Blocked.Verdict.Findings.Single(finding => finding.Severity == Severity.Info);
        var grave = SampleReport.Blocked.Verdict.Findings.First(finding => finding.Severity == Severity.Error);
        var many = SampleReport.Blocked with { Verdict = SampleReport.Blocked.Verdict with { Findings = [.. Enumerable.Range(0, 25_000).Select(number => mild with { Fingerprint = $"{number}" }), grave] } };
        var results = RunsOf(new ReportSet("/repository", [many], [], [])).Single().GetProperty("results");
        results.GetArrayLength().ShouldBe(25_000);
        results.EnumerateArray().Count(result => result.GetProperty("level").GetString() == "error").ShouldBe(1);
    }

    [Fact]
    public void A_standard_that_nothing_enforces_is_a_notification_of_the_run_and_no_alert()
    {
        var notifications = RunsOf(new ReportSet("/repository", [SampleReport.Blocked], [], [])).Single().GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().ToList();
        notifications.Select(one => one.GetProperty("message").GetProperty("text").GetString()).ShouldBe(
        [
            "database.naming.functions is stated and not enforced: DBQ107 routine-name-style is off in standards.yaml.",
            "services.required is stated and not enforced: nothing in this version reads it.",
            "testing.minimum_coverage is stated and not enforced: nothing in this version reads it.",
        ]);
        notifications[0].GetProperty("level").GetString().ShouldBe("note");
        notifications[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("src/My%20migrations/standards.yaml");
    }

    [Fact]
    public void What_is_said_of_a_rule_fits_its_fields()
    {
        foreach (var rule in RuleCatalog.All.Select(rule => rule.Info))
        {
            (rule.Summary.Length + 1).ShouldBeLessThanOrEqualTo(1024, rule.Id);
            rule.Rationale.Length.ShouldBeLessThanOrEqualTo(1024, rule.Id);
        }
    }

    private static IEnumerable<JsonElement> Files(JsonElement run) =>
        run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"));

    private static string? UriOfFirst(GateReport report) => Files(RunsOf(new ReportSet("/repository", [report], [], [])).Single()).First().GetProperty("uri").GetString();

    private static List<JsonElement> RunsOf(ReportSet reports)
    {
        var output = new StringWriter();
        new SarifReport().Write(reports, output);
        return [.. JsonDocument.Parse(output.ToString()).RootElement.GetProperty("runs").EnumerateArray()];
    }
}
