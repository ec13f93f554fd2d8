using System.Text;
using System.Text.RegularExpressions;
using DbQuality.Standards;

namespace DbQuality.Rules.Naming;

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
        var more = slots.MayContinue ? @"(_[\w$]+)?" : "";
        return NameLimit.Cut(Filled(slots, "") ?? "") == name ||
            Regex.IsMatch(name, $@"^{Expression(slots)}{more}(_?\d+)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The name that would be right; null where the pattern does not say enough.</summary>
    public string? Propose(string name, NameSlots slots)
    {
        if (form is not null) return form.Mend(name);
        if (affixes.Count > 0) return isSuffix ? name + affixes[0] : affixes[0] + name;
        return Filled(slots, name) is { } filled ? NameLimit.Cut(filled) : null;
    }

    private string Expression(NameSlots slots)
    {
        var expression = new StringBuilder();
        var position = 0;
        foreach (Match placeholder in Placeholder().Matches(text))
        {
            expression.Append(Regex.Escape(text[position..placeholder.Index]));
            expression.Append(Value(placeholder.Value, slots) is { } value ? Regex.Escape(value) : ".+");
            position = placeholder.Index + placeholder.Length;
        }
        return expression.Append(Regex.Escape(text[position..])).ToString();
    }

    private string? Filled(NameSlots slots, string name)
    {
        var complete = true;
        var filled = Placeholder().Replace(text, placeholder =>
        {
            var value = placeholder.Value == "{name}" && name.Length > 0 ? name : Value(placeholder.Value, slots);
            complete &= value is not null;
            return value ?? "";
        });
        return complete ? filled : null;
    }

    private static string? Value(string placeholder, NameSlots slots) => placeholder switch
    {
        "{schema}" => slots.Schema,
        "{table}" => slots.Table,
        "{columns}" => slots.Columns,
        "{referenced}" => slots.Referenced,
        _ => null,
    };

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\s,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
