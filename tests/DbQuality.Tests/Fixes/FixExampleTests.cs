using DbQuality.Fixes;
using DbQuality.Rules;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Rules;
using DbQuality.Text;

namespace DbQuality.Tests.Fixes;

/// <summary>
/// The bad examples of every rule that has a fix, mended. <c>DBQUALITY_TEST_ALL_VERSIONS=1</c> takes 14 to 18 instead of the
/// default version; <c>DBQUALITY_TEST_RULE=DBQ301</c> takes one rule.
/// </summary>
public sealed class FixExampleTests
{
    public static IEnumerable<TheoryDataRow<string, int>> Examples => RuleExampleTests.Examples.Where(row =>
    {
        var example = RuleExamples.All.Single(example => example.ToString() == row.Data.Item1);
        return example.IsBad && RuleCatalog.Find(example.RuleId)!.Info.HasFix;
    });

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task What_an_example_shows_is_mended_once_and_can_be_taken_back(string name, int version)
    {
        var example = RuleExamples.All.Single(example => example.ToString() == name);
        using var project = new ExampleProject(example);
        var before = await JudgeAsync(project, version);
        var fixes = await FixAsync(project, example.RuleId, version);
        fixes.Unmended.Where(one => one.Finding.NoFix is null).Select(one => $"{one.Finding.Object.Identity}: {one.Because}").ShouldBeEmpty();

        FixFiles.Write(fixes.Scripts);
        var after = await JudgeAsync(project, version);
        after.Where(finding => finding.Rule.Id == example.RuleId && finding.NoFix is null).Select(Said).ShouldBeEmpty();
        // What a rename leaves alone is said again, about the new name, and what is found on an object may be said in other words: there must not be more of it.
        Func<Finding, string> known = RuleCatalog.Find(example.RuleId)!.Info.Category == RuleCategory.Naming ? finding => finding.Rule.Id : About;
        after.Where(finding => finding.NoFix is null).GroupBy(known)
            .Where(group => group.Count() > before.Count(finding => known(finding) == group.Key)).SelectMany(group => group.Select(Said)).ShouldBeEmpty();
        (await FixAsync(project, example.RuleId, version)).Scripts.Select(script => script.Text).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_with_a_fix_has_an_example_that_shows_it() =>
        RuleCatalog.All.Where(rule => rule.Info.HasFix).Select(rule => rule.Info.Id)
            .Except(RuleExamples.All.Where(example => example.IsBad).Select(example => example.RuleId)).ShouldBeEmpty();

    private static string About(Finding finding) => $"{finding.Rule.Id} {finding.Object.Identity}";

    private static string Said(Finding finding) => $"{About(finding)}: {finding.Message}";

    private static async Task<IReadOnlyList<Finding>> JudgeAsync(ExampleProject project, int version) =>
        (await Gate.RunAsync(Request(project, version), null, TestContext.Current.CancellationToken)).Verdict.Findings;

    private static async Task<FixResult> FixAsync(ExampleProject project, string rule, int version)
    {
        try
        {
            var only = new FixRequest { Selection = new FixSelection { Rules = [rule] } };
            return await FixGate.RunAsync(Request(project, version), only, null, TestContext.Current.CancellationToken);
        }
        catch (GateException missing) when (missing.Code == "DBQ001" && !TestServer.OnCi)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    private static GateRequest Request(ExampleProject project, int version) => new()
    {
        Path = project.Folder, Profile = Profile.Strict, PostgresVersion = version == 0 ? null : version,
    };
}
