using DbQuality.Runs;
using DbQuality.Tests.Reports;

namespace DbQuality.Tests.Runs;

/// <summary>What a project's properties make of severities: of DBQ402, an error, DBQ301, an error and a warning, DBQ601, a warning, and TEAM001, an info.</summary>
public sealed class ProjectSeverityTests
{
    [Theory]
    [InlineData("", "error error warning warning info")]
    [InlineData("DbQualityMode=report", "warning warning warning warning info")]
    [InlineData("ContinueOnError=true", "warning warning warning warning info")]
    [InlineData("ContinueOnError=ErrorAndContinue", "error error warning warning info")]
    [InlineData("TreatWarningsAsErrors=true", "error error error error info")]
    [InlineData("TreatWarningsAsErrors=True|WarningsNotAsErrors=CS1591;DBQ601", "error error error warning info")]
    [InlineData("TreatWarningsAsErrors=true|MSBuildWarningsNotAsErrors=dbq301", "error error warning error info")]
    [InlineData("TreatWarningsAsErrors=true|DbQualityTreatWarningsAsErrors=false", "error error warning warning info")]
    [InlineData("TreatWarningsAsErrors=true|DbQualityMode=report", "warning warning warning warning info")]
    [InlineData("DbQualityTreatWarningsAsErrors=true", "error error error error info")]
    [InlineData("WarningsAsErrors=CS0618, DBQ601", "error error warning error info")]
    [InlineData("MSBuildWarningsAsErrors=DBQ601", "error error warning error info")]
    [InlineData("MSBuildTreatWarningsAsErrors=true", "error error error error info")]
    [InlineData("NoWarn=1701;1702;DBQ301", "error warning info")]
    [InlineData("NoWarn=DBQ402;DBQ301|TreatWarningsAsErrors=true", "error info")]
    [InlineData("MSBuildWarningsAsMessages=team001", "error error warning warning")]
    public void A_finding_is_as_severe_as_the_build_makes_it(string properties, string severities)
    {
        var verdict = Of(properties).Over(SampleReport.Blocked.Verdict);
        string.Join(' ', verdict.Findings.Select(finding => finding.Severity.ToString().ToLowerInvariant())).ShouldBe(severities);
    }

    [Fact]
    public void What_NoWarn_hides_is_waived_and_says_so()
    {
        var before = SampleReport.Blocked.Verdict;
        var verdict = Of("NoWarn=DBQ301").Over(before);
        verdict.Waived.Count.ShouldBe(before.Waived.Count + 2);
        verdict.Waived.Where(finding => finding.Rule.Id == "DBQ301").ShouldAllBe(finding => finding.WaivedBecause == "NoWarn of the project");
    }

    [Theory]
    [InlineData("WarningsAsErrors=DBQ301", true)]
    [InlineData("MSBuildTreatWarningsAsErrors=true", true)]
    [InlineData("TreatWarningsAsErrors=true", false)]
    [InlineData("MSBuildTreatWarningsAsErrors=true|WarningsNotAsErrors=DBQ301", false)]
    public void MSBuilds_own_errors_stand_whatever_the_gate_is_told_to_fail_on(string properties, bool isForced)
    {
        var severities = Of(properties);
        severities.IsForced(severities.Over(SampleReport.Blocked.Verdict).Findings.First(finding => finding.Rule.Id == "DBQ301")).ShouldBe(isForced);
    }

    private static ProjectSeverities Of(string properties) => ProjectProperties.Of(properties.Split('|')).Severities;
}
