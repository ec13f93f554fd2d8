using DbQuality.Rules.Custom;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>Runs the examples of the team's own rules: each in a scratch database of its own.</summary>
internal static class CustomRuleTests
{
    /// <summary>Every rule, on every version of PostgreSQL that the request or the standards name.</summary>
    public static async Task<IReadOnlyList<CustomRuleTest>> RunAsync(GateRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var limit = new TimeLimit(request, cancellationToken);
        try
        {
            var (standards, customRules) = ProjectLocation.Of(request.Path).ReadTrustedStandards(request);
            if (customRules.Rules.Count == 0)
                throw CodedProblem.WrongSetting.InConfiguration(
                    $"There are no rules to test: {standards.File ?? "standards.yaml"} has no custom_rules. Add them: custom_rules: [\"standards/*.sql\"].");
            await using var servers = ServerSet.Start(request, standards, progress, limit.Token);
            var versions = await servers.ForEachAsync(started => new CustomRuleTestRun(started.Database, standards, request).RunAsync(customRules.Rules, progress, limit.Token));
            return [.. versions.SelectMany(tests => tests)];
        }
        catch (OperationCanceledException) when (limit.IsExceeded)
        {
            throw limit.Exceeded();
        }
    }

    /// <summary>The team's own rules of a project; none where its standards have none.</summary>
    /// <param name="path">A project file or a folder.</param>
    /// <param name="standardsFile">Null: the default one, which need not be there.</param>
    public static IReadOnlyList<CustomRule> RulesOf(string path, string? standardsFile) => ProjectLocation.Of(path).ReadCustomRules(standardsFile).Rules;
}

/// <summary>What the examples of one rule gave on one version.</summary>
/// <param name="Postgres"><c>15.18</c>.</param>
/// <param name="Examples">Those that are there.</param>
public sealed record CustomRuleTest(CustomRule Rule, string Postgres, IReadOnlyList<CustomRuleExample> Examples);

/// <summary>What one example gave.</summary>
/// <param name="Name"><c>pass</c>, <c>fail</c>, <c>fix</c> or <c>rollback</c>.</param>
/// <param name="Found">What the rule found, as <c>expect:</c> would state it.</param>
/// <param name="Problem">Why the example fails; null where it holds.</param>
public sealed record CustomRuleExample(string Name, CustomRuleFile File, IReadOnlyList<string> Found, string? Problem)
{
    /// <summary>The place of the problem; null for the file's start.</summary>
    public SourceSpan? Location { get; init; }
}
