using System.Text.RegularExpressions;

namespace DbQuality.Rules.Facts;

/// <summary>The words that a name consists of.</summary>
internal static partial class NameWords
{
    /// <summary>In lower case: <c>unit_price</c> and <c>unitPrice</c> are both <c>unit</c>, <c>price</c>.</summary>
    public static IReadOnlyList<string> Of(string name) => [.. Word().Matches(name).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+|\p{Lo}+")]
    private static partial Regex Word();
}
