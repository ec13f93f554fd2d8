using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// Places that a server's error points to. The server counts characters from 1 at the start of the text that it got,
/// and to it a character is a Unicode code point: a surrogate pair is one.
/// </summary>
internal static class ServerPosition
{
    /// <summary>
    /// The offset in the script's text, in UTF-16 code units, of a position in <paramref name="statement"/>. A position after
    /// the end ("syntax error at end of input") is the statement's end.
    /// </summary>
    /// <param name="position">From 1, counted from the statement's first character: take off what was sent before it.</param>
    public static int ToOffset(Statement statement, int position)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Start + Utf16Length(statement.Sql, position - 1);
    }

    /// <summary>The stretch to mark for a position: the token that holds it, or nothing but the place where none does.</summary>
    public static SourceSpan Span(SourceText source, Statement statement, int position)
    {
        ArgumentNullException.ThrowIfNull(source);
        var offset = ToOffset(statement, position);
        foreach (var token in statement.ReadTokens())
        {
            if (offset >= token.Start && offset < token.Start + token.Length) return source.Span(offset, token.Start + token.Length - offset);
        }
        return source.Span(offset, 0);
    }

    /// <summary>How many UTF-16 code units the first <paramref name="codePoints"/> code points of a text take up.</summary>
    public static int Utf16Length(string text, int codePoints)
    {
        ArgumentNullException.ThrowIfNull(text);
        var offset = 0;
        for (var seen = 0; seen < codePoints && offset < text.Length; seen++)
            offset += char.IsSurrogatePair(text, offset) ? 2 : 1;
        return offset;
    }
}
