using DbQuality.Migrations.Plan;
using DbQuality.Text;

namespace DbQuality.Migrations.EfMigrations;

/// <summary>Finds the place of a word in a program's string that holds a statement as it was sent, line by line; the string's own indentation may differ.</summary>
internal static class MadeText
{
    /// <summary>Null where the program does not have the statement's lines as they are.</summary>
    /// <param name="made">A statement that a program made, with the place of the call or of the string.</param>
    /// <param name="offset">Of the word, counted as the statement's tokens are.</param>
    public static SourceSpan? Find(StatementReference made, int offset)
    {
        var (source, sql) = (made.Script.Source, made.Statement.Sql);
        var (at, end) = (source.OffsetOf(made.Span.Line, made.Span.Column), source.OffsetOf(made.Span.EndLine, made.Span.EndColumn));
        var start = 0;
        foreach (var line in sql.Split('\n'))
        {
            var text = line.Trim();
            at = source.Text.IndexOf(text, at, end - at, StringComparison.Ordinal);
            if (at < 0) return null;
            var word = offset - made.Statement.Start - start - line.IndexOf(text, StringComparison.Ordinal);
            if (word < text.Length) return source.Span(at + Math.Max(word, 0), WordLength(text.AsSpan(Math.Max(word, 0))));
            at += text.Length;
            start += line.Length + 1;
        }
        return source.Span(at, 0);
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var quoted = text is ['"' or '\'', ..] ? text[1..].IndexOf(text[0]) : -1;
        if (quoted >= 0) return quoted + 2;
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] == '_')) length++;
        return Math.Max(length, 1);
    }
}
