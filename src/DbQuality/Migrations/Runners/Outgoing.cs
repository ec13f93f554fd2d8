using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>One statement as it is sent: with the observer's mark before it and the observer's look after it.</summary>
internal sealed record Outgoing(Script Script, Statement Statement, string Mark, string? After)
{
    /// <summary>UTF-16 code units; kept because a batch's size is bounded.</summary>
    public int Length => Mark.Length + Statement.Length;

    /// <summary>Who looks.</summary>
    public IStatementObserver? Observer { get; init; }

    /// <summary>The look must not share a transaction with the statement, which works only by itself.</summary>
    public bool IsApart => After is not null && (StatementTraits.CannotRunInTransaction(Statement) || CommitsInside(Statement));

    public static Outgoing Of(Script script, Statement statement, IStatementObserver? observer) =>
        new(script, statement, observer?.Mark(script, statement) ?? "", observer?.After(script, statement)) { Observer = observer };

    /// <summary>The commands, in order; the first is the statement itself.</summary>
    public IEnumerable<NpgsqlBatchCommand> Commands()
    {
        yield return new NpgsqlBatchCommand(string.Concat(Mark, Statement.Text));
        if (After is not null) yield return new NpgsqlBatchCommand(After);
    }

    /// <summary>A block that ends transactions itself; what it locked is free again when it returns, and what it emptied is still empty.</summary>
    private static bool CommitsInside(Statement statement) =>
        statement.Command == "CALL" ||
        (statement.Command == "DO" && statement.ReadTokens().Any(token => token.Kind is TokenKind.DollarString or TokenKind.String &&
            (token.Value.Contains("commit", StringComparison.OrdinalIgnoreCase) || token.Value.Contains("rollback", StringComparison.OrdinalIgnoreCase))));
}

/// <summary>A statement that the server refused.</summary>
internal sealed record Refusal(Outgoing Command, PostgresException Error, int Accepted);
