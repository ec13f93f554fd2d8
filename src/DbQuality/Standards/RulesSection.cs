using System.Globalization;
using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>Reads <c>rules</c>: a severity, or a mapping with a severity and the rule's own options.</summary>
internal static class RulesSection
{
    private static readonly (string Word, Severity Meaning)[] Severities =
        [("off", Severity.Off), ("info", Severity.Info), ("warning", Severity.Warning), ("error", Severity.Error)];

    /// <summary>Settings by rule id, whether the file names the rule by id or by name.</summary>
    public static IReadOnlyDictionary<string, RuleSetting> Read(YamlNode node, string path, RuleVocabulary vocabulary)
    {
        var settings = new Dictionary<string, RuleSetting>();
        var stated = new Dictionary<string, YamlText>();
        Mistakes.GatherEach(node.Mistakes, YamlValues.Pairs(node, path), pair =>
        {
            var (key, value) = pair;
            var rule = Rule(key, "A rule in " + path, vocabulary);
            if (!stated.TryAdd(rule.Id, key))
            {
                throw StandardsErrors.At(key.Span,
                    $"Rule {rule.Id} {rule.Name} is set twice, first as '{stated[rule.Id].Text}' on line {stated[rule.Id].Span.Line}. Keep one of the two.");
            }
            return settings[rule.Id] = Setting(value, $"{path}.{key.Text}", rule);
        });
        return settings;
    }

    /// <summary>The rule that a text names, by id or by name.</summary>
    public static RuleTerm Rule(YamlNode node, string path, RuleVocabulary vocabulary)
    {
        var text = YamlValues.Scalar(node, path, "a rule's id or name");
        return vocabulary.Find(text.Text) ?? throw StandardsErrors.UnknownRule(text, vocabulary);
    }

    private static RuleSetting Setting(YamlNode node, string path, RuleTerm rule)
    {
        if (node is not YamlMap map) return new RuleSetting(ReadSeverity(node, path), new Dictionary<string, OptionValue>());
        Severity? severity = null;
        var options = new Dictionary<string, OptionValue>();
        Mistakes.GatherEach(node.Mistakes, map.Entries, entry =>
        {
            if (entry.Key.Text == "severity") severity = ReadSeverity(entry.Value, path + ".severity");
            else options.Add(entry.Key.Text, Option(entry.Value, $"{path}.{entry.Key.Text}", Term(entry.Key, rule)));
            return entry;
        });
        return new RuleSetting(severity, options);
    }

    private static Severity ReadSeverity(YamlNode node, string path) => YamlValues.OneOf(node, path, Severities);

    private static OptionTerm Term(YamlText key, RuleTerm rule)
    {
        if (rule.Options is null) return new OptionTerm(key.Text);
        return rule.Options.FirstOrDefault(option => option.Name == key.Text) ?? throw StandardsErrors.UnknownOption(key, rule);
    }

    private static OptionValue Option(YamlNode node, string path, OptionTerm option)
    {
        var items = option.Kind switch
        {
            OptionKind.Number => [Number(node, path)],
            OptionKind.Flag => [YamlValues.Flag(node, path) ? "true" : "false"],
            _ => YamlValues.Texts(node, path),
        };
        foreach (var item in YamlValues.Scalars(node, path))
        {
            if (option.Kind == OptionKind.Types) YamlValues.Type(item, path);
            if (option.Words.Count > 0 && !option.Words.Contains(item.Text)) throw StandardsErrors.NotOneOf(item, path, option.Words);
        }
        return new OptionValue(items, node is YamlList, node.Span);
    }

    private static string Number(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "a whole number");
        return int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? text.Text
            : throw StandardsErrors.WrongKind(node, path, "a whole number");
    }
}
