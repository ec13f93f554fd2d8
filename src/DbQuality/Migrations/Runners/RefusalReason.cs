using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>What explains a refusal and is not in the server's words.</summary>
internal static class RefusalReason
{
    /// <summary>The server's message, with the reason where one is known.</summary>
    /// <param name="script">Null where it is not known; so is the statement then.</param>
    public static string Explain(string sqlState, string message, Script? script, Statement? statement) =>
        script is not null && statement is not null && Of(sqlState, message, script, statement) is { } reason ? $"{message.TrimEnd('.')}. {reason}" : message;

    private static string? Of(string sqlState, string message, Script script, Statement statement) => sqlState switch
    {
        // What nobody sees in the statement explains a syntax error, or a name that is not there.
        PostgresErrorCodes.SyntaxError => UnseenLetter.In(statement) ?? TemplateSyntax.In(statement),
        PostgresErrorCodes.UndefinedTable => UnseenLetter.In(statement) ?? GoneAtCommit(message, script, statement),
        ['4', '2', ..] => UnseenLetter.In(statement),
        _ => null,
    };

    private static string? GoneAtCommit(string message, Script script, Statement statement)
    {
        var made = script.Statements.TakeWhile(earlier => earlier.Index < statement.Index).LastOrDefault(earlier =>
            IsDroppedAtCommit(earlier) && earlier.Tokens.Any(token => token.IsName && message.Contains($"\"{token.Value}\"", StringComparison.Ordinal)));
        return made is null ? null
            : $"The table of line {made.Span.Line} is dropped at the commit (ON COMMIT DROP), and that was the statement's own, as the script does not run in one transaction: "
                + "leave ON COMMIT DROP out and drop the table at the end, or give the script's stage transaction mode script.";
    }

    private static bool IsDroppedAtCommit(Statement statement)
    {
        if (!statement.Command.StartsWith("CREATE", StringComparison.Ordinal)) return false;
        var words = statement.Tokens;
        return Enumerable.Range(0, Math.Max(0, words.Count - 2)).Any(i => words[i].Is("on") && words[i + 1].Is("commit") && words[i + 2].Is("drop"));
    }
}
