namespace DbQuality.Standards;

/// <summary>The rules that a standards file may name. The rules live further down the spine, so they are handed in as data.</summary>
public sealed record RuleVocabulary(IReadOnlyList<RuleTerm> Rules)
{
    /// <summary>The rule of an id or a name, in any letter case; null where there is none.</summary>
    public RuleTerm? Find(string idOrName) => Rules.FirstOrDefault(rule =>
        string.Equals(rule.Id, idOrName, StringComparison.OrdinalIgnoreCase) ||
        string.Equals(rule.Name, idOrName, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One rule as a standards file may name it.</summary>
/// <param name="Id"><c>DBQ301</c>.</param>
/// <param name="Name"><c>foreign-key-without-index</c>.</param>
/// <param name="Options">The options it reads; null for a rule of a later version, whose options nobody here knows.</param>
public sealed record RuleTerm(string Id, string Name, IReadOnlyList<OptionTerm>? Options);

/// <summary>An option as <c>rules:</c> spells it.</summary>
public sealed record OptionTerm(string Name, OptionKind Kind = OptionKind.Texts)
{
    /// <summary>The only words that it takes; empty: any text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>What an option takes.</summary>
public enum OptionKind
{
    /// <summary>A text or a list of texts: names or patterns.</summary>
    Texts,

    /// <summary>A whole number, not negative.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A type or a list of types.</summary>
    Types,
}
