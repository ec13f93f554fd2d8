using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fuzzing;

/// <summary>Documents that the schema of <c>standards.yaml</c> describes, with values of other kinds among them, in every style of YAML; then broken as text.</summary>
internal static partial class YamlGenerator
{
    private static readonly string[] Texts =
    [
        "recommended", "strict", "error", "off", "required", "uuid", "bigint", "numeric(10,2)", "timestamptz", "{table}_{columns}_idx", "{", "{table", "*", "*_logs", "!", "!legacy_*", "public.*", "a.b.c", "\"A b\".c", "\"", "60%", "101%", "-1",
        "1", "0", "18446744073709551616", "1e400", "true", "yes", "null", "~", "", " ", "2027-06-30", "2027-13-45", "0001-01-01", "DBQ202", "DBQ999", "dbq202", "primary-key-missing", "a: b", "- a", "#a", "'", "a # b", "&a", "*a", "@a", "`a", "%a", "é", "😀", "\u2028",
        "\u0085", "[", "]", "}", ",", "|", ">", "?", "a\nb", "\\", "\\x", "$a$", "(", "((((", "(a+)+$", "owner", "superuser", "command", "sql", "none", "14", "[14, 18]", "0123456789abcdef", "public.orders",
    ];

    private static readonly string[] Pieces =
    [
        "&a ", "*a", "*b", "!!str ", "!!binary ", "!a ", "!<tag:yaml.org,2002:int> ", "<<: *a", "? ", ": ", "- ", "-", ":", "\t", "  ", " ", "\n", "\r", "\r\n", "---\n", "...\n", "%YAML 1.2\n---\n", "%TAG ! a\n", "[", "]", "{", "}", ",", "'", "\"", "|\n", ">\n", "|2-\n", "# c\n", "#",
        "\0", "\u0001", "\u001b", "\ufeff", "\u0085", "\u2028", "\ud800", "😀", "version: 1\n", "version: 1", "rules:\n", "~", "null", "\\", "\"\\u00zz\"", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{a: {a: {a: {a: {a: {a: {a: {a: {a: {a: ", "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - a",
    ];

    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src/DbQuality/Standards/standards.schema.json"))).RootElement;

    private static readonly JsonElement Definitions = Schema.GetProperty("definitions");

    /// <summary>A standards file.</summary>
    public static string Standards(Random random) => Mangled(Written(Value(Schema, random, 0), random), random);

    /// <summary>A YAML text, broken in up to four places, or left.</summary>
    public static string Mangled(string text, Random random)
    {
        for (var i = random.Next(3) == 0 ? 0 : random.Next(1, 5); i > 0; i--) text = MangledOnce(text, random);
        // A file is UTF-8, which has no half of a surrogate pair.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A mapping is a list of pairs, so that a key can occur twice.</summary>
    private static object? Value(JsonElement schema, Random random, int depth)
    {
        if (depth > 6 || random.Next(25) == 0) return Anything(random, depth);
        if (schema.ValueKind != JsonValueKind.Object) return Anything(random, depth);
        if (schema.TryGetProperty("$ref", out var reference) && Definitions.TryGetProperty(reference.GetString()!.Split('/')[^1], out var definition)) return Value(definition, random, depth + 1);
        foreach (var choice in new[] { "anyOf", "oneOf", "allOf" })
        {
            if (schema.TryGetProperty(choice, out var choices)) return Value(choices[random.Next(choices.GetArrayLength())], random, depth);
        }
        if (schema.TryGetProperty("enum", out var words)) return words[random.Next(words.GetArrayLength())].ToString();
        if (schema.TryGetProperty("const", out var word)) return word.ToString();
        var isMap = schema.TryGetProperty("properties", out var properties);
        if (schema.TryGetProperty("items", out var items) && (!isMap || random.Next(3) == 0))
            return Enumerable.Range(0, random.Next(4)).Select(_ => Value(items, random, depth + 1)).ToList();
        if (!isMap) return schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind == JsonValueKind.Object ? Pairs(values, random, depth) : Anything(random, depth);

        var names = properties.EnumerateObject().ToList();
        var taken = new List<(object?, object?)>();
        for (var i = random.Next(1, Math.Min(names.Count, 5) + 1); i > 0; i--)
        {
            var property = names[random.Next(names.Count)];
            // The same key twice is rare, as it is with people.
            if (random.Next(20) != 0 && taken.Any(pair => Equals(pair.Item1, property.Name))) continue;
            taken.Add((random.Next(30) == 0 ? property.Name + "s" : property.Name, Value(property.Value, random, depth + 1)));
        }
        return taken;
    }

    private static List<(object?, object?)> Pairs(JsonElement values, Random random, int depth) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => ((object?)Text(random), Value(values, random, depth + 1)))];

    private static object? Anything(Random random, int depth) => random.Next(depth > 6 ? 3 : 6) switch
    {
        0 => null,
        4 => Enumerable.Range(0, random.Next(3)).Select(_ => Anything(random, depth + 1)).ToList(),
        5 => Enumerable.Range(0, random.Next(3)).Select(_ => (Anything(random, depth + 1), Anything(random, depth + 1))).ToList(),
        _ => Text(random),
    };

    private static string Text(Random random) => random.Next(200) == 0 ? new string('a', random.Next(100_000)) : random.GetItems(Texts, 1)[0];

    private static string Written(object? value, Random random)
    {
        var text = new StringBuilder();
        Write(text, value, random, random.Next(4) == 0, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, object? value, Random random, bool flow, int indent)
    {
        switch (value)
        {
            case List<(object?, object?)> pairs when flow || pairs.Count == 0:
                Join(text, '{', '}', pairs, pair =>
                {
                    Write(text, pair.Item1, random, true, indent);
                    text.Append(": ");
                    Write(text, pair.Item2, random, true, indent);
                });
                break;
            case List<(object?, object?)> pairs:
                foreach (var (key, inner) in pairs)
                {
                    text.Append('\n').Append(' ', indent);
                    Write(text, key, random, true, indent);
                    text.Append(": ");
                    Write(text, inner, random, random.Next(4) == 0, indent + 2);
                }
                break;
            case List<object?> items when flow || items.Count == 0:
                Join(text, '[', ']', items, item => Write(text, item, random, true, indent));
                break;
            case List<object?> items:
                foreach (var item in items)
                {
                    text.Append('\n').Append(' ', indent).Append("- ");
                    Write(text, item, random, random.Next(2) == 0, indent + 2);
                }
                break;
            default:
                text.Append(Scalar(value as string, random));
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, char close, List<T> parts, Action<T> write)
    {
        text.Append(open);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) text.Append(", ");
            write(parts[i]);
        }
        text.Append(close);
    }

    private static string Scalar(string? value, Random random) => value is null ? "" : random.Next(6) switch
    {
        0 => JsonSerializer.Serialize(value),
        1 => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'",
        _ => value,
    };

    private static string MangledOnce(string text, Random random)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0) return text + random.GetItems(Pieces, 1)[0];
        var token = tokens[random.Next(tokens.Count)];
        var lines = text.Split('\n');
        return random.Next(9) switch
        {
            0 => text.Remove(token.Index, token.Length),
            1 => text.Insert(tokens[random.Next(tokens.Count)].Index, token.Value),
            2 => text[..token.Index],
            3 => string.Join('\n', random.GetItems(lines, lines.Length)),
            4 => string.Join('\n', lines.Select(line => random.Next(6) == 0 ? (random.Next(2) == 0 ? " " + line : line.TrimStart(' ')) : line)),
            5 => text.Remove(token.Index, token.Length).Insert(token.Index, random.GetItems(Texts, 1)[0]),
            _ => text.Insert(random.Next(2) == 0 ? token.Index : token.Index + token.Length, random.GetItems(Pieces, 1)[0]),
        };
    }

    [GeneratedRegex(@"\w+|[^\w\s]|\s+")]
    private static partial Regex Token();
}
