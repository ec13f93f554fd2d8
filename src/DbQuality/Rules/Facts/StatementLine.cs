using System.Text;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>A statement in one line, for a message that can be pasted.</summary>
internal static class StatementLine
{
    /// <summary>The statement without its comments and line breaks, with <paramref name="word"/> put after the first <paramref name="after"/>.</summary>
    public static string With(Statement statement, string after, string word)
    {
        var line = new StringBuilder();
        var end = statement.Start;
        var inserted = false;
        var sql = statement.Text;
        foreach (var token in statement.ReadTokens())
        {
            if (token.Start > end) line.Append(' ');
            line.Append(sql.Slice(token.Start - statement.Start, token.Length));
            end = token.Start + token.Length;
            if (inserted || !token.Is(after)) continue;
            line.Append(' ').Append(word);
            inserted = true;
        }
        return line.Append(';').ToString();
    }

    /// <summary>Some of the statement's tokens, without the comments and line breaks between them.</summary>
    public static string Of(Statement statement, int first, int last)
    {
        var (tokens, line) = (statement.Tokens, new StringBuilder());
        for (var i = first; i <= last; i++)
        {
            if (i > first && tokens[i].Start > tokens[i - 1].Start + tokens[i - 1].Length) line.Append(' ');
            line.Append(statement.Text.Slice(tokens[i].Start - statement.Start, tokens[i].Length));
        }
        return line.ToString();
    }

    /// <summary>What tells this statement from others, whatever white space and comments are in it.</summary>
    public static string Identity(Statement statement) => string.Join(' ', statement.ReadTokens().Select(token => token.Value));

    public static bool HasWord(Statement statement, string word) => statement.ReadTokens().Any(token => token.Is(word));
}
