using System.Text.RegularExpressions;
using DbQuality.Standards;

namespace DbQuality.Rules.Facts;

/// <summary>What the placeholders of a pattern stand for; null: anything.</summary>
internal sealed record NameSlots(string? Schema = null, string? Table = null, string? Columns = null, string? Referenced = null)
{
    /// <summary>Others of its kind may have the same parts, so something may follow: a partial index beside a whole one.</summary>
    public bool MayContinue { get; init; }
}

/// <summary>One of <c>database.naming</c>'s texts: a style, a prefix or suffix in words, or a pattern with placeholders.</summary>
internal sealed partial class NamePattern
{
    private readonly string text;
    private readonly NameForm? form;
    private readonly NameTemplate? template;
    private readonly IReadOnlyList<string> affixes = [];
    private readonly bool isSuffix;

    private NamePattern(string text, NamingStandards naming)
    {
        this.text = text;
        NameStyle? style = text switch
        {
            "snake_case" => NameStyle.SnakeCase,
            "snake_case_plural" => NameStyle.SnakeCasePlural,
            "snake_case_singular" => NameStyle.SnakeCaseSingular,
            "camelCase" => NameStyle.CamelCase,
            "PascalCase" => NameStyle.PascalCase,
            "any" => NameStyle.Any,
            _ => null,
        };
        if (style is { } stated) form = new NameForm(stated, naming.Exceptions);
        else if (!text.Contains('{', StringComparison.Ordinal))
        {
            isSuffix = text.EndsWith("suffix", StringComparison.Ordinal);
            affixes = [.. Separator().Split(text).Where(word => word is not ("or" or "prefix" or "suffix" or ""))];
        }
        else template = new NameTemplate(text);
    }

    /// <summary>Null where the standards state none for this kind.</summary>
    public static NamePattern? Of(NamingStandards naming, string kind) =>
        naming.Patterns.TryGetValue(kind, out var text) && text != "any" ? new NamePattern(text, naming) : null;

    public static NamePattern SnakeCase(NamingStandards naming) => new("snake_case", naming);

    /// <summary>What a name that is not right lacks: <c>is not named in snake_case</c>.</summary>
    public string Title =>
        form is not null ? $"is not named in {form.Title}" :
        affixes.Count > 0 ? $"does not {(isSuffix ? "end" : "begin")} with {string.Join(" or ", affixes)}" : $"is not named {text}";

    public bool Accepts(string name, NameSlots slots)
    {
        if (form is not null) return form.Accepts(name);
        if (affixes.Count > 0) return affixes.Any(affix => isSuffix ? Affix.Ends(name, affix) : Affix.Starts(name, affix));
        return template!.Accepts(name, slots);
    }

    /// <summary>The name that would be right; null where the pattern does not say enough.</summary>
    public string? Propose(string name, NameSlots slots)
    {
        if (form is not null) return form.Mend(name);
        if (affixes.Count > 0) return isSuffix ? name + affixes[0] : affixes[0] + name;
        return template!.Fill(slots, name) is { } filled ? NameLimit.Cut(filled) : null;
    }

    [GeneratedRegex(@"[\s,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
