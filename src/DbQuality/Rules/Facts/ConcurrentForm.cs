using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Whether a statement is in the form that does not block: <c>CONCURRENTLY</c> in its own place, and no name that reads so.</summary>
internal static class ConcurrentForm
{
    public static bool Is(Statement statement) => statement.Command switch
    {
        // The tokens of these alone: an INSERT of many megabytes has as many, and none of them says so.
        "CREATE INDEX" or "DROP INDEX" => After(statement.Tokens, "index"),
        "REFRESH MATERIALIZED VIEW" => After(statement.Tokens, "view"),
        "REINDEX" => IsReindex(statement.Tokens),
        "ALTER TABLE" => PartitionAction.Of(statement) is { IsConcurrent: true },
        _ => false,
    };

    /// <summary>Directly after the first of these words, which is a part of the command.</summary>
    private static bool After(IReadOnlyList<Token> tokens, string word)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i - 1].Is(word)) return tokens[i].Is("concurrently");
        }
        return false;
    }

    /// <summary>Either <c>REINDEX TABLE CONCURRENTLY name</c>, or <c>REINDEX (CONCURRENTLY [boolean]) TABLE name</c>.</summary>
    private static bool IsReindex(IReadOnlyList<Token> tokens)
    {
        var at = 1;
        if (tokens.Count > 1 && tokens[1] is { Kind: TokenKind.Punctuation, Value: "(" })
        {
            for (; at < tokens.Count && tokens[at] is not { Kind: TokenKind.Punctuation, Value: ")" }; at++)
            {
                if (tokens[at].Is("concurrently") && tokens[at + 1].Value.ToLowerInvariant() is not ("false" or "off" or "0")) return true;
            }
            at++;
        }
        return at + 1 < tokens.Count && tokens[at + 1].Is("concurrently");
    }
}
