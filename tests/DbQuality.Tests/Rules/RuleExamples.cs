using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary>All example files, by rule and name.</summary>
public static class RuleExamples
{
    public const string Folder = "tests/DbQuality.Tests/Rules/Examples";

    public static IReadOnlyList<RuleExample> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf(Folder), "*.sql", SearchOption.AllDirectories)
            .Select(RuleExample.Read)
            .OrderBy(example => example.RuleId, StringComparer.Ordinal)
            .ThenBy(example => example.Name, StringComparer.Ordinal),
    ];

    /// <param name="name">As an example says it of itself: <c>DBQ301/bad</c>.</param>
    public static RuleExample Find(string name) => All.Single(example => example.ToString() == name);

    public static IEnumerable<RuleExample> Of(string ruleId) => All.Where(example => example.RuleId == ruleId);
}
