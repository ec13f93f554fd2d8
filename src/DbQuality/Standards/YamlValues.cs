using System.Globalization;

namespace DbQuality.Standards;

/// <summary>Reads nodes as what a key wants, or throws the error that says so.</summary>
internal static class YamlValues
{
    /// <summary>A text that is not blank.</summary>
    public static string Text(YamlNode node, string path) => Scalar(node, path, "a text").Text;

    /// <summary>A scalar with something in it.</summary>
    public static YamlText Scalar(YamlNode node, string path, string wanted) =>
        node is YamlText { IsNull: false } text && !string.IsNullOrWhiteSpace(text.Text) ? text : throw StandardsErrors.WrongKind(node, path, wanted);

    /// <summary>Texts; one alone is a list of one.</summary>
    public static IReadOnlyList<string> Texts(YamlNode node, string path) => [.. Scalars(node, path).Select(text => text.Text)];

    public static IEnumerable<YamlText> Scalars(YamlNode node, string path) => node is YamlList list
        ? Mistakes.GatherEach(node.Mistakes, list.Items, item => Scalar(item, "An item of " + path, "a text"))
        : [Scalar(node, path, "a text or a list of texts")];

    /// <summary>Names of database objects, as the catalog spells them: a pattern would silently match nothing.</summary>
    public static IReadOnlyList<string> Names(YamlNode node, string path) => Mistakes.GatherEach(node.Mistakes, Scalars(node, path), text => Name(text, path));

    /// <summary>Object patterns.</summary>
    public static ObjectPatterns Patterns(YamlNode node, string path) => new(Mistakes.GatherEach(node.Mistakes, Scalars(node, path), text =>
        ObjectPatterns.WhyInvalid(text.Text) is { } trouble ? throw StandardsErrors.At(text.Span, $"'{text.Text}' in {path} is no object pattern: {trouble}") : text.Text));

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool Flag(YamlNode node, string path) => OneOf(node, path, ("true", true), ("false", false));

    /// <summary>One of a few words, in any letter case.</summary>
    public static T OneOf<T>(YamlNode node, string path, params (string Word, T Meaning)[] choices)
    {
        string[] words = [.. choices.Select(choice => choice.Word)];
        var text = Scalar(node, path, "one of " + string.Join(", ", words));
        foreach (var (word, meaning) in choices)
        {
            if (string.Equals(word, text.Text, StringComparison.OrdinalIgnoreCase)) return meaning;
        }
        throw StandardsErrors.NotOneOf(text, path, words);
    }

    /// <summary>A type, as <c>format_type</c> prints it.</summary>
    public static string Type(YamlNode node, string path)
    {
        var text = Scalar(node, path, "a type");
        return TypeNames.Resolve(text.Text, out var trouble) ?? throw StandardsErrors.At(text.Span, $"'{text.Text}' in {path} is no type: {trouble}");
    }

    /// <summary><c>60%</c> as 0.6.</summary>
    public static double Share(YamlNode node, string path)
    {
        var text = Scalar(node, path, "a percentage such as 60%");
        if (text.Text.EndsWith('%') &&
            double.TryParse(text.Text.AsSpan(0, text.Text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) &&
            percent is >= 0 and <= 100)
        {
            return percent / 100;
        }
        throw StandardsErrors.WrongKind(text, path, "a percentage from 0% to 100%, such as 60%");
    }

    /// <summary>A day as <c>2027-06-30</c>.</summary>
    public static DateOnly? Date(YamlNode node, string path)
    {
        var text = Scalar(node, path, "a day as YYYY-MM-DD");
        return DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw StandardsErrors.WrongKind(text, path, "a day of the calendar as YYYY-MM-DD, such as 2027-06-30");
    }

    /// <summary>Names with their values: a mapping, or a list of mappings of one key each, which means the same.</summary>
    public static IReadOnlyList<YamlEntry> Pairs(YamlNode node, string path)
    {
        if (node is YamlMap map) return map.Entries;
        if (node is not YamlList list) throw StandardsErrors.WrongKind(node, path, "a mapping, or a list of 'name: value'");
        var pairs = list.Items.Select(item => OnlyEntry(item, path)).ToList();
        RefuseDuplicates(pairs);
        return pairs;
    }

    /// <summary>Refuses a key that stands twice.</summary>
    public static void RefuseDuplicates(IEnumerable<YamlEntry> entries)
    {
        var seen = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        foreach (var (key, _) in entries)
        {
            if (!seen.TryAdd(key.Text, key)) throw StandardsErrors.Duplicate(key, seen[key.Text].Span);
        }
    }

    private static YamlEntry OnlyEntry(YamlNode item, string path) => item is YamlMap { Entries: [var only] }
        ? only
        : throw StandardsErrors.WrongKind(item, "An item of " + path, "one 'name: value'");

    private static string Name(YamlText text, string path) => text.Text.StartsWith('!') || text.Text.AsSpan().ContainsAny('*', '?')
        ? throw StandardsErrors.At(text.Span, $"{path} takes names, not patterns such as '{text.Text}'. List each name.")
        : text.Text;
}
