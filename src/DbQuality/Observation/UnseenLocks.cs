using DbQuality.Migrations;

namespace DbQuality.Observation;

/// <summary>Statements that fire no event trigger and may still lock a table against others, or empty it.</summary>
internal static class UnseenLocks
{
    /// <summary>Functions of the server's own that dumps and seeds call by the thousand, and that lock no table.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "setval", "nextval", "currval", "set_config", "current_setting", "now", "count", "min", "max", "sum", "coalesce", "to_regclass", "pg_notify", "version",
    };

    public static bool MayTake(Statement statement) => statement.Command switch
    {
        "TRUNCATE TABLE" or "LOCK TABLE" or "CLUSTER" or "REINDEX" or "DO" or "CALL" or "EXECUTE" => true,
        "SELECT" => CallsFunction(statement),
        _ => false,
    };

    private static bool CallsFunction(Statement statement)
    {
        for (var i = 1; i < statement.Tokens.Count; i++)
        {
            var name = statement.Tokens[i - 1];
            if (statement.Tokens[i].Value == "(" && statement.Tokens[i].Kind == TokenKind.Punctuation && name.IsName && !Harmless.Contains(name.Value)) return true;
        }
        return false;
    }
}
