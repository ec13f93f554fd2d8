using System.Globalization;
using System.Text;

namespace DbQuality.Standards;

/// <summary>A baseline as text: sorted, one entry a line below its comment, so that a change is a few lines for a reviewer.</summary>
public static class BaselineText
{
    private const string Head = """
        # What was there when the standards came. None of these violations blocks; a new one does, on the same object too.
        # Whatever is fixed must leave this list: dbquality baseline --prune
        version: 1
        violations:
        """;

    /// <summary>The same bytes for the same entries, in whatever order they come.</summary>
    public static string Of(IEnumerable<BaselineEntry> entries)
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var sorted = entries.OrderBy(entry => entry.RuleId, StringComparer.Ordinal)
            .ThenBy(entry => entry.Object, StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal).ToList();
        if (sorted.Count == 0) text.Append(" []");
        text.Append('\n');
        foreach (var entry in sorted)
        {
            foreach (var line in entry.Comment) text.Append("  # ").Append(OneLine(line)).Append('\n');
            text.Append("  - { rule: ").Append(entry.RuleId).Append(", object: ").Append(Quoted(entry.Object))
                .Append(", fingerprint: ").Append(Fingerprint(entry.Fingerprint)).Append(" }\n");
        }
        return text.ToString();
    }

    private static string OneLine(string text) => string.Concat(text.Select(character => IsPlain(character) ? character : ' '));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\') quoted.Append('\\').Append(character);
            else if (IsPlain(character)) quoted.Append(character);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>What YAML lets stand as it is, and an editor shows.</summary>
    private static bool IsPlain(char character) => char.GetUnicodeCategory(character) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    // Digits alone would be a number for other YAML readers, and 1234567890123e45 one with an exponent.
    private static string Fingerprint(string digits) => $"\"{digits}\"";
}
