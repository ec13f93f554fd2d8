using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;
using NpgsqlTypes;

namespace DbQuality.Observation;

/// <summary>
/// What the observer in a database is made of when a run begins. Only a superuser's script can change that: whoever sees another
/// one later knows that statements may have gone unseen.
/// </summary>
internal sealed class ObserverProof
{
    private static readonly string Query = ObserverRows.Statements("Sql.whole.sql")[0];

    private readonly uint[] relations;
    private string whole;

    private ObserverProof(string whole, uint[] relations)
    {
        this.whole = whole;
        this.relations = relations;
    }

    /// <summary>Lets a run begin whose marks begin with <paramref name="start"/>.</summary>
    public static async Task<ObserverProof> BeginAsync(NpgsqlConnection connection, string start, CancellationToken cancellationToken)
    {
        await using var batch = ObserverRows.Batch(connection, "Sql.begin.sql");
        batch.BatchCommands[1].Parameters.Add(new NpgsqlParameter { Value = start });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Query));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            "select coalesce(array_agg(oid), '{}') from pg_catalog.pg_class where relkind in ('r', 'p', 'v', 'm', 'f') and oid >= 16384"));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var whole = reader.GetString(0);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new ObserverProof(whole, reader.GetFieldValue<uint[]>(0));
    }

    public async Task<bool> HoldsAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => await WholeAsync(connection, cancellationToken) == whole;

    /// <summary>After the gate itself has silenced the observer for a moment.</summary>
    public async Task RenewAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => whole = await WholeAsync(connection, cancellationToken);

    private static async Task<string> WholeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Query, connection);
        return (string?)await command.ExecuteScalarAsync(cancellationToken) ?? "";
    }

    /// <summary>Something that went unseen although the observer is as it was, in words; null where the records tell of all.</summary>
    public async Task<string?> UnseenAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ObserverRows.Statements("Sql.unseen.sql")[0], connection)
        {
            Parameters = { new() { Value = relations, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Oid } },
        };
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>Whether a statement's text has to do with the observer or with event triggers: it must prove at once that it leaves them alone.</summary>
    public static bool IsTouchedBy(Statement statement) =>
        statement.Command is "CREATE EVENT TRIGGER" or "ALTER EVENT TRIGGER" or "DROP EVENT TRIGGER" or "DROP EXTENSION" or "DROP LANGUAGE" or "DROP OWNED" or "REASSIGN OWNED"
        || Mentions(statement.Text);

    /// <summary>SQL that fails where the observer is not whole any more, and looks otherwise.</summary>
    public string Assertion(string? look) => $"{look ?? "select 1"} where 1 = 1 / case when ({Query}) = {SqlText.Literal(whole)} then 1 else 0 end";

    /// <summary>Whether the runner's look after a statement failed by what the statement made of the observer.</summary>
    public static bool IsLoss(PostgresException error) => error.SqlState
        is PostgresErrorCodes.DivisionByZero or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.UndefinedTable
        or PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.InsufficientPrivilege;

    /// <param name="place">The statement after which it was missing, or the last one that it saw; null where neither is known.</param>
    /// <param name="unseen">What it did not see, in words.</param>
    public static GateException Lost(SourceSpan? place, string? unseen) => CodedProblem.Unwatched.InConfiguration(
        $"A script has changed what watches the migrations: {unseen ?? "the schema dbquality_gate or its event triggers are not what they were"}{(unseen is null ? "" : " unseen")}. "
        + $"{(place is null ? "" : "This is the last statement that is known to have been watched, or the first that was not. ")}"
        + "What the scripts did cannot be judged. Take out of them what changes or disables event triggers, the schema dbquality_gate or the extension plpgsql.", place);

    private static bool Mentions(ReadOnlySpan<char> sql)
    {
        foreach (var word in Words)
        {
            if (sql.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static readonly string[] Words = ["dbquality_gate", "event_trigger", "pg_proc", "plpgsql'", "\"plpgsql\""];
}
