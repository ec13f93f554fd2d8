using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Engine;

/// <summary>What the command line says of the rules; it wins over <c>standards.yaml</c>.</summary>
public sealed record RuleSelection
{
    /// <summary>Ids or names given by <c>--rule</c>; empty: every rule.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Ids or names given by <c>--exclude-rule</c>.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Overrides the standards file's profile.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Decides which waivers have expired.</summary>
    public required DateOnly Today { get; init; }

    internal bool Names(RuleInfo rule) => Only.Any(rule.GoesBy);

    internal bool Excludes(RuleInfo rule) => Except.Any(rule.GoesBy);

    /// <summary>Refuses a name that no rule has, rather than checking nothing.</summary>
    internal void Verify(IReadOnlyList<Rule> rules)
    {
        foreach (var (option, name) in Only.Select(name => ("--rule", name)).Concat(Except.Select(name => ("--exclude-rule", name))))
        {
            if (rules.Any(rule => rule.Info.GoesBy(name))) continue;
            var nearest = NearestName.Of(name, rules.SelectMany(rule => new[] { rule.Info.Id, rule.Info.Name }));
            throw CodedProblem.WrongSetting.InConfiguration(nearest is null
                ? $"{option} names no rule: {name}. List the rules: dbquality rules list."
                : $"{option} names no rule: {name}. Did you mean {nearest}?");
        }
    }
}
