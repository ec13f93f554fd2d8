using DbQuality.Text;
using YamlDotNet.Core;

namespace DbQuality.Standards;

/// <summary>Says in a sentence, and at the right place, what the YAML parser found wrong.</summary>
internal static class YamlSyntax
{
    /// <summary>The parser's own words (YamlDotNet 16.3), and ours. The first that occurs decides.</summary>
    private static readonly (string Theirs, string Ours)[] Sentences =
    [
        ("quoted scalar, found unexpected end", "This quote is never closed. Close it at the end of its text."),
        ("unknown escape character", "This double-quoted text holds an unknown escape. Write texts with a backslash in single quotes."),
        ("found invalid mapping", "This colon cannot be here. Put a text that holds ': ' in quotes, or indent this line like its neighbours."),
        ("cannot start any token", "A text cannot begin with this character. Put the text in quotes."),
        ("at end of tag", "A text that begins with ! must be in quotes: \"!legacy_*\"."),
        ("flow sequence, did not find", "The list is not complete here: a ',' or the closing ']' is missing, or a text with braces needs quotes."),
        ("flow mapping, did not find", "The mapping is not complete here: a ',' or the closing '}' is missing, or a text with braces needs quotes."),
        ("did not find expected '-'", "This line is not an item of the list above it. Begin it with '- ', or indent it like the section it belongs to."),
        ("did not find expected key", "This does not continue what stands before it. Check the indentation, and put a text with quotes, brackets or braces in quotes."),
        ("expected node content", "A value is missing here."),
        ("Block sequence entries", "A list with '- ' begins on a line of its own. Move it there, or write [a, b]."),
        ("incompatible YAML", "This YAML version is not read. Remove the %YAML line."),
    ];

    /// <param name="lastEnd">The offset at which the last good event ended.</param>
    public static GateException Translate(SourceText source, YamlException trouble, int lastEnd)
    {
        if (trouble.Message.Contains(" tab ", StringComparison.Ordinal))
            return Wrong("The indentation holds a tab. Indent with spaces.", source.Span(FindTab(source.Text, lastEnd), 1), trouble);

        var start = Math.Min((int)trouble.Start.Index, source.Text.Length);
        foreach (var (theirs, ours) in Sentences)
        {
            if (trouble.Message.Contains(theirs, StringComparison.Ordinal)) return Wrong(ours, source.Span(start, 0), trouble);
        }
        var message = trouble.Message.TrimEnd('.');
        return Wrong($"The parser says: {char.ToLowerInvariant(message[0])}{message[1..]}.", source.Span(start, 0), trouble);
    }

    /// <summary>A list or mapping in brackets that another key interrupts.</summary>
    public static GateException NotClosed(SourceSpan opened, Exception trouble) =>
        Wrong("The bracket that opens here is never closed, or a ',' is missing after it.", opened, trouble);

    private static GateException Wrong(string sentence, SourceSpan location, Exception trouble) =>
        StandardsErrors.At(location, "This is not valid YAML. " + sentence, trouble);

    // The parser names the block's start, or the text before; the tab is in the white space that begins a later line.
    private static int FindTab(string text, int from)
    {
        for (var tab = text.IndexOf('\t', from); tab >= 0; tab = text.IndexOf('\t', tab + 1))
        {
            var lineStart = text.LastIndexOf('\n', tab) + 1;
            if (text.AsSpan(lineStart, tab - lineStart).IsWhiteSpace()) return tab;
        }
        return from;
    }
}
