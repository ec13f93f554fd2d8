using System.Text.Json.Nodes;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Standards.Schema;

/// <summary>
/// <c>standards.schema.json</c>: its sections are written by hand, with the text that editors and <c>docs/standards.md</c>
/// show; what the rules know of themselves, and the words in any letter case, are filled in here.
/// </summary>
internal static class SchemaFile
{
    private const string RepositoryAddress = "https://github.com/dbquality/dbquality/blob/main/";

    public static string Path { get; } = Repository.PathOf("src/DbQuality/Standards/standards.schema.json");

    /// <summary>The file as it should be: its own handwritten part and the rules that there are.</summary>
    public static string Filled(string written)
    {
        var schema = JsonNode.Parse(written)!.AsObject();
        var definitions = schema["definitions"]!.AsObject();
        foreach (var stale in definitions.Select(definition => definition.Key).Where(key => key.StartsWith("DBQ", StringComparison.Ordinal)).ToList())
            definitions.Remove(stale);
        definitions["ruleName"] = RuleName();
        definitions["rules"] = Rules();
        foreach (var rule in RuleCatalog.All.Where(rule => OptionsOf(rule.Info).Count > 0))
            definitions[rule.Info.Id] = Setting(OptionsOf(rule.Info));
        schema["properties"]!["database"]!["properties"]!["platform"]!["anyOf"] = AnyCase(Platform.All.Select(platform => platform.Name))["anyOf"]!.DeepClone();
        FillWords(schema);
        return JsonLayout.Of(schema) + "\n";
    }

    /// <summary>The options that stand below <c>rules:</c>; the path of a section is none.</summary>
    public static IReadOnlyList<RuleOption> OptionsOf(RuleInfo rule) =>
        [.. rule.Options.Where(option => !option.Name.Contains('.', StringComparison.Ordinal))];

    private static JsonObject RuleName() => AnyCase(RuleCatalog.Vocabulary.Rules.SelectMany(rule => new[] { rule.Id, rule.Name }));

    private static JsonObject Rules()
    {
        var (properties, patterns) = (new JsonObject(), new JsonObject());
        foreach (var term in RuleCatalog.Vocabulary.Rules)
        {
            var rule = RuleCatalog.Find(term.Id)?.Info;
            var target = rule is null ? "laterRule" : OptionsOf(rule).Count > 0 ? term.Id : "plainRule";
            foreach (var (name, other) in new[] { (term.Id, term.Name), (term.Name, term.Id) })
            {
                properties[name] = new JsonObject
                {
                    ["description"] = rule is null ? $"{other}: a rule of a later version." : $"{other}: {rule.Summary}. {RepositoryAddress}{rule.Page}",
                    ["$ref"] = "#/definitions/" + target,
                };
            }
            patterns[$"^(?:{InAnyCase(term.Id)}|{InAnyCase(term.Name)})$"] = new JsonObject { ["$ref"] = "#/definitions/" + target };
        }
        return new JsonObject
        {
            ["type"] = new JsonArray("object", "array", "null"), ["properties"] = properties, ["patternProperties"] = patterns,
            ["additionalProperties"] = new JsonObject { ["$ref"] = "#/definitions/plainRule" },
        };
    }

    private static JsonObject Setting(IReadOnlyList<RuleOption> options)
    {
        var properties = new JsonObject
        {
            ["severity"] = new JsonObject { ["description"] = "error, warning, info or off; without it the rule speaks, for its options are stated: as an error where it is essential, otherwise as a warning.", ["$ref"] = "#/definitions/severity" },
        };
        foreach (var option in options)
        {
            var property = new JsonObject { ["description"] = $"{option.Summary} Default: {option.Default}." };
            foreach (var (key, value) in Shape(option).ToList()) property[key] = value?.DeepClone();
            properties[option.Name] = property;
        }
        var mapping = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        return new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/severity" }, mapping) };
    }

    private static JsonObject Shape(RuleOption option) => option switch
    {
        { Words.Count: > 0 } => new JsonObject
        {
            ["anyOf"] = new JsonArray(Words(option), new JsonObject { ["type"] = "array", ["items"] = Words(option) }),
        },
        { Kind: OptionKind.Number } => new JsonObject { ["$ref"] = "#/definitions/numberOption" },
        { Kind: OptionKind.Flag } => new JsonObject { ["$ref"] = "#/definitions/flag" },
        { Kind: OptionKind.Types } => new JsonObject { ["$ref"] = "#/definitions/typesOption" },
        _ => new JsonObject { ["$ref"] = "#/definitions/option" },
    };

    private static JsonObject Words(RuleOption option) => new() { ["enum"] = Texts(option.Words) };

    private static JsonObject AnyCase(IEnumerable<string> words) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = Texts(words) },
            new JsonObject { ["type"] = "string", ["$comment"] = "any letter case" }),
    };

    /// <summary>Where a word may be written in any letter case, the words are listed, for completion, and a pattern follows.</summary>
    private static void FillWords(JsonNode? node)
    {
        if (node is JsonObject { } map && map["anyOf"] is JsonArray { Count: >= 2 } choices && choices[1] is JsonObject any && any["$comment"] is not null)
            any["pattern"] = $"^(?:{string.Join('|', choices[0]!["enum"]!.AsArray().Select(word => InAnyCase((string)word!)))})$";
        foreach (var child in node switch { JsonObject inner => inner.Select(entry => entry.Value), JsonArray list => list, _ => [] }) FillWords(child);
    }

    private static string InAnyCase(string word) => string.Concat(word.Select(c =>
        char.IsAsciiLetter(c) ? $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]" : c.ToString()));

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
