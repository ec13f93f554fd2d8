using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary>
/// Every example of every rule, on a real PostgreSQL. <c>DBQUALITY_TEST_ALL_VERSIONS=1</c> takes 14 to 18 instead of the default
/// one; <c>DBQUALITY_TEST_RULE=DBQ301</c> takes one rule.
/// </summary>
[NeedsPostgres]
public sealed class RuleExampleTests(RuleExampleTests.Runs runs) : IClassFixture<RuleExampleTests.Runs>
{
    public static IEnumerable<TheoryDataRow<string, int>> Examples =>
        from example in RuleExamples.All
        where Environment.GetEnvironmentVariable("DBQUALITY_TEST_RULE") is not { Length: > 0 } rule || rule == example.RuleId
        from version in Versions
        where version == 0 || version >= example.Postgres
        select new TheoryDataRow<string, int>(example.ToString(), version);

    private static IReadOnlyList<int> Versions => Environment.GetEnvironmentVariable("DBQUALITY_TEST_ALL_VERSIONS") == "1" ? [14, 15, 16, 17, 18] : [0];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_gives_exactly_the_findings_that_it_states(string name, int version)
    {
        var example = RuleExamples.Find(name);
        var findings = (await runs.Of(name, version)).Findings;
        var (actual, stated) = RuleExampleOutcome.Compare(example, findings);
        actual.ShouldBe(stated, $"findings of {example.File} on PostgreSQL {version}");
        // A script made every object of an example, so every finding has a place.
        findings.ShouldAllBe(finding => finding.Location != null);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_SQL_that_a_message_ends_with_mends_what_the_message_is_about(string name, int version)
    {
        var outcome = await runs.Of(name, version);
        var mended = outcome.Findings.Where(finding => finding.Proof == Proof.Catalog && RuleExampleOutcome.SqlOf(finding).Length > 0);
        outcome.Remaining.Select(finding => finding.Message).Intersect(mended.Select(finding => finding.Message)).ShouldBeEmpty();
        outcome.Remaining.Count.ShouldBe(outcome.Findings.Count - mended.Count());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_message_says_what_the_fix_does_or_the_fix_says_why_the_message_is_shorter(string name, int version)
    {
        var findings = (await runs.Of(name, version)).Findings.Where(finding => finding.Rule.HasFix);
        foreach (var finding in findings)
        {
            RuleExampleOutcome.SqlOf(finding).ShouldBe(finding.Remedy.Sql, finding.Message);
            if (finding.Fix is not { } fix) continue;
            var shortened = fix.Steps.Select(step => step.Short).Append(fix.Short).OfType<ShortForm>().ToList();
            shortened.ShouldAllBe(form => form.Because.EndsWith('.') && !form.Sql.Contains('\n'));
            if (shortened.Count == 0) finding.Remedy.Sql.ShouldBe(WithoutWaiting(SqlLine.Of(FixText.Up(fix))));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task No_two_findings_on_one_object_look_the_same_to_the_baseline(string name, int version)
    {
        var findings = (await runs.Of(name, version)).Findings;
        // The number behind a fingerprint's equals would move as soon as one of them is mended.
        findings.GroupBy(finding => (finding.Object.Kind, finding.Object.Identity, finding.Discriminator)).Where(same => same.Count() > 1)
            .Select(same => string.Join("\n", same.Select(finding => finding.Message))).ShouldBeEmpty();
    }

    /// <summary>Who pastes a statement decides by himself how long it waits.</summary>
    private static string WithoutWaiting(string script) =>
        script.Replace("set lock_timeout = '2s'; ", "", StringComparison.Ordinal).Replace(" reset lock_timeout;", "", StringComparison.Ordinal);

    /// <summary>All examples, run once for all that is asked of them.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        private ExampleOutcomes<RuleExampleOutcome>? outcomes;

        public async ValueTask InitializeAsync() => outcomes = await ExampleOutcomes<RuleExampleOutcome>.RunAsync(Examples, RuleExampleRun.RunAsync);

        public Task<RuleExampleOutcome> Of(string name, int version) => outcomes!.Of(name, version);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
