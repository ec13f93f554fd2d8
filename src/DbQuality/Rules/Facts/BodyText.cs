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

    public static List<Token> Tokens(string sql)
    {
        var lexer = new Lexer(sql);
        var tokens = new List<Token>();
        while (lexer.TryRead(out var token)) tokens.Add(token);
        return tokens;
    }
}
