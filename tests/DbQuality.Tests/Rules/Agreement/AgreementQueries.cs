using DbQuality.Rules.Engine;
using Npgsql;

namespace DbQuality.Tests.Rules.Agreement;

/// <summary>The hand-written queries, one a rule.</summary>
internal static class AgreementQueries
{
    private const string Folder = "DbQuality.Tests.Rules.Agreement.";

    /// <summary>Ids of the rules that have one.</summary>
    public static IReadOnlyList<string> Rules { get; } =
    [
        .. typeof(AgreementQueries).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder + "DBQ", StringComparison.Ordinal)).Select(name => name[Folder.Length..^".sql".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>What rules and queries name, rule by rule, in the default standards with every rule on.</summary>
    public static async Task<IReadOnlyList<Agreement>> CompareAsync(string connectionString, RuleContext context)
    {
        var verdict = RuleEngine.Judge(context, new RuleSelection { Profile = DbQuality.Standards.Profile.Strict, Today = EngineFixture.Today });
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var scope = new NpgsqlCommand(Read("scope"), connection)) await scope.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var answers = new List<Agreement>();
        foreach (var rule in Rules)
        {
            verdict.Checked.ShouldContain(rule);
            var named = verdict.Findings.Where(finding => finding.Rule.Id == rule).Select(finding => finding.Object.Identity).Order(StringComparer.Ordinal).ToList();
            answers.Add(new Agreement(rule, named, await QueryAsync(connection, Read(rule))));
        }
        return answers;
    }

    private static async Task<List<string>> QueryAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(reader.GetString(0));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>A schema with something for each of the queries, and with what they must leave alone.</summary>
    public static string Traps => Read("traps");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(AgreementQueries).Assembly.GetManifestResourceStream($"{Folder}{name}.sql")!);
        return reader.ReadToEnd();
    }
}

/// <summary>What a rule and its query name.</summary>
internal sealed record Agreement(string Rule, IReadOnlyList<string> ByRule, IReadOnlyList<string> ByQuery)
{
    public int Common => ByRule.Intersect(ByQuery).Count();

    /// <summary>Lines for what only one of the two names; a second naming of the same object counts.</summary>
    public IEnumerable<string> Differences =>
        Besides(ByRule, ByQuery).Select(name => $"{Rule}: only the rule names {name}")
            .Concat(Besides(ByQuery, ByRule).Select(name => $"{Rule}: only the query names {name}"));

    private static IEnumerable<string> Besides(IReadOnlyList<string> names, IReadOnlyList<string> others)
    {
        var left = others.GroupBy(name => name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (left.GetValueOrDefault(name) is var count and > 0) left[name] = count - 1;
            else yield return name;
        }
    }
}
