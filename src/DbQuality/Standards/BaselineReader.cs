using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>Reads a baseline as strictly as the standards: what it cannot read exactly would accept something else.</summary>
internal static class BaselineReader
{
    /// <summary>The recipe of the fingerprints. A file of another one holds nothing that this version could compare.</summary>
    internal const int Version = 1;

    private const string Form = "an entry: { rule: DBQ202, object: \"public.orders\", fingerprint: 0123456789abcdef }";
    private const int FingerprintLength = 16;

    /// <param name="path">Where the file is.</param>
    /// <param name="displayPath">How errors name it.</param>
    /// <param name="vocabulary">The rules that it may name.</param>
    public static Baseline Read(string path, string displayPath, RuleVocabulary vocabulary) =>
        ForeignFile.Unquoted(path, displayPath, "baseline", () => Parse(StandardsReader.ReadText(path, displayPath, "baseline"), displayPath, vocabulary));

    /// <summary>Reads the text of a baseline; an empty one accepts nothing.</summary>
    public static Baseline Parse(string text, string displayPath, RuleVocabulary vocabulary)
    {
        var source = new SourceText(displayPath, text);
        if (YamlTree.Read(source) is not { } root) return new Baseline(displayPath, []);
        var file = new Section(root, "", ["version", "violations"], "a mapping with version and violations, as 'dbquality baseline' writes it");
        file.Required("version", ReadVersion, $"Write 'version: {Version}', or let 'dbquality baseline' write the file.");
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var entries = file.Part("violations", (node, path) => ReadEntries(node, path, vocabulary, lines), []);
        RefuseDuplicates(entries);
        return new Baseline(displayPath, entries);
    }

    private static int ReadVersion(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, $"the number {Version}");
        return text.Text == $"{Version}" ? Version : throw StandardsErrors.At(node.Span,
            $"{path} is {text.Text}; this dbquality reads baselines of version {Version}. Use the dbquality that wrote the file, or remove it and write it again: dbquality baseline.");
    }

    private static IReadOnlyList<BaselineEntry> ReadEntries(YamlNode node, string path, RuleVocabulary vocabulary, string[] lines) => node is YamlList list
        ? [.. list.Items.Select(item => ReadEntry(item, path, vocabulary) with { Comment = CommentAbove(item.Span.Line, lines) })]
        : throw StandardsErrors.WrongKind(node, path, "a list, each item " + Form);

    private static BaselineEntry ReadEntry(YamlNode node, string path, RuleVocabulary vocabulary)
    {
        var section = new Section(node, path, ["rule", "object", "fingerprint"], Form);
        return new BaselineEntry(
            section.Required("rule", (value, key) => RulesSection.Rule(value, key, vocabulary).Id, "Name the rule that is violated."),
            section.Required("object", YamlValues.Text, "Name the object, such as 'object: public.orders'."),
            section.Required("fingerprint", ReadFingerprint, "'dbquality baseline' writes it; report.json has it too."))
        {
            Location = section.Span,
        };
    }

    private static string ReadFingerprint(YamlNode node, string path)
    {
        var text = YamlValues.Scalar(node, path, "a fingerprint").Text;
        return text.Length == FingerprintLength && text.All(char.IsAsciiHexDigitLower)
            ? text
            : throw StandardsErrors.WrongKind(node, path, $"a fingerprint of {FingerprintLength} hexadecimal digits in lower case");
    }

    private static List<string> CommentAbove(int line, string[] lines)
    {
        var comment = new List<string>();
        for (var above = line - 2; above >= 0 && lines[above].TrimStart() is ['#', .. var text]; above--) comment.Insert(0, text.Trim());
        return comment;
    }

    private static void RefuseDuplicates(IReadOnlyList<BaselineEntry> entries)
    {
        var seen = new Dictionary<(string, string, string), BaselineEntry>();
        foreach (var entry in entries)
        {
            if (seen.TryAdd(entry.Key, entry)) continue;
            throw StandardsErrors.At(entry.Location!,
                $"This entry of {entry.RuleId} for {entry.Object} is there already, on line {seen[entry.Key].Location!.Line}. Keep one of the two.");
        }
    }
}
