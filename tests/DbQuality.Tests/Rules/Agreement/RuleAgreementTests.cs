using System.Globalization;
using System.Text;
using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Migrations.Runners.DbUpEngine;
using DbQuality.Migrations;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Sample;
using Npgsql;

namespace DbQuality.Tests.Rules.Agreement;

/// <summary>
/// The rules against hand-written SQL that says the same: neither knows the other's code, so where both name the same objects, both are
/// probably right. <c>build/rule-agreement</c> does it for any schema.
/// </summary>
[NeedsPostgres]
public sealed class RuleAgreementTests(SampleDatabases samples, EverythingDatabases everything) : IClassFixture<SampleDatabases>, IClassFixture<EverythingDatabases>
{
    /// <summary>The sample, and what the environment names.</summary>
    public static TheoryData<string> Folders =>
        [SampleProject.Folder, .. (Environment.GetEnvironmentVariable("DBQUALITY_AGREEMENT_FOLDERS") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public void Twenty_rules_and_more_have_a_query_and_each_is_a_rules()
    {
        AgreementQueries.Rules.Count.ShouldBeGreaterThanOrEqualTo(20);
        AgreementQueries.Rules.ShouldBeSubsetOf(RuleCatalog.All.Select(rule => rule.Info.Id));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task They_agree_on_every_trap_of_the_catalog(int version) => Differences(await CompareAsync(await everything.GetAsync(version))).ShouldBeEmpty();

    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public async Task They_agree_on_the_traps_of_these_rules_and_each_rule_has_one(int version)
    {
        await using var database = await MigratedAsync(EngineFixture.Plan("traps.sql", AgreementQueries.Traps), version);
        var answers = await CompareAsync(database);
        Differences(answers).ShouldBeEmpty();
        answers.Where(answer => answer.Common == 0).Select(answer => answer.Rule).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task They_agree_on_the_schema_of_a_folder(string folder)
    {
        var answers = folder == SampleProject.Folder ? await CompareAsync(await samples.GetAsync()) : await CompareAsync(folder);
        if (Environment.GetEnvironmentVariable("DBQUALITY_AGREEMENT_REPORT") is { Length: > 0 } report)
            await File.AppendAllTextAsync(report, Table(folder, answers), TestContext.Current.CancellationToken);
        Differences(answers).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<Agreement>> CompareAsync(string folder)
    {
        await using var database = await MigratedAsync(PlanReader.Read(new PlanRequest { ProjectDirectory = folder }), 17);
        return await CompareAsync(database);
    }

    private static List<string> Differences(IReadOnlyList<Agreement> answers) => [.. answers.SelectMany(answer => answer.Differences)];

    private static string Table(string folder, IReadOnlyList<Agreement> answers)
    {
        var text = new StringBuilder(folder).Append('\n');
        foreach (var answer in answers)
            text.Append(CultureInfo.InvariantCulture, $"  {answer.Rule} {answer.Common,5} agreed {answer.ByRule.Count - answer.Common,5} only by the rule {answer.ByQuery.Count - answer.Common,5} only by the query\n");
        foreach (var difference in Differences(answers)) text.Append("  ").Append(difference).Append('\n');
        return text.ToString();
    }

    private static async Task<TestDatabase> MigratedAsync(MigrationPlan plan, int version)
    {
        var database = await TestDatabase.CreateAsync(version);
        var run = await new DbUpRunner().RunAsync(plan, new RunOptions { ConnectionString = database.AdministratorConnectionString }, TestContext.Current.CancellationToken);
        run.Problems.Select(problem => $"{problem.Location}: {problem.Message}").ShouldBeEmpty();
        return database;
    }

    private static async Task<IReadOnlyList<Agreement>> CompareAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await AgreementQueries.CompareAsync(database.AdministratorConnectionString, new RuleContext
        {
            Standards = new TeamStandards(),
            Plan = EngineFixture.Plan("none.sql", ""),
            Catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken),
            Observations = Observations.None,
        });
    }
}
