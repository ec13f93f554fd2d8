using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>Everything that can be wrong with a standards file, each said once: what is wrong, and what would be right.</summary>
internal static class StandardsErrors
{
    public static GateException At(SourceSpan location, string message, Exception? inner = null) =>
        // A quoted text of the user's may have several lines; a message has one.
        CodedProblem.WrongSetting.InConfiguration(message.ReplaceLineEndings(" "), location, inner);

    public static GateException UnknownKey(YamlText key, string path, IReadOnlyList<string> keys)
    {
        var place = path.Length == 0 ? "at the top level" : "in " + path;
        return At(key.Span, $"Unknown key '{key.Text}' {place}.{DidYouMean(key.Text, keys)} Valid keys: {string.Join(", ", keys)}.");
    }

    public static GateException Duplicate(YamlText key, SourceSpan first) =>
        At(key.Span, $"'{key.Text}' is stated twice, first on line {first.Line}. Keep one of the two.");

    public static GateException WrongKind(YamlNode node, string path, string wanted) =>
        At(node.Span, $"{path} is {node.Description}; it must be {wanted}.");

    public static GateException NotOneOf(YamlText text, string path, IReadOnlyList<string> choices) =>
        At(text.Span, $"{path} is '{text.Text}'; it must be {OneOf(choices)}.{DidYouMean(text.Text, choices)}");

    public static GateException Missing(YamlNode node, string path, string key, string advice) =>
        At(node.Span, $"'{key}' is missing {(path.Length == 0 ? "at the top level" : "in " + path)}. {advice}");

    public static GateException UnknownRule(YamlText rule, RuleVocabulary vocabulary)
    {
        var nearest = DidYouMean(rule.Text, vocabulary.Rules.SelectMany(term => new[] { term.Name, term.Id }));
        return At(rule.Span, $"Unknown rule '{rule.Text}'.{nearest} `dbquality rules list` shows all rules.");
    }

    public static GateException UnknownOption(YamlText option, RuleTerm rule)
    {
        string[] valid = ["severity", .. rule.Options?.Select(term => term.Name) ?? []];
        return At(option.Span, $"Rule {rule.Id} {rule.Name} has no option '{option.Text}'.{DidYouMean(option.Text, valid)} Valid here: {string.Join(", ", valid)}.");
    }

    public static GateException UnknownAlias(string name, SourceSpan location) =>
        At(location, $"Without quotes, *{name} refers to an anchor, and the file has none of that name. Put a pattern that begins with * in quotes: \"*{name}\".");

    public static GateException Tag(string tag, SourceSpan location) =>
        At(location, $"Without quotes, {tag} is a YAML tag, and this file has none. Put a text that begins with ! in quotes: \"{tag}\".");

    public static GateException KeyNotText(SourceSpan location) =>
        At(location, "A list or a mapping cannot be a key. Write a name before the colon; put a name with brackets or braces in quotes.");

    public static GateException NoValue(SourceSpan location) =>
        At(location, "A value is missing here. Write 'key: value', or remove the key.");

    public static GateException SecondDocument(SourceSpan location) =>
        At(location, "A second YAML document begins here. Keep the standards in one: remove the '---'.");

    public static GateException TooDeep(SourceSpan location, int maximum) =>
        At(location, $"This is nested more than {maximum} levels deep; no key of a standards file is. Check the brackets and the indentation.");

    public static GateException TooManyAliases(SourceSpan location, int maximum) =>
        At(location, $"Up to here aliases repeat more than {maximum} values. Write out what this one stands for, or what of it is meant.");

    public static GateException ControlCharacter(char character, SourceSpan location) =>
        At(location, $"The file holds the control character U+{(int)character:X4}. Remove it.");

    /// <summary><c> Did you mean 'x'?</c>, or nothing.</summary>
    public static string DidYouMean(string written, IEnumerable<string> valid) =>
        NearestName.Of(written, valid) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string OneOf(IReadOnlyList<string> choices) =>
        choices.Count == 1 ? $"'{choices[0]}'" : string.Join(", ", choices.Take(choices.Count - 1)) + " or " + choices[^1];
}
