namespace DbQuality.Sql;

/// <summary>What a statement's words tell about transactions.</summary>
internal static class StatementTraits
{
    /// <summary>
    /// Whether the server refuses it inside a transaction block (SQLSTATE 25001), as far as its words tell: REINDEX of a
    /// partitioned table, which is refused too, looks like any other.
    /// </summary>
    public static bool CannotRunInTransaction(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Command switch
        {
            "CREATE DATABASE" or "DROP DATABASE" or "CREATE TABLESPACE" or "DROP TABLESPACE" => true,
            "ALTER SYSTEM" or "VACUUM" or "DISCARD ALL" => true,
            "CREATE INDEX" or "DROP INDEX" => HasPair(statement, "index", "concurrently"),
            "REINDEX" => IsReindexOfItsOwn(statement),
            "CLUSTER" => statement.Tokens is var tokens && IndexAfterOptions(tokens) >= tokens.Count,
            "ALTER TABLE" => Has(statement, "detach") && statement.Tokens[^1].Is("concurrently"),
            "ALTER DATABASE" => HasPair(statement, "set", "tablespace"),
            // Slots on the publisher do not follow the transaction, so all that makes or drops one is refused.
            "CREATE SUBSCRIPTION" => !TurnsOff(statement, "create_slot") && !TurnsOff(statement, "connect"),
            "DROP SUBSCRIPTION" => true,
            "ALTER SUBSCRIPTION" => (Has(statement, "refresh") || Has(statement, "publication")) && !TurnsOff(statement, "refresh"),
            _ => false,
        };
    }

    /// <summary>Whether it begins or ends a transaction; savepoints do not.</summary>
    public static bool ControlsTransaction(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Command switch
        {
            "BEGIN" or "START TRANSACTION" or "COMMIT" or "PREPARE TRANSACTION" or "COMMIT PREPARED" or "ROLLBACK PREPARED" => true,
            "ROLLBACK" => !Has(statement, "to"),
            _ => false,
        };
    }

    /// <summary>A schema or a database is reindexed table by table, each in a transaction of its own.</summary>
    private static bool IsReindexOfItsOwn(Statement statement)
    {
        var tokens = statement.Tokens;
        var target = IndexAfterOptions(tokens);
        if (target < tokens.Count && tokens[target].Value is "database" or "system" or "schema") return true;
        for (var i = 1; i < tokens.Count; i++)
        {
            // Either REINDEX TABLE CONCURRENTLY name, or REINDEX (CONCURRENTLY [boolean]) TABLE name.
            if (tokens[i].Is("concurrently")) return i + 1 == tokens.Count || !IsFalse(tokens[i + 1]);
        }
        return false;
    }

    /// <summary>The index of the first token after the command's word and its options, which are in parentheses or VERBOSE.</summary>
    private static int IndexAfterOptions(IReadOnlyList<Token> tokens)
    {
        var at = 1;
        if (at < tokens.Count && IsMark(tokens[at], "("))
        {
            while (at < tokens.Count && !IsMark(tokens[at], ")")) at++;
            at++;
        }
        return at < tokens.Count && tokens[at].Is("verbose") ? at + 1 : at;
    }

    private static bool HasPair(Statement statement, string first, string second)
    {
        var before = default(Token);
        foreach (var token in statement.ReadTokens())
        {
            if (token.Is(second) && before.Is(first)) return true;
            before = token;
        }
        return false;
    }

    private static bool Has(Statement statement, string word) => statement.ReadTokens().Any(token => token.Is(word));

    /// <summary>An option written <c>name = false</c>.</summary>
    private static bool TurnsOff(Statement statement, string option)
    {
        var tokens = statement.Tokens;
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Is(option) && tokens[i + 1].Value == "=") return IsFalse(tokens[i + 2]);
        }
        return false;
    }

    /// <summary>In any spelling that an option of the boolean kind takes.</summary>
    private static bool IsFalse(Token token) => token.Value.ToLowerInvariant() is "false" or "off" or "0";

    private static bool IsMark(Token token, string mark) => token.Kind == TokenKind.Punctuation && token.Value == mark;
}
