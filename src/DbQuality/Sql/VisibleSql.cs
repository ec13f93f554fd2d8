using System.Text;
using DbQuality.Text;

namespace DbQuality.Sql;

/// <summary>
/// SQL as a reviewer sees all of it. What the server prints has the names and constants of its objects as they are, with their line ends: the
/// second line of a name then looks like a statement.
/// </summary>
internal static class VisibleSql
{
    /// <summary>The same statements, with names and constants that hold something hidden in their escaped form. The bodies of routines stay as they are.</summary>
    public static string Of(string sql)
    {
        var lexer = new Lexer(sql);
        var text = new StringBuilder();
        var (from, before) = (0, default(Token));
        while (lexer.TryRead(out var token))
        {
            if (Visible(sql, token, isBlock: before.Is("do")) is { } visible)
            {
                text.Append(sql, from, token.Start - from).Append(visible);
                from = token.Start + token.Length;
            }
            before = token;
        }
        // The server will say what is wrong with it.
        return lexer.Unterminated is null && from > 0 ? text.Append(sql, from, sql.Length - from).ToString() : sql;
    }

    /// <summary>Null: as it is.</summary>
    private static string? Visible(string sql, Token token, bool isBlock) => token.Kind switch
    {
        TokenKind.QuotedName when IsHidden(token) => SqlName.Quote(token.Value),
        // Bit strings and the like hold nothing that is hidden.
        TokenKind.String when sql[token.Start] is '\'' or 'E' or 'e' && IsHidden(token) => SqlText.Literal(token.Value),
        TokenKind.DollarString when isBlock && Of(token.Value) is var body && body != token.Value => $"$${body}$$",
        _ => null,
    };

    /// <summary>Dollars hide as well: two of them may end the quotes of a block, or be a variable to DbUp.</summary>
    private static bool IsHidden(Token token) => VisibleText.FirstHidden(token.Value) >= 0 || SqlName.HoldsDollars(token.Value);
}
