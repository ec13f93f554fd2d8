using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>A policy's expression as <c>pg_get_expr</c> prints it: names outside <c>pg_catalog</c> are qualified.</summary>
internal static class PolicyExpression
{
    public static List<Token> Tokens(string expression)
    {
        var lexer = new Lexer(expression);
        var tokens = new List<Token>();
        while (lexer.TryRead(out var token)) tokens.Add(token);
        return tokens;
    }

    /// <summary>Whether it is a constant that is true: <c>true</c>, <c>1 = 1</c>, <c>(SELECT true)</c>.</summary>
    public static bool IsAlwaysTrue(string expression)
    {
        var tokens = Tokens(expression).Where(token => token.Value is not ("(" or ")")).ToList();
        if (tokens.Count > 0 && tokens[0].Is("select"))
        {
            tokens.RemoveAt(0);
            // The server names the column of a sub-select: AS bool.
            if (tokens.Count > 2 && tokens[^2].Is("as")) tokens.RemoveRange(tokens.Count - 2, 2);
        }
        return tokens switch
        {
            [var only] => only.Is("true"),
            [var left, { Value: "=" }, var right] => left.Kind is TokenKind.Number or TokenKind.String && left.Kind == right.Kind && left.Value == right.Value,
            _ => false,
        };
    }

    /// <summary>
    /// Whether an expression as somebody wrote it may be the one that the server prints: it has its names and constants, and no other
    /// constants. The server adds casts, parentheses and qualifications, and writes IN, BETWEEN and LIKE in its own way.
    /// </summary>
    public static bool Agree(string? stated, string? printed)
    {
        if (stated is null || printed is null) return stated is null && printed is null;
        var (wanted, had) = (Tokens(stated), Tokens(printed));
        var hadTerms = had.Where(IsTerm).Select(Term).ToHashSet(StringComparer.Ordinal);
        var wantedConstants = wanted.Where(IsConstant).Select(Term).ToHashSet(StringComparer.Ordinal);
        // The server reads '2026-01-01' as a time and prints it in full: such constants cannot be compared.
        var isTyped = had.Where((token, i) => IsString(token) && i + 2 < had.Count && had[i + 1].Value == "::" && had[i + 2].Value is not ("text" or "character")).Any();
        return
            wanted.Where((token, i) => IsTerm(token) && !IsRewritten(wanted, i) && !(isTyped && IsConstant(token))).Select(Term).All(hadTerms.Contains) &&
            had.Where(token => IsConstant(token) && !(isTyped && IsString(token))).Select(Term).All(wantedConstants.Contains);
    }

    private static bool IsString(Token token) => token.Kind is TokenKind.String or TokenKind.DollarString;

    private static bool IsConstant(Token token) => token.Kind == TokenKind.Number || IsString(token);

    private static bool IsTerm(Token token) => token.IsName || IsConstant(token);

    private static string Term(Token token) => IsConstant(token) ? "'" + token.Value : token.Value;

    private static bool IsRewritten(List<Token> tokens, int i) =>
        IsOwnWay(tokens[i]) || (tokens[i].Is("not") && i + 1 < tokens.Count && IsOwnWay(tokens[i + 1])) ||
        // A type goes by another name than the one that was written: int, integer.
        (i > 0 && (tokens[i - 1].Value == "::" || tokens[i - 1].Is("as")));

    private static bool IsOwnWay(Token token) =>
        token.Kind == TokenKind.Word && token.Value is "in" or "between" or "like" or "ilike" or "cast" or "as" or "inner" or "outer" or "some";

    /// <summary>What a new row is checked against: <c>WITH CHECK</c>, or <c>USING</c> where it has none.</summary>
    public static string? CheckOf(Policy policy) => policy.Command switch
    {
        'r' => null,
        'd' => policy.Using,
        _ => policy.Check ?? policy.Using,
    };

    /// <summary>The word of <c>FOR</c>.</summary>
    public static string CommandOf(char command) => command switch
    {
        'r' => "select",
        'a' => "insert",
        'w' => "update",
        'd' => "delete",
        _ => "all",
    };
}
