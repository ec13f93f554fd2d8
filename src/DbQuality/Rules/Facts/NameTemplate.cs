using System.Globalization;
using System.Text.RegularExpressions;

namespace DbQuality.Rules.Facts;

/// <summary>A pattern with placeholders: <c>idx_{table}_{columns}</c>.</summary>
internal sealed partial class NameTemplate(string text)
{
    /// <summary>Text and placeholders in turn; a placeholder keeps its braces.</summary>
    private readonly string[] parts = [.. Placeholder().Split(text).Where(part => part.Length > 0)];

    /// <summary>
    /// Whether a name is the pattern's, or what the server left of it; a number may follow, and more where the slots say so. What a
    /// placeholder without a value stands for is any text of at least one character.
    /// </summary>
    public bool Accepts(string name, NameSlots slots)
    {
        if (Fill(slots, "") is { } filled && (filled == name || (filled.StartsWith(name, StringComparison.Ordinal) && NameLimit.Cut(filled) == name))) return true;
        return Matches(name, 0, slots);
    }

    /// <summary>The name with every placeholder filled in, <c>{name}</c> by <paramref name="name"/>; null where the slots lack a value.</summary>
    public string? Fill(NameSlots slots, string name)
    {
        var filled = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if ((parts[i] == "{name}" && name.Length > 0 ? name : Text(parts[i], slots)) is not { } value) return null;
            filled[i] = value;
        }
        return string.Concat(filled);
    }

    private bool Matches(ReadOnlySpan<char> name, int part, NameSlots slots)
    {
        if (part == parts.Length) return IsEnd(name, slots.MayContinue);
        if (Text(parts[part], slots) is { } value) return name.StartsWith(value, StringComparison.Ordinal) && MatchesAfter(name[value.Length..], part, slots);
        // Names have 63 bytes at most, and patterns a few placeholders: trying every length is quick.
        for (var length = name.Length; length > 0; length--)
        {
            if (Matches(name[length..], part + 1, slots)) return true;
        }
        return false;
    }

    /// <summary>Where more may follow, it may do so at the columns as well: of <c>{table}_{columns}_idx</c>, <c>orders_state_open_idx</c>.</summary>
    private bool MatchesAfter(ReadOnlySpan<char> rest, int part, NameSlots slots)
    {
        if (Matches(rest, part + 1, slots)) return true;
        if (!slots.MayContinue || parts[part] != "{columns}" || rest.Length == 0 || rest[0] != '_') return false;
        for (var length = 2; length <= rest.Length && IsWord(rest[1..length]); length++)
        {
            if (Matches(rest[length..], part + 1, slots)) return true;
        }
        return false;
    }

    /// <summary>Nothing, a number with or without an underscore before it, or anything after an underscore where more may follow.</summary>
    private static bool IsEnd(ReadOnlySpan<char> rest, bool mayContinue)
    {
        if (rest.Length == 0) return true;
        var number = rest[0] == '_' ? rest[1..] : rest;
        if (number.Length > 0 && number.IndexOfAnyExceptInRange('0', '9') < 0) return true;
        return mayContinue && rest[0] == '_' && number.Length > 0 && IsWord(number);
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '$') && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) return false;
        }
        return true;
    }

    /// <summary>What a part stands for; null: anything.</summary>
    private static string? Text(string part, NameSlots slots) => part switch
    {
        "{schema}" => slots.Schema,
        "{table}" => slots.Table,
        "{columns}" => slots.Columns,
        "{referenced}" => slots.Referenced,
        "{name}" => null,
        _ => part,
    };

    [GeneratedRegex(@"(\{\w+\})", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
