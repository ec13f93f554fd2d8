using System.Text.RegularExpressions;
using DbQuality.Standards;
using DbQuality.Text;

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
    /// <summary>What else says the kind of an object at an end of its name; a proposal takes it off before the configured one is put on.</summary>
    private static readonly Dictionary<string, string[]> UsualAffixes = new(StringComparer.Ordinal)
    {
        ["primary_keys"] = ["pk", "pkey"],
        ["unique_constraints"] = ["uq", "uk", "ux", "key", "unique"],
        ["foreign_keys"] = ["fk", "fkey"],
        ["checks"] = ["ck", "chk", "check"],
        ["indexes"] = ["idx", "ix", "index"],
        ["triggers"] = ["trg", "tr", "trigger"],
        ["functions"] = ["fn", "func", "function"],
        ["views"] = ["v", "vw", "view"],
        ["policies"] = ["pol", "policy"],
        ["sequences"] = ["seq", "sequence"],
    };

    private readonly string text;
    private readonly string[] usual;
    private readonly NameForm? form;
    private readonly NameTemplate? template;
    private readonly IReadOnlyList<string> affixes = [];
    private readonly bool isSuffix;

    private NamePattern(string kind, string text, NamingStandards naming)
    {
        this.text = text;
        usual = UsualAffixes.GetValueOrDefault(kind) ?? [];
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
        naming.Patterns.TryGetValue(kind, out var text) && text != "any" ? new NamePattern(kind, text, naming) : null;

    public static NamePattern SnakeCase(NamingStandards naming) => new("", "snake_case", naming);

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
        if (affixes.Count > 0) return isSuffix ? Bare(name) + affixes[0] : affixes[0] + Bare(name);
        return template!.Fill(slots, Bare(name, slots.Table)) is { } filled ? NameLimit.Cut(filled) : null;
    }

    /// <summary>Without what says the kind in another way, in lower case where it had none of it: <c>orders_customer_id</c> of <c>FK_Orders_Customer_Id</c>.</summary>
    private string Bare(string name)
    {
        foreach (var word in usual)
        {
            if (IsEnd(name, "_" + word)) return Plain(name[..^(word.Length + 1)]);
            if (IsStart(name, word + "_")) return Plain(name[(word.Length + 1)..]);
        }
        return name;
    }

    /// <summary>Also without the table's name, which the pattern has a place for.</summary>
    private string Bare(string name, string? table)
    {
        var bare = Bare(name);
        return table is not null && text.Contains("{table}", StringComparison.Ordinal) && Affix.Starts(bare, table + "_") ? bare[(table.Length + 1)..] : bare;
    }

    private static bool IsEnd(string name, string end) => name.Length > end.Length && name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool IsStart(string name, string start) => name.Length > start.Length && name.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => SqlName.IsPlain(name) ? name : string.Join('_', NameForm.Words(name));

    [GeneratedRegex(@"[\s,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
