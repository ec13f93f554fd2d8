using DbQuality.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbQuality.Standards;

/// <summary>Says in a sentence, and at the right place, what the YAML parser found wrong.</summary>
internal static class YamlSyntax
{
    private const string Tag = "A text that begins with ! must be in quotes: \"!legacy_*\".";

    /// <summary>The parser's own words (YamlDotNet 16.3), and ours. The first that occurs decides.</summary>
    private static readonly (string Theirs, string Ours)[] Sentences =
    [
        ("quoted scalar, found unexpected end", "This quote is never closed. Close it at the end of its text."),
        ("unknown escape character", "This double-quoted text holds an unknown escape. Write texts with a backslash in single quotes."),
        ("found invalid mapping", "This colon cannot be here. Put a text that holds ': ' in quotes, or indent this line like its neighbours."),
        ("cannot start any token", "A text cannot begin with this character. Put the text in quotes."),
        ("at end of tag", Tag),
        ("scanning a tag", Tag),
        ("undefined tag handle", Tag),
        ("an anchor or alias", "A text that begins with * or & must be in quotes: \"*_logs\"."),
        ("a block scalar", "A text that begins with | or > must be in quotes."),
        ("scanning a directive", "A text that begins with % must be in quotes."),
        ("a flow sequence, ", "The list is not complete here: a ',' or the closing ']' is missing, or a text with braces needs quotes."),
        ("a flow mapping, ", "The mapping is not complete here: a ',' or the closing '}' is missing, or a text with braces needs quotes."),
        ("did not find expected '-'", "This line is not an item of the list above it. Begin it with '- ', or indent it like the section it belongs to."),
        ("did not find expected key", "This does not continue what stands before it. Check the indentation and the colon, and put a text with quotes, brackets or braces in quotes."),
        ("could not find expected ':'", "A key without its colon. Write 'key: value'."),
        ("are not allowed in this context", "This character cannot be here. A list begins on a line of its own, or is written [a, b]; put a text with ': ' in quotes."),
        ("expected node content", "A value is missing here."),
        ("<document", "Nothing can follow here. Check the quotes and the indentation."),
        ("incompatible YAML", "This YAML version is not read. Remove the %YAML line."),
    ];

    /// <param name="lastEnd">The offset at which the last good event ended.</param>
    public static GateException Translate(SourceText source, YamlException trouble, int lastEnd)
    {
        var start = Math.Min((int)trouble.Start.Index, source.Text.Length);
        var end = Math.Clamp((int)trouble.End.Index, start, source.Text.Length);
        var furthest = trouble.Message.Contains(" tab ", StringComparison.Ordinal) ? source.Text.Length : end;
        if (FindTab(source.Text, lastEnd, furthest) is { } tab) return Wrong("The indentation holds a tab. Indent with spaces.", source.Span(tab, 1), trouble);
        // The parser notices the comma that no tag may hold; the text begins before.
        if (trouble.Message.Contains("end of tag", StringComparison.Ordinal) && start > 0) start = Math.Max(0, source.Text.LastIndexOf('!', start - 1));

        foreach (var (theirs, ours) in Sentences)
        {
            if (trouble.Message.Contains(theirs, StringComparison.Ordinal)) return Wrong(ours, source.Span(start, 0), trouble);
        }
        var message = trouble.Message.TrimEnd('.');
        return Wrong($"The parser says: {char.ToLowerInvariant(message[0])}{message[1..]}.", source.Span(start, 0), trouble);
    }

    /// <summary>What YamlDotNet 16.3 fails at with another exception, and without a place.</summary>
    /// <param name="open">The innermost list or mapping that has begun and not ended.</param>
    public static GateException Translate(SourceText source, Exception trouble, int lastEnd, NodeEvent? open)
    {
        if (trouble is ArgumentException) return Wrong(Tag, source.Span(lastEnd, 0), trouble);

        // "key: [1, 2" with a key on the next line. The parser may have read the bracket ahead of its event.
        var bracket = open is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow }
            ? (int)open.Start.Index
            : source.Text.AsSpan(lastEnd).IndexOfAny('[', '{') is >= 0 and var ahead ? lastEnd + ahead : -1;
        return bracket >= 0 && open is not null
            ? Wrong("The bracket that opens here is never closed, or a ',' is missing after it.", source.Span(bracket, 1), trouble)
            : Wrong("Nothing can follow the end of the document.", source.Span(lastEnd, 0), trouble);
    }

    private static GateException Wrong(string sentence, SourceSpan location, Exception trouble) =>
        StandardsErrors.At(location, "This is not valid YAML. " + sentence, trouble);

    // The parser names the block's start, or what follows; the tab is in the white space that begins a line.
    private static int? FindTab(string text, int from, int to)
    {
        var last = Math.Max(to, text.AsSpan(from).IndexOfAnyExcept(" \t\r\n") + from);
        for (var tab = text.IndexOf('\t', from); tab >= 0 && tab <= last; tab = text.IndexOf('\t', tab + 1))
        {
            var lineStart = text.LastIndexOfAny(['\n', '\r'], tab) + 1;
            if (text.AsSpan(lineStart, tab - lineStart).IsWhiteSpace()) return tab;
        }
        return null;
    }
}
