using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DbQuality.Tests.Standards.Schema;

/// <summary>JSON for people: what fits on a line stands on one.</summary>
internal static class JsonLayout
{
    private const int Width = 150;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? node, string indent = "", int taken = 0)
    {
        var line = OnOneLine(node);
        if (indent.Length + taken + line.Length <= Width || node is JsonValue or null) return line;
        var inner = indent + "  ";
        return node is JsonArray list
            ? $"[\n{string.Join(",\n", list.Select(item => inner + Of(item, inner)))}\n{indent}]"
            : $"{{\n{string.Join(",\n", node.AsObject().Select(entry => $"{inner}{Text(entry.Key)}: {Of(entry.Value, inner, entry.Key.Length + 4)}"))}\n{indent}}}";
    }

    private static string OnOneLine(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } map => $"{{ {string.Join(", ", map.Select(entry => $"{Text(entry.Key)}: {OnOneLine(entry.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(OnOneLine))}]",
        null => "null",
        _ => node.ToJsonString(Readable),
    };

    private static string Text(string text) => JsonSerializer.Serialize(text, Readable);
}
