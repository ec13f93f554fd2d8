using System.Text.RegularExpressions;

namespace DbQuality.Standards;

/// <summary>Reads <c>database.naming</c>: styles, prefixes and suffixes in words, and patterns with placeholders.</summary>
internal static partial class NamingSection
{
    private static readonly (string Word, NameStyle Meaning)[] Styles =
    [
        ("snake_case", NameStyle.SnakeCase), ("snake_case_plural", NameStyle.SnakeCasePlural), ("snake_case_singular", NameStyle.SnakeCaseSingular),
        ("camelCase", NameStyle.CamelCase), ("PascalCase", NameStyle.PascalCase), ("any", NameStyle.Any),
    ];

    private static readonly string[] PatternKinds =
    [
        "indexes", "foreign_keys", "primary_keys", "unique_constraints", "checks", "triggers", "functions", "views", "policies", "enums",
        "sequences", "schemas",
    ];

    private static readonly string[] Keys = ["tables", "columns", "booleans", "timestamps", "dates", "exceptions", .. PatternKinds];

    private static readonly string[] Placeholders = ["schema", "table", "columns", "referenced", "name"];

    public static NamingStandards Read(YamlNode node, string path)
    {
        var pairs = YamlValues.Pairs(node, path);
        var section = new Section(new YamlMap(pairs, node.Span) { Mistakes = node.Mistakes }, path, Keys);
        var defaults = new NamingStandards();
        return new NamingStandards
        {
            Tables = section.Value("tables", Style, defaults.Tables),
            Columns = section.Value("columns", Style, defaults.Columns),
            BooleanPrefixes = section.Part("booleans", (value, key) => Affixes(value, key, "prefix", "is_ or has_"), defaults.BooleanPrefixes),
            TimestampSuffixes = section.Part("timestamps", (value, key) => Affixes(value, key, "suffix", "_at"), defaults.TimestampSuffixes),
            StatesTimestamps = section.Part("timestamps", (_, _) => true, false),
            DateSuffixes = section.Part("dates", (value, key) => Affixes(value, key, "suffix", "_on or _date"), defaults.DateSuffixes),
            Exceptions = section.Part("exceptions", YamlValues.Texts, []),
            Patterns = Mistakes.GatherEach(node.Mistakes, pairs.Where(pair => PatternKinds.Contains(pair.Key.Text) && !pair.Value.IsNull),
                pair => (Kind: pair.Key.Text, Pattern: Pattern(pair.Value, section.PathOf(pair.Key.Text)))).ToDictionary(pair => pair.Kind, pair => pair.Pattern),
        };
    }

    private static NameStyle Style(YamlNode node, string path) => YamlValues.OneOf(node, path, Styles);

    /// <summary><c>is_ or has_ prefix</c>, <c>_at suffix</c>, one affix alone, or a list of such.</summary>
    private static List<string> Affixes(YamlNode node, string path, string kind, string example)
    {
        var affixes = new List<string>();
        foreach (var text in YamlValues.Scalars(node, path))
        {
            var phrase = Phrase().Match(text.Text);
            var said = phrase.Groups["kind"];
            var several = phrase.Groups["affix"].Captures.Count > 1;
            if (!phrase.Success || (said.Success ? said.Value != kind : several))
                throw StandardsErrors.WrongKind(text, path, $"written as '{example} {kind}'");
            affixes.AddRange(phrase.Groups["affix"].Captures.Select(capture => capture.Value));
        }
        return affixes;
    }

    /// <summary>A style, a prefix or suffix in words, or a text with placeholders: a bare word would demand that very name.</summary>
    private static string Pattern(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "a pattern such as idx_{table}_{columns}");
        foreach (Match placeholder in Placeholder().Matches(text.Text))
        {
            var name = placeholder.Groups["name"].Value;
            if (Placeholders.Contains(name)) continue;
            throw StandardsErrors.At(text.Span,
                $"{path} has the unknown placeholder '{placeholder.Value}'.{StandardsErrors.DidYouMean(name, Placeholders)} Valid: {string.Join(", ", Placeholders.Select(valid => $"{{{valid}}}"))}.");
        }
        var isPattern = Placeholder().IsMatch(text.Text) && Template().IsMatch(text.Text);
        var isPhrase = Phrase().Match(text.Text) is { Success: true } phrase && phrase.Groups["kind"].Success;
        if (isPattern || isPhrase || Styles.Any(style => style.Word == text.Text)) return text.Text;
        throw StandardsErrors.WrongKind(text, path,
            $"a pattern such as idx_{{table}}_{{columns}}, a prefix such as 'v_ prefix', or a style ({string.Join(", ", Styles.Select(style => style.Word))})");
    }

    [GeneratedRegex(@"^\s*(?<affix>\w+)(?:(?:\s*,\s*|\s+or\s+)(?<affix>\w+))*(?:\s+(?<kind>prefix|suffix))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?:[\w$]|\{\w+\})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Template();
}
