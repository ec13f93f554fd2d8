using DbQuality.Standards;

namespace DbQuality.Rules.Engine;

/// <summary>What a team says of one rule's options under <c>rules:</c>; each <see cref="RuleOption"/> reads its own.</summary>
public sealed class RuleOptions(IReadOnlyDictionary<string, OptionValue> values)
{
    public static RuleOptions Empty { get; } = new(new Dictionary<string, OptionValue>());

    /// <summary>As it is written; null where nothing is.</summary>
    public OptionValue? Find(string name) => values.GetValueOrDefault(name);
}
