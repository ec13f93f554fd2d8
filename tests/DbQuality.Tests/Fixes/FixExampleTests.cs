using System.Globalization;
using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Fixes;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations.Runners;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Rules;
using Npgsql;

namespace DbQuality.Tests.Fixes;

/// <summary>
/// The bad examples of every rule that has a fix, mended: no rule finds anything then but what the example says is left, and why.
/// <c>DBQUALITY_TEST_ALL_VERSIONS=1</c> takes 14 to 18 instead of the default version; <c>DBQUALITY_TEST_RULE=DBQ301</c> takes one rule;
/// <c>DBQUALITY_TEST_THIRD=2026-12-01</c> takes a third of them.
/// </summary>
[NeedsPostgres]
public sealed class FixExampleTests(FixExampleTests.Runs runs) : IClassFixture<FixExampleTests.Runs>
{
    public static IEnumerable<TheoryDataRow<string, int>> Examples =>
        TestThird.Of(RuleExampleTests.Examples.Where(row => IsFixable(RuleExamples.Find(row.Data.Item1))));

    [Theory]
    [MemberData(nameof(Examples))]
    public Task What_an_example_shows_is_mended_once_and_can_be_taken_back(string name, int version) => runs.Of(name, version);

    [Fact]
    public void Every_rule_with_a_fix_has_an_example_that_leaves_nothing() =>
        RuleCatalog.All.Where(rule => rule.Info.HasFix).Select(rule => rule.Info.Id)
            .Except(RuleExamples.All.Where(example => example.IsBad && example.Left.Count == 0).Select(example => example.RuleId)).ShouldBeEmpty();

    [Fact]
    public void What_is_left_is_of_a_rule_with_a_fix_and_has_its_reason() =>
        RuleExamples.All.Where(example => example.Left.Any(one => !IsFixable(example) || (one.IsOf(example.RuleId) && one.Because is null))).ShouldBeEmpty();

    /// <summary>An example has not all that its standards name, and less once what they name has another name.</summary>
    private const string Unfulfillable = "standard-matches-nothing";

    private static bool IsFixable(RuleExample example) => example.IsBad && RuleCatalog.Find(example.RuleId)!.Info.HasFix;

    /// <summary>What the example's own scripts have done to tables in use, which no later script can mend.</summary>
    private static bool IsHistory(Finding finding, RuleExample example) => finding.Rule.Category == RuleCategory.Safety && finding.Rule.Id != example.RuleId
        && example.WholeScripts.Any(script => finding.Location?.File.EndsWith(script.Name, StringComparison.Ordinal) == true);

    private static IReadOnlyList<string> Lines(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    /// <returns>How many scripts it took.</returns>
    private static async Task<int> MendAsync(RuleExample example, int version, CancellationToken cancellationToken)
    {
        using var project = new ExampleProject(example, whole: true);
        var own = await ProvenFix.OfAsync(project, version, example.RuleId);
        // An example of what nothing can mend gets reasons, and no script.
        var refused = own.Unmended.Where(one => one.Finding.Rule.Id == example.RuleId).ToList();
        (own.Scripts.Count > 0).ShouldBe(refused.Count < example.Expected.Count);
        FixFiles.Write(own.Scripts);
        var others = await ProvenFix.OfAllThatIsNamedAsync(project, version);
        FixFiles.Write(others.Scripts);

        var report = await Gate.RunAsync(ProvenFix.Request(project, version), null, cancellationToken);
        var left = example.LeftOn(int.Parse(report.Postgres[0].Version.Split('.')[0], CultureInfo.InvariantCulture));
        // Nor does one leave nothing only because the rest of the fixes drops what it is about.
        (own.Scripts.Count > 0 || left.Count > 0).ShouldBeTrue();
        Lines(report.Verdict.Findings.Where(finding => finding.Rule.Name != Unfulfillable && !IsHistory(finding, example)).Select(Leftover.NameOf)).ShouldBe(Lines(left.Select(one => one.Finding)));
        var again = others.Scripts.Count == 0 ? others : await ProvenFix.OfAllThatIsNamedAsync(project, version);
        again.Scripts.Select(script => script.Text).ShouldBeEmpty();
        Lines(again.Unmended.Where(one => one.Finding.Rule.Name != Unfulfillable && !IsHistory(one.Finding, example)).Select(one => Leftover.Of(one).ToString())).ShouldBe(Lines(left.Select(one => one.ToString())));
        await TakeBackAsync(example, version, [.. own.Scripts, .. others.Scripts]);
        return own.Scripts.Count + others.Scripts.Count;
    }

    /// <summary>In a database of its own: the example, its scripts, and in the opposite order what takes them back.</summary>
    private static async Task TakeBackAsync(RuleExample example, int version, IReadOnlyList<CorrectiveScript> scripts)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        using var project = new ExampleProject(example, whole: true);
        var connection = await RuleExampleRun.DeployAsync(example, project, database, TestContext.Current.CancellationToken);
        var bad = await ReadAsync(database);

        await RunAsync(connection, scripts.Select(script => (script.ToScript(null), script.Transactions)));
        var mended = await ReadAsync(database);
        (CatalogDifference.Between(bad, mended).Count > 0).ShouldBe(scripts.Count > 0);
        await RunAsync(connection, scripts.Reverse().Select(script => (script.ToRollback(), script.Transactions)));
        CatalogDifference.Between(bad, await ReadAsync(database)).ShouldBeEmpty();
    }

    private static async Task RunAsync(string connection, IEnumerable<(Script Script, TransactionMode Transactions)> scripts)
    {
        var stages = scripts.Select(one => new Stage(one.Script.Stage, [one.Script], one.Transactions)).ToList();
        var run = await new DbUpRunner().RunAsync(new MigrationPlan(stages), new RunOptions { ConnectionString = connection, UseJournal = false }, TestContext.Current.CancellationToken);
        run.Problems.Select(problem => $"{problem.Location}: {problem.Message}").ShouldBeEmpty();
    }

    private static async Task<DatabaseCatalog> ReadAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken);
    }

    /// <summary>All examples, mended and taken back.</summary>
    public sealed class Runs : IAsyncLifetime
    {
        private ExampleOutcomes<int>? outcomes;

        public async ValueTask InitializeAsync() => outcomes = await ExampleOutcomes<int>.RunAsync(Examples, MendAsync);

        public Task Of(string name, int version) => outcomes!.Of(name, version);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
