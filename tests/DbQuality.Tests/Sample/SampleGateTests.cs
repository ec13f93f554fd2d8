using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Sample;

/// <summary>The standards can be lived with.</summary>
[NeedsPostgres]
public sealed class SampleGateTests
{
    public static TheoryData<int> Versions => EverythingDatabases.Versions;

    [Theory, MemberData(nameof(Versions))]
    public async Task The_sample_meets_the_recommended_standards_without_a_waiver(int version)
    {
        var report = await CheckAsync(version, Profile.Recommended);
        report.Verdict.Findings.Select(finding => $"{finding.Location} {finding.Rule.Id} {finding.Message}").ShouldBeEmpty();
        report.Verdict.Waived.Select(finding => $"{finding.Rule.Id} {finding.Object}").ShouldBeEmpty();
        report.Migrations.Applied.ShouldBe(SampleProject.Scripts.Count);
    }

    /// <summary>The README's table of them has a row <c>| DBQ123 | why |</c> for each rule.</summary>
    [Fact]
    public async Task Strict_finds_only_what_the_readme_explains()
    {
        var report = await CheckAsync(0, Profile.Strict);
        var readme = await File.ReadAllLinesAsync(Path.Combine(SampleProject.Folder, "README.md"), TestContext.Current.CancellationToken);
        var explained = readme.Where(line => line.StartsWith("| DBQ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]);
        report.Verdict.Findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(explained);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task The_examples_of_the_samples_own_rules_hold(int version)
    {
        var tests = await CustomRuleTests.RunAsync(
            new GateRequest { Path = SampleProject.Folder, PostgresVersion = version }, null, TestContext.Current.CancellationToken);
        tests.SelectMany(test => test.Examples).Select(example => $"{example.Name}: {example.Problem}").ShouldBe(["pass: ", "fail: "]);
    }

    private static Task<DbQuality.Reports.GateReport> CheckAsync(int version, Profile profile) => Gate.RunAsync(
        new GateRequest { Path = SampleProject.Folder, PostgresVersion = version == 0 ? null : version, Profile = profile },
        null, TestContext.Current.CancellationToken);
}
