using System.Text;

namespace DbQuality.Sql;

/// <summary>SQL on one line, as a message says it.</summary>
internal static class SqlLine
{
    /// <summary>The same statements, all of them visible, with a space where blanks, line ends and comments were; nothing at either end.</summary>
    public static string Of(string sql)
    {
        var visible = VisibleSql.Of(sql);
        var lexer = new Lexer(visible);
        var line = new StringBuilder();
        var (end, before) = (0, default(Token));
        while (lexer.TryRead(out var token))
        {
            if (line.Length > 0 && token.Start > end) line.Append(' ');
            line.Append(IsCode(token, before) ? Body(visible, token) : visible.Substring(token.Start, token.Length));
            end = token.Start + token.Length;
            before = token;
        }
        // The server will say what is wrong with it.
        return lexer.Unterminated is null ? line.ToString() : visible.Trim().ReplaceLineEndings(" ");
    }

    private static bool IsCode(Token token, Token before) => token.Kind == TokenKind.DollarString && (before.Is("do") || before.Is("as"));

    private static string Body(string sql, Token token)
    {
        var quotes = sql.Substring(token.Start, (token.Length - token.Value.Length) / 2);
        return $"{quotes} {Of(token.Value)} {quotes}";
    }
}
