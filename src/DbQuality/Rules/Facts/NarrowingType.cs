using System.Globalization;
using System.Text.RegularExpressions;

namespace DbQuality.Rules.Facts;

/// <summary>A type as <c>format_type</c> prints it, compared with another by the values that it holds.</summary>
internal sealed partial record NarrowingType(string Name, IReadOnlyList<int> Modifiers)
{
    /// <summary>Numbers from the narrowest; what is on the left of another loses values or digits of it.</summary>
    private static readonly string[] Numbers = ["smallint", "integer", "bigint", "real", "double precision", "numeric"];

    private static readonly string[] Texts = ["character", "character varying", "text"];

    private static readonly string[] Moments = ["timestamp without time zone", "timestamp with time zone"];

    /// <summary>Why values of <paramref name="before"/> may not fit <paramref name="after"/>; null where they all do, or where nothing is known of the two.</summary>
    public static string? Loss(string before, string after)
    {
        var (old, now) = (Parse(before), Parse(after));
        if (old is null || now is null) return null;
        if (Texts.Contains(old.Name) && Texts.Contains(now.Name)) return ShorterText(old, now);
        if (Numbers.Contains(old.Name) && Numbers.Contains(now.Name)) return SmallerNumber(old, now);
        if (Moments.Contains(old.Name)) return LessTime(old, now);
        return old.Name == now.Name && old.Name is "bit" or "bit varying" && Limit(now) < Limit(old) ? "longer values are cut or refused" : null;
    }

    private static string? ShorterText(NarrowingType old, NarrowingType now) => Limit(now) < Limit(old) ? "longer values are cut or refused" : null;

    private static string? SmallerNumber(NarrowingType old, NarrowingType now)
    {
        var (from, to) = (Array.IndexOf(Numbers, old.Name), Array.IndexOf(Numbers, now.Name));
        if (old.Name == "numeric" && now.Name == "numeric")
        {
            if (now.Modifiers.Count == 0) return null;
            if (old.Modifiers.Count == 0) return "larger values are refused and digits are rounded away";
            if (Scale(now) < Scale(old)) return "digits are rounded away";
            return Limit(now) - Scale(now) < Limit(old) - Scale(old) ? "larger values are refused" : null;
        }
        if (to >= from) return null;
        return from >= Array.IndexOf(Numbers, "real") ? "digits are rounded away and larger values are refused" : "larger values are refused";
    }

    private static string? LessTime(NarrowingType old, NarrowingType now)
    {
        if (now.Name == "date") return "the time of day is lost";
        if (now.Name is "time without time zone" or "time with time zone") return "the date is lost";
        return Moments.Contains(now.Name) && Precision(now) < Precision(old) ? "fractions of a second are rounded away" : null;
    }

    /// <summary>A built-in type's name without its modifiers: <c>timestamp without time zone</c>; null for any other type.</summary>
    public static string? NameOf(string printed) => Parse(printed)?.Name;

    /// <summary>The length or precision of a built-in type; null where it has none.</summary>
    public static int? LimitOf(string printed) => Parse(printed) is { Modifiers: [var limit, ..] } ? limit : null;

    private static int Limit(NarrowingType type) => type.Modifiers.Count == 0 ? int.MaxValue : type.Modifiers[0];

    private static int Scale(NarrowingType type) => type.Modifiers.Count < 2 ? 0 : type.Modifiers[1];

    private static int Precision(NarrowingType type) => type.Modifiers.Count == 0 ? 6 : type.Modifiers[0];

    private static NarrowingType? Parse(string text)
    {
        var match = Type().Match(text);
        if (!match.Success) return null;
        var modifiers = match.Groups["modifiers"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var name = match.Groups["name"].Value + match.Groups["rest"].Value;
        return new NarrowingType(name, modifiers);
    }

    // The modifiers stand in the middle of "timestamp(3) with time zone".
    [GeneratedRegex(@"^(?<name>[a-z ]+?)(?:\((?<modifiers>-?[0-9,-]+)\))?(?<rest> with(?:out)? time zone)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Type();
}
