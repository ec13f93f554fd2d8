using DbQuality.Catalog;
using DbQuality.Catalog.Reading;
using DbQuality.Migrations.Plan;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Rules.Versions;

/// <summary>What the server prints of queries and expressions differs between versions; the fingerprints of what is found in them do not.</summary>
[NeedsPostgres]
public sealed class PrintedDefinitionTests
{
    private static readonly int[] Versions = [14, 15, 16, 17, 18];

    private const string EveryRule = """
        profile: strict
        database:
          required_columns: [id: uuid, created_at: timestamptz]
          delete_strategy: { default: soft }
          primary_key: { types: [uuid], default: required }
          naming: { views: "view_{name}", indexes: "idx_{table}_{columns}", triggers: "trg_{name}", checks: "chk_{name}", policies: "pol_{name}", functions: "fun_{name}" }
          row_level_security: { schemas: [public], policies: { "*": [{ name: stated, for: select, using: "true" }] } }
        """;

    /// <summary>With its reason.</summary>
    private static readonly string[] ReallyChanged =
    [
        // A column that is just true has no name from 15 on; on 14 it is called bool.
        "DBQ102 Column public.flags.?column?: 15, 16, 17, 18, not 14",
        "DBQ102 Column public.vw129.?column?: 15, 16, 17, 18, not 14",
        // Up to 14 everybody may create objects in the schema public.
        "DBQ413 Schema public: 14, not 15, 16, 17, 18",
    ];

    [Fact]
    public async Task However_a_version_prints_queries_and_expressions_the_fingerprints_are_the_same()
    {
        var found = new Dictionary<int, IReadOnlyList<Finding>>();
        foreach (var version in Versions) found.Add(version, await JudgeAsync(version, Baseline.None));

        Differences(found).ShouldBe(ReallyChanged);
        foreach (var kind in (ObjectKind[])[ObjectKind.View, ObjectKind.Index, ObjectKind.Constraint, ObjectKind.Trigger, ObjectKind.Policy, ObjectKind.Column, ObjectKind.Procedure])
            found[14].Count(finding => finding.Object.Kind == kind).ShouldBeGreaterThan(2, $"{kind}");
    }

    [Fact]
    public async Task An_entry_of_a_view_from_before_its_fingerprint_changed_holds_on()
    {
        var views = (await JudgeAsync(15, Baseline.None)).Where(finding => finding.Object.Kind == ObjectKind.View && finding.Rule.Id != "DBQ239").ToList();
        views.Count.ShouldBeGreaterThan(50);
        views.ShouldAllBe(finding => finding.Former.Count == 1 && finding.Former[0].Fingerprint != finding.Fingerprint);
        var former = Accepting([.. views.Select(finding => finding with { Fingerprint = finding.Former[0].Fingerprint })]);
        (await JudgeAsync(15, former)).ShouldNotContain(finding => (finding.Object.Kind == ObjectKind.View && finding.Rule.Id != "DBQ239") || finding.Rule.Id == "DBQ024");
    }

    [Fact]
    public async Task A_baseline_of_14_holds_on_18_and_the_other_way_round()
    {
        var (oldest, newest) = (await JudgeAsync(14, Baseline.None), await JudgeAsync(18, Baseline.None));
        // What only one of them finds, and what is said of an entry for it: see above.
        Others(await JudgeAsync(18, Accepting(oldest))).ShouldBe(["DBQ024 Script DBQ413 public", "DBQ102 Column public.flags.?column?", "DBQ102 Column public.vw129.?column?"], ignoreOrder: true);
        Others(await JudgeAsync(14, Accepting(newest))).ShouldBe(["DBQ024 Script DBQ102 public.flags.?column?", "DBQ024 Script DBQ102 public.vw129.?column?", "DBQ413 Schema public"], ignoreOrder: true);
    }

    private static IEnumerable<string> Others(IReadOnlyList<Finding> findings) => findings.Select(finding => $"{finding.Rule.Id} {finding.Object.Kind} {finding.Object.Identity}");

    private static Baseline Accepting(IReadOnlyList<Finding> findings) =>
        new("standards.baseline.yaml", [.. findings.Select(finding => new BaselineEntry(finding.Rule.Id, finding.Object.Identity, finding.Fingerprint))]);

    private static async Task<IReadOnlyList<Finding>> JudgeAsync(int version, Baseline baseline)
    {
        await using var database = await TestDatabase.CreateAsync(version);
        await using var connection = new NpgsqlConnection(database.AdministratorConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        using (var reader = new StreamReader(typeof(PrintedDefinitionTests).Assembly.GetManifestResourceStream("DbQuality.Tests.Rules.Versions.printed.sql")!))
            await RunAsync(connection, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        var context = new RuleContext
        {
            Standards = StandardsReader.Parse(EveryRule, "standards.yaml", RuleCatalog.Vocabulary) with { Baseline = baseline },
            Catalog = await CatalogReader.ReadAsync(connection, TestContext.Current.CancellationToken),
            Observations = Observations.None,
        };
        return RuleEngine.Judge(context, new RuleSelection { Today = EngineFixture.Today }).Findings;
    }

    /// <summary>
    /// What not all versions have: <c>DBQ301 Table public.orders: 14, 15, 16, not 17, 18</c>, in a fixed order. Where the finding is the same
    /// and its fingerprint is not, each fingerprint is a line of its own. Empty: all agree.
    /// </summary>
    /// <param name="found">The findings by major version.</param>
    private static IReadOnlyList<string> Differences(IReadOnlyDictionary<int, IReadOnlyList<Finding>> found)
    {
        var versions = found.Keys.Order().ToList();
        return
        [
            .. found.SelectMany(version => version.Value.Select(finding => (Version: version.Key, Finding: finding)))
                .GroupBy(one => (one.Finding.Rule.Id, one.Finding.Object.Kind, one.Finding.Object.Identity, one.Finding.Fingerprint))
                .Select(same => (same.Key, On: same.Select(one => one.Version).Distinct().Order().ToList()))
                .Where(same => same.On.Count < versions.Count)
                .Select(same => $"{same.Key.Id} {same.Key.Kind} {same.Key.Identity}: {string.Join(", ", same.On)}, not {string.Join(", ", versions.Except(same.On))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>In a batch, because Npgsql would split a command inside BEGIN ATOMIC.</summary>
    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in StatementReader.Read(new SourceText("printed.sql", sql)).Statements) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Sql));
        await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
