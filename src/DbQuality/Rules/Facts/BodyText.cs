using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>The words of routine bodies, also of the strings in them, which may be statements.</summary>
internal static class BodyText
{
    /// <summary>A body with one of these makes objects, changes them, or reckons with those that are missing.</summary>
    private static readonly HashSet<string> Reckoning = new(StringComparer.Ordinal)
    {
        "create", "alter", "undefined_table", "undefined_function", "undefined_column", "undefined_object", "invalid_schema_name",
        "to_regclass", "to_regproc", "to_regprocedure", "to_regtype",
    };

    /// <summary>The tokens of a <c>DO</c> block's body; offsets are relative to that.</summary>
    public static IReadOnlyList<Token> OfBlock(Statement block) =>
        [.. Tokens(block.ReadTokens().FirstOrDefault(token => token.Kind is TokenKind.String or TokenKind.DollarString).Value ?? "")];

    /// <summary>Whether what is missing now may be there when the statement that needs it runs.</summary>
    public static bool Reckons(string body) => Names(body).Any(Reckoning.Contains);

    /// <summary>Every name in the body and in its strings.</summary>
    public static IEnumerable<string> Names(string sql)
    {
        foreach (var token in Tokens(sql))
        {
            if (token.IsName) yield return token.Value;
            if (token.Kind is not (TokenKind.String or TokenKind.DollarString) || token.Value.Length >= sql.Length) continue;
            foreach (var name in Names(token.Value)) yield return name;
        }
    }

    /// <summary>The value of every string in the body, and of those in its strings.</summary>
    public static IEnumerable<string> Strings(string sql)
    {
        foreach (var token in Tokens(sql).Where(token => token.Kind is TokenKind.String or TokenKind.DollarString))
        {
            yield return token.Value;
            if (token.Value.Length >= sql.Length) continue;
            foreach (var inner in Strings(token.Value)) yield return inner;
        }
    }

    /// <summary>What a parenthesis follows in an expression, functions above all; with its schema where one is written.</summary>
    public static IEnumerable<(string? Schema, string Name)> Called(string expression)
    {
        var tokens = Tokens(expression);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i] is not { Kind: TokenKind.Punctuation, Value: "(" } || !tokens[i - 1].IsName) continue;
            yield return (i > 2 && tokens[i - 2].Value == "." ? tokens[i - 3].Value : null, tokens[i - 1].Value);
        }
    }

    public static List<Token> Tokens(string sql)
    {
        var lexer = new Lexer(sql);
        var tokens = new List<Token>();
        while (lexer.TryRead(out var token)) tokens.Add(token);
        return tokens;
    }
}
