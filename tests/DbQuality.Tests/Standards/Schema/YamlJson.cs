using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Tests.Standards.Schema;

/// <summary>A YAML text as an editor's validator sees it: by YAML 1.2's core schema, where <c>60</c> is a number and <c>off</c> is a text.</summary>
internal static partial class YamlJson
{
    /// <summary>Null where it is no YAML, or more than JSON can hold: that is not a schema's to judge.</summary>
    public static string? Of(string yaml)
    {
        try
        {
            return Node(YamlTree.Read(new SourceText("standards.yaml", yaml)))?.ToJsonString() ?? "null";
        }
        catch (GateException)
        {
            return null;
        }
    }

    private static JsonNode? Node(YamlNode? node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Node(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlText { IsNull: false } text => Value(text),
        _ => null,
    };

    private static JsonNode Value(YamlText text)
    {
        if (!text.IsPlain) return text.Text;
        if (text.Text is "true" or "True" or "TRUE") return true;
        if (text.Text is "false" or "False" or "FALSE") return false;
        return Number().IsMatch(text.Text) ? decimal.Parse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : text.Text;
    }

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
