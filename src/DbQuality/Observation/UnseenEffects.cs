using DbQuality.Migrations.Plan;
using DbQuality.Sql;

namespace DbQuality.Observation;

/// <summary>
/// Statements that fire no event trigger and may still lock a table against others, or empty it: by themselves, or by a function,
/// trigger, rule, default or check that they run, which their text does not tell.
/// </summary>
internal static class UnseenEffects
{
    /// <summary>A seed's thousands of statements are each looked at up to here, and then by the hundred.</summary>
    private const int Singly = 20, Together = 100;

    /// <summary>What changes rows that are there is looked at in each script but one that is made by a machine.</summary>
    private const int Written = 1000;

    /// <summary>Functions of the server's own that dumps and seeds call by the thousand. A script may have another of that name, so they are no proof.</summary>
    private static readonly HashSet<string> Usual = new(StringComparer.Ordinal)
    {
        "setval", "nextval", "currval", "set_config", "current_setting", "now", "count", "min", "max", "sum", "coalesce", "to_regclass", "pg_notify", "version",
        "values", "in", "gen_random_uuid", "to_timestamp", "lower", "upper", "exists",
    };

    public static bool MayHave(Script script, Statement statement) => statement.Command switch
    {
        // What ends a transaction may run triggers that were deferred to its end. A look would be the first query of a chained one.
        "COMMIT" => !statement.ReadTokens().Any(token => token.Is("chain")),
        "UPDATE" or "DELETE" or "MERGE" when statement.Index < Written => true,
        "INSERT" or "UPDATE" or "DELETE" or "MERGE" or "COPY" => IsAmongFew(script, statement) || CallsUnusual(statement),
        "SELECT" => IsAmongFew(script, statement) || CallsUnusual(statement) || statement.ReadTokens().Any(token => token.Is("from")),
        var command => !IsSeen(command),
    };

    private static bool IsAmongFew(Script script, Statement statement) =>
        statement.Index < Singly || statement.Index % Together == 0 || statement.Index == script.Statements.Count - 1;

    /// <summary>What fires an event trigger, whose function looks, and what runs nothing of anybody's.</summary>
    private static bool IsSeen(string command) =>
        command.StartsWith("CREATE ", StringComparison.Ordinal) || command.StartsWith("ALTER ", StringComparison.Ordinal) || command.StartsWith("DROP ", StringComparison.Ordinal)
        || command is "" or "COMMENT" or "GRANT" or "REVOKE" or "GRANT ROLE" or "REVOKE ROLE" or "SECURITY LABEL" or "SELECT INTO" or "REFRESH MATERIALIZED VIEW" or "IMPORT FOREIGN SCHEMA"
        or "BEGIN" or "START TRANSACTION" or "ROLLBACK" or "SAVEPOINT" or "RELEASE" or "PREPARE TRANSACTION" or "SET" or "RESET" or "SHOW" or "PREPARE" or "DEALLOCATE" or "DEALLOCATE ALL"
        or "LISTEN" or "NOTIFY" or "UNLISTEN" or "DISCARD ALL" or "DISCARD TEMP" or "REASSIGN OWNED" or "CLOSE CURSOR" or "CLOSE CURSOR ALL" or "LOAD" or "CHECKPOINT";

    private static bool CallsUnusual(Statement statement)
    {
        var name = default(Token);
        // A table's name before the list of its columns is followed by a parenthesis, too.
        var isTarget = false;
        foreach (var token in statement.ReadTokens())
        {
            if (token.Value == "(" && token.Kind == TokenKind.Punctuation && name.Value is not null && name.IsName && !Usual.Contains(name.Value)
                && !(isTarget && statement.Command == "INSERT")) return true;
            isTarget = (name.Value is not null && name.Is("into")) || (isTarget && (token.Value == "." || name.Value == "."));
            name = token;
        }
        return false;
    }
}
