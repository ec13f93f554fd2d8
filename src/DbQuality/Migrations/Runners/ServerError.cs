using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>What the server says when it refuses a statement: PostgreSQL's "Error and Notice Message Fields".</summary>
internal sealed record ServerError(string SqlState, string Message)
{
    public string? Detail { get; init; }
    public string? Hint { get; init; }

    /// <summary>From 1, in characters of the text that was sent; 0 where the server named none.</summary>
    public int Position { get; init; }

    /// <summary>The context lines, innermost first.</summary>
    public string? Where { get; init; }

    /// <summary>The query that a function's body ran.</summary>
    public string? InternalQuery { get; init; }

    /// <summary>From 1, in <see cref="InternalQuery"/>.</summary>
    public int InternalPosition { get; init; }

    public static ServerError Of(PostgresException error) => new(error.SqlState, error.MessageText)
    {
        Detail = error.Detail,
        Hint = error.Hint,
        Position = error.Position,
        Where = error.Where,
        InternalQuery = error.InternalQuery,
        InternalPosition = error.InternalPosition,
    };
}
