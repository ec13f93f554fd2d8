using System.Text;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary>
/// What deceives whoever reads a PostgreSQL catalog. Each trap is a database of its own, <c>Traps/*.sql</c>; every rule judges it by
/// <c>Traps/standards.yaml</c> on each version that can run it, and its head states the whole list of findings:
/// <c>-- expect: DBQ301 constraint public.orders.orders_customer_id_fkey</c>.
/// </summary>
[NeedsPostgres]
public sealed class TrapTests
{
    private const string Folder = "tests/DbQuality.Tests/Rules/Traps";

    /// <summary>The traps that must be there.</summary>
    private static readonly string[] Demanded =
    [
        "partitions", "inheritance", "extension-members", "internal-triggers", "mixed-case", "pg-schemas", "invalid-indexes", "index-forms",
        "nulls-not-distinct", "opclasses-and-collations", "domains", "generated-and-identity", "arrays-and-composites", "functions", "atomic-bodies",
        "views-of-views", "security-invoker", "policies", "temporal-keys", "not-enforced", "virtual-columns", "one-flaw-one-finding",
    ];

    private static string Standards { get; } = File.ReadAllText(Repository.PathOf(Folder + "/standards.yaml"));

    public static IEnumerable<TheoryDataRow<string, int>> Traps =>
        from name in Demanded
        from version in (int[])[14, 15, 16, 17, 18]
        where version >= Read(name).Postgres
        select new TheoryDataRow<string, int>(name, version);

    [Fact]
    public void Every_trap_is_a_database_and_every_database_is_a_trap_of_the_list() =>
        Directory.EnumerateFiles(Repository.PathOf(Folder), "*.sql").Select(Path.GetFileNameWithoutExtension).ShouldBe(Demanded, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Traps))]
    public async Task All_rules_find_exactly_what_the_trap_states(string name, int version)
    {
        var trap = Read(name);
        var context = await RuleExampleRun.ReadAsync(trap, version, TestContext.Current.CancellationToken);
        var verdict = RuleEngine.Judge(context, new RuleSelection { Today = RuleExampleRun.Today });
        var found = verdict.Findings.Select(finding => Expectation.Of(finding) with { Object = $"{finding.Rule.Id} {Expectation.Of(finding).Object}" })
            .Select(found => found.AsStatedBy(trap.Expected.FirstOrDefault(stated => stated.Object == found.Object))).ToList();
        Lines(found).ShouldBe(Lines(trap.Expected), $"{name} on PostgreSQL {version}");
    }

    [Fact]
    public async Task Every_rule_judges_the_traps()
    {
        var context = await RuleExampleRun.ReadAsync(Read("partitions"), 18, TestContext.Current.CancellationToken);
        var verdict = RuleEngine.Judge(context, new RuleSelection { Today = RuleExampleRun.Today });
        // No trap has all that their standards name; there is no DbUp in an example, which deploys script by script.
        verdict.Skipped.Select(skipped => skipped.Rule).ShouldBe(["DBQ040", "DBQ715"]);
    }

    private static RuleExample Read(string name) => RuleExample.Read(Repository.PathOf($"{Folder}/{name}.sql")) with { Standards = Standards };

    private static string Lines(IEnumerable<Expectation> expectations) => new StringBuilder()
        .AppendJoin('\n', expectations.Select(expectation => expectation.ToString()).Order(StringComparer.Ordinal)).ToString();
}
