using System.Text;
using System.Text.RegularExpressions;

namespace DbQuality.Standards;

/// <summary>Turns a type as people write it into what <c>format_type</c> prints: <c>varchar(20)</c> → <c>character varying(20)</c>.</summary>
internal static partial class TypeNames
{
    /// <summary>Alias → printed form; <c>#</c> is where the modifier goes.</summary>
    private static readonly IReadOnlyDictionary<string, string> Printed = new Dictionary<string, string>
    {
        ["int"] = "integer", ["int4"] = "integer", ["integer"] = "integer", ["serial"] = "integer", ["serial4"] = "integer",
        ["int2"] = "smallint", ["smallint"] = "smallint", ["smallserial"] = "smallint", ["serial2"] = "smallint",
        ["int8"] = "bigint", ["bigint"] = "bigint", ["bigserial"] = "bigint", ["serial8"] = "bigint",
        ["bool"] = "boolean", ["boolean"] = "boolean",
        ["float4"] = "real", ["real"] = "real", ["float8"] = "double precision", ["double precision"] = "double precision",
        ["decimal"] = "numeric#", ["dec"] = "numeric#", ["numeric"] = "numeric#",
        ["varchar"] = "character varying#", ["character varying"] = "character varying#", ["char varying"] = "character varying#",
        ["national character varying"] = "character varying#", ["national char varying"] = "character varying#", ["nchar varying"] = "character varying#",
        ["char"] = "character#", ["character"] = "character#", ["nchar"] = "character#", ["national character"] = "character#",
        ["national char"] = "character#", ["bpchar"] = "bpchar#",
        ["bit"] = "bit#", ["varbit"] = "bit varying#", ["bit varying"] = "bit varying#",
        ["timestamptz"] = "timestamp# with time zone", ["timestamp with time zone"] = "timestamp# with time zone",
        ["timestamp"] = "timestamp# without time zone", ["timestamp without time zone"] = "timestamp# without time zone",
        ["timetz"] = "time# with time zone", ["time with time zone"] = "time# with time zone",
        ["time"] = "time# without time zone", ["time without time zone"] = "time# without time zone",
        ["interval"] = "interval#", ["interval year"] = "interval year", ["interval month"] = "interval month", ["interval day"] = "interval day",
        ["interval hour"] = "interval hour", ["interval minute"] = "interval minute", ["interval second"] = "interval second#",
        ["interval year to month"] = "interval year to month", ["interval day to hour"] = "interval day to hour",
        ["interval day to minute"] = "interval day to minute", ["interval day to second"] = "interval day to second#",
        ["interval hour to minute"] = "interval hour to minute", ["interval hour to second"] = "interval hour to second#",
        ["interval minute to second"] = "interval minute to second#",
    };

    /// <summary>The type as the catalog prints it; null, with a sentence of <paramref name="trouble"/>, for what cannot be a type.</summary>
    public static string? Resolve(string written, out string? trouble)
    {
        var match = Shape().Match(Fold(written));
        if (!match.Success)
        {
            trouble = "write it as in CREATE TABLE, such as uuid, varchar(20) or text[].";
            return null;
        }
        var name = match.Groups["name"].Value.Trim();
        if (match.Groups["rest"].Value.Trim() is { Length: > 0 } rest) name += " " + rest;
        if (name.StartsWith("pg_catalog.", StringComparison.Ordinal)) name = name["pg_catalog.".Length..];
        var modifier = match.Groups["modifier"].Value.Replace(" ", "", StringComparison.Ordinal);

        trouble = null;
        var type = name == "float" ? Float(modifier, out trouble) : Print(name, modifier, out trouble);
        return type is not null && match.Groups["array"].Length > 0 ? type + "[]" : type;
    }

    private static string? Print(string name, string modifier, out string? trouble)
    {
        trouble = null;
        if (!Printed.TryGetValue(name, out var printed))
        {
            if (!name.Contains(' ', StringComparison.Ordinal) || name.Contains('"', StringComparison.Ordinal)) return name + modifier;
            trouble = "no type of several words is called so." + StandardsErrors.DidYouMean(name, Printed.Keys);
            return null;
        }
        if (!printed.Contains('#', StringComparison.Ordinal))
        {
            if (modifier.Length > 0) trouble = $"{printed} takes no length or precision.";
            return modifier.Length > 0 ? null : printed;
        }
        return (printed, modifier) switch
        {
            // What the standard leaves out, and the server fills in.
            ("character#" or "bit#", "") => printed.Replace("#", "(1)", StringComparison.Ordinal),
            ("bpchar#", not "") => "character" + modifier,
            ("numeric#", not "") when !modifier.Contains(',', StringComparison.Ordinal) => "numeric" + modifier[..^1] + ",0)",
            _ => printed.Replace("#", modifier, StringComparison.Ordinal),
        };
    }

    // float(1) to float(24) is real, float(25) to float(53) is double precision.
    private static string? Float(string modifier, out string? trouble)
    {
        trouble = null;
        if (modifier.Length == 0) return "double precision";
        if (int.TryParse(modifier[1..^1], out var bits) && bits is >= 1 and <= 53) return bits <= 24 ? "real" : "double precision";
        trouble = "float takes a precision from 1 to 53.";
        return null;
    }

    /// <summary>Lower case and single spaces, but for what stands in double quotes or parentheses.</summary>
    private static string Fold(string written)
    {
        var folded = new StringBuilder(written.Length);
        var (quoted, depth) = (false, 0);
        foreach (var c in written.Trim())
        {
            if (c == '"') quoted = !quoted;
            else if (c == '(') depth++;
            else if (c == ')') depth--;
            if (!quoted && char.IsWhiteSpace(c))
            {
                if (folded[^1] != ' ') folded.Append(' ');
            }
            else folded.Append(quoted || depth > 0 ? c : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    [GeneratedRegex("""
        ^(?<name>(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)(?:\.(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*))?(?:[ ](?!array\b)[a-z]+)*)
        [ ]?(?<modifier>\([^()]+\))?
        (?<rest>(?:[ ](?!array\b)[a-z]+)*)
        (?<array>(?:[ ]?\[[ ]?\d*[ ]?\])+|[ ]array(?:[ ]?\[\d+\])?)?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
