using DbQuality.Text;

namespace DbQuality.Rules.Custom;

/// <summary>The comment at the top of a rule's file, as YAML.</summary>
internal static class RuleHeader
{
    /// <summary>
    /// The header with blanks in the place of the comment's marks, so that every character keeps its place in the file;
    /// null where the file begins with no comment. It is one <c>/* … */</c>, or the lines that begin with <c>--</c> up to
    /// the first that does not.
    /// </summary>
    public static SourceText? Find(SourceText source)
    {
        var text = source.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan(start) switch
        {
            ['/', '*', ..] => EndOfBlock(text, start),
            ['-', '-', ..] => EndOfLines(text, start),
            _ => -1,
        };
        if (end < 0) return null;
        var header = text[..end].ToCharArray();
        if (text[start] == '/') Blank(header, (start, 2), (end - 2, 2));
        else BlankDashes(header, text, start);
        return new SourceText(source.File, new string(header));
    }

    private static int EndOfBlock(string text, int start)
    {
        var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? -1 : end + 2;
    }

    private static int EndOfLines(string text, int start)
    {
        var end = start;
        for (var line = start; line < text.Length && IsComment(text, line); line = end) end = NextLine(text, line);
        return end;
    }

    private static bool IsComment(string text, int line) => text.AsSpan(line).TrimStart(" \t").StartsWith("--");

    private static int NextLine(string text, int line)
    {
        var end = text.AsSpan(line).IndexOfAny('\r', '\n');
        if (end < 0) return text.Length;
        end += line;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private static void BlankDashes(char[] header, string text, int start)
    {
        for (var line = start; line < header.Length; line = NextLine(text, line))
        {
            var dashes = Array.IndexOf(header, '-', line);
            var rest = header.AsSpan(dashes);
            var end = rest.IndexOfAny('\r', '\n');
            if (end >= 0) rest = rest[..end];
            // A ruler of dashes is no text.
            var isRuler = rest.TrimEnd().IndexOfAnyExcept('-') < 0;
            Blank(header, (dashes, isRuler ? rest.TrimEnd().Length : 2));
        }
    }

    private static void Blank(char[] header, params ReadOnlySpan<(int Start, int Length)> stretches)
    {
        foreach (var (start, length) in stretches) header.AsSpan(start, length).Fill(' ');
    }
}
