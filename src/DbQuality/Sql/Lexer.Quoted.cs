using System.Text;

namespace DbQuality.Sql;

/// <summary>String constants and quoted identifiers.</summary>
internal sealed partial class Lexer
{
    /// <param name="start">Where the constant begins, with its prefix.</param>
    /// <param name="prefix">The length of what stands before the quote: <c>E</c>, <c>B</c>, <c>X</c>, <c>N</c>, <c>U&amp;</c> or nothing.</param>
    private Token ReadString(int start, int prefix)
    {
        var escapes = (prefix == 1 && text[start] is 'e' or 'E') || (!Conforms && (prefix == 0 || text[start] is 'n' or 'N'));
        var value = "";
        StringBuilder? parts = null;
        var open = start + prefix;
        while (true)
        {
            var end = EndOfQuoted(open, '\'', escapes);
            if (end < 0) return Unclosed(TokenKind.String, start, open == start + prefix ? prefix + 1 : open + 1 - start, "string");
            var content = text.AsSpan(open + 1, end - open - 2);
            var part = escapes ? EscapedText.Backslash(content) : EscapedText.Doubled(content, '\'');

            // 'a' <line break> 'b' is one constant, and its later parts keep the form of the first: E'a' <line break> '\''
            open = Continuation(end);
            if (open >= 0 || parts is not null) (parts ??= new StringBuilder()).Append(part);
            if (open >= 0) continue;

            value = parts?.ToString() ?? part;
            if (prefix == 2) (value, end) = UnicodeEscapes(value, end);
            return new Token(TokenKind.String, start, end - start, value);
        }
    }

    private Token ReadQuotedName(int start, int prefix)
    {
        var end = EndOfQuoted(start + prefix, '"', escapes: false);
        if (end < 0) return Unclosed(TokenKind.QuotedName, start, prefix + 1, "quoted identifier");
        var value = EscapedText.Doubled(text.AsSpan(start + prefix + 1, end - start - prefix - 2), '"');
        if (prefix == 2) (value, end) = UnicodeEscapes(value, end);
        return new Token(TokenKind.QuotedName, start, end - start, value);
    }

    /// <summary>The offset after the closing quote, or -1.</summary>
    private int EndOfQuoted(int open, char quote, bool escapes)
    {
        var i = open + 1;
        while (i < text.Length)
        {
            var found = escapes ? text.AsSpan(i).IndexOfAny(quote, '\\') : text.AsSpan(i).IndexOf(quote);
            if (found < 0) return -1;
            i += found;
            if (text[i] != '\\' && At(i + 1) != quote) return i + 1;
            i += 2;
        }
        return -1;
    }

    /// <summary>Where the constant goes on after its closing quote: a quote on a later line, only blanks and line comments between; or -1.</summary>
    private int Continuation(int end)
    {
        var line = false;
        for (var i = end; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\r' or '\n') line = true;
            else if (c == '-' && At(i + 1) == '-') i = EndOfLine(i) - 1;
            else if (!CharacterClass.IsBlank(c)) return line && c == '\'' ? i : -1;
        }
        return -1;
    }

    /// <summary>Resolves <c>\0041</c> and takes in the <c>UESCAPE 'c'</c> that may follow.</summary>
    private (string Value, int End) UnicodeEscapes(string value, int end)
    {
        Position = end;
        SkipBlank();
        var rest = text.AsSpan(Position);
        if (!rest.StartsWith("uescape", StringComparison.OrdinalIgnoreCase) || CharacterClass.ContinuesName(At(Position + 7)))
            return (EscapedText.Unicode(value, '\\'), end);

        Position += 7;
        SkipBlank();
        if (At(Position) != '\'' || At(Position + 2) != '\'' || At(Position + 3) == '\'') return (EscapedText.Unicode(value, '\\'), end);
        return (EscapedText.Unicode(value, text[Position + 1]), Position + 3);
    }
}
