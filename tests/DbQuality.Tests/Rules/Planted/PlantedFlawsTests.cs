using System.Globalization;
using DbQuality.Catalog.Reading;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Rules.Planted;

/// <summary>
/// A database of 1,000 tables with flaws of every rule of the catalog, planted with a fixed seed: each is found, and nothing else.
/// <c>DBQUALITY_TEST_ALL_VERSIONS=1</c> takes PostgreSQL 14 to 18 instead of the default one, <c>DBQUALITY_TEST_SEED</c> other places;
/// <c>build/planted-flaws</c> prints precision and recall of each rule.
/// </summary>
[NeedsPostgres]
public sealed class PlantedFlawsTests(ITestOutputHelper output)
{
    private const int Tables = 1000;

    public static IEnumerable<TheoryDataRow<int>> Versions =>
        Environment.GetEnvironmentVariable("DBQUALITY_TEST_ALL_VERSIONS") == "1" ? [14, 15, 16, 17, 18] : [0];

    private static int Seed =>
        int.TryParse(Environment.GetEnvironmentVariable("DBQUALITY_TEST_SEED"), CultureInfo.InvariantCulture, out var stated) ? stated : 5;

    [Fact]
    public void Every_rule_of_the_catalog_has_a_planted_flaw() =>
        OfCatalog(RuleCatalog.All.Select(rule => rule.Info)).Select(rule => rule.Id).Except(PlantedSchema.All.Select(plant => plant.Rule)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_planted_flaw_is_found_and_nothing_else(int version)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        var schema = await PlantAsync(database);
        var verdict = await JudgeAsync(database);
        var found = verdict.Findings.Select(Expected.Of).ToList();
        var (missed, wrong) = (Without(schema.Expected, found), Without(found, schema.Expected));
        Print(schema, found, missed, wrong);

        missed.Select(item => $"planted and not found: {item}").Concat(wrong.Select(item => $"found and not planted: {item}")).ShouldBeEmpty();
        verdict.Skipped.Select(skipped => skipped.Rule).Intersect(schema.Planted.Select(planted => planted.Key)).ShouldBeEmpty();
    }

    private static IEnumerable<RuleInfo> OfCatalog(IEnumerable<RuleInfo> rules) =>
        rules.Where(rule => rule.Proof == Proof.Catalog && rule.Category
            is RuleCategory.Naming or RuleCategory.Structure or RuleCategory.Indexes or RuleCategory.Security or RuleCategory.Orphans);

    private static async Task<PlantedSchema> PlantAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var schema = new PlantedSchema(Tables, connection.PostgreSqlVersion.Major, TestServer.Owner, Seed);
        await database.ExecuteAsAdministratorAsync(PlantedSchema.Preparation);
        var refused = new List<string>();
        foreach (var sql in schema.Sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            try
            {
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
            catch (PostgresException e)
            {
                refused.Add($"{e.MessageText} {sql[..Math.Min(sql.Length, 400)]}");
            }
        }
        refused.ShouldBeEmpty("statements that the server refused");
        await database.ExecuteAsAdministratorAsync(schema.Finish);
        return schema;
    }

    private static async Task<Verdict> JudgeAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var context = new RuleContext
        {
            Standards = PlantedStandards.Read(),
            Catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken),
            Observations = Observations.None,
        };
        return RuleEngine.Judge(context, new RuleSelection { Profile = Profile.Strict, Today = PlantedStandards.Today });
    }

    /// <summary>A finding counts as often as it is there.</summary>
    private static List<Expected> Without(IReadOnlyCollection<Expected> all, IEnumerable<Expected> others)
    {
        var left = all.OrderBy(item => item.ToString(), StringComparer.Ordinal).ToList();
        foreach (var other in others) left.Remove(other);
        return left;
    }

    private void Print(PlantedSchema schema, List<Expected> found, List<Expected> missed, List<Expected> wrong)
    {
        output.WriteLine("rule    planted  expected  found  precision  recall");
        foreach (var rule in schema.Expected.Concat(found).Select(item => item.Rule).Distinct().Order(StringComparer.Ordinal))
        {
            var (wanted, had) = (schema.Expected.Count(item => item.Rule == rule), found.Count(item => item.Rule == rule));
            var precision = Share(had - wrong.Count(item => item.Rule == rule), had);
            var recall = Share(wanted - missed.Count(item => item.Rule == rule), wanted);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{rule}  {schema.Planted[rule].Count(),7}  {wanted,8}  {had,5}  {precision,9:F2}  {recall,6:F2}"));
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
