using System.Text;
using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>A baseline as text: sorted, one entry a line below its comment, so that a change is a few lines for a reviewer.</summary>
internal static class BaselineText
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
            foreach (var line in entry.Comment) text.Append("  ").Append(YamlEncoding.Comment(OneLine(line))).Append('\n');
            text.Append("  - { rule: ").Append(entry.RuleId).Append(", object: ").Append(YamlEncoding.Quoted(entry.Object))
                .Append(", fingerprint: ").Append(Fingerprint(entry.Fingerprint)).Append(" }\n");
        }
        return text.ToString();
    }

    /// <summary>It is a sentence: what is hidden in it parts words at most.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i += VisibleText.LengthAt(text, i))
        {
            if (VisibleText.IsHidden(text, i)) line.Append(' ');
            else line.Append(text, i, VisibleText.LengthAt(text, i));
        }
        return line.ToString();
    }

    // Digits alone would be a number for other YAML readers, and 1234567890123e45 one with an exponent.
    private static string Fingerprint(string digits) => $"\"{digits}\"";
}
