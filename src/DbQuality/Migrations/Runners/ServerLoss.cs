using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>Tells a server that is gone from a server that refuses a statement.</summary>
internal static class ServerLoss
{
    /// <summary>Whether an error means that nothing more can be asked on this connection.</summary>
    public static bool Caused(NpgsqlException error) => error is not PostgresException refused || refused.SqlState switch
    {
        // admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped, idle_session_timeout
        "57P01" or "57P02" or "57P03" or "57P04" or "57P05" => true,
        // disk_full, io_error
        "53100" or "58030" => true,
        // idle_in_transaction_session_timeout and its like end the session, whatever their code.
        _ when refused.InvariantSeverity is "FATAL" or "PANIC" => true,
        _ => refused.SqlState.StartsWith("08", StringComparison.Ordinal),
    };

    /// <summary>Whether the server itself takes no connection any more: then no script's statement ended the session alone.</summary>
    public static async Task<bool> IsServerGoneAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = PlainConnection.To(connectionString);
            await connection.OpenAsync(cancellationToken);
            return false;
        }
        catch (PostgresException refused)
        {
            // A role or database that lets nobody in is there; a server that starts again after a crash, or stops, is not.
            return refused.SqlState.StartsWith("57P", StringComparison.Ordinal) || refused.SqlState is "53100" or "58030";
        }
        catch (NpgsqlException)
        {
            return true;
        }
    }

    /// <param name="location">The statement that ran, where it is known.</param>
    public static GateException Of(Exception error, SourceSpan? location = null) => CodedProblem.NoPlaceToWork.InEnvironment(
        $"The server was lost while the migrations ran: {Sentence(error)} Look into the server's log and run again.", location, error);

    /// <summary>No session was to be had.</summary>
    public static GateException WhileConnecting(NpgsqlException error, string connectionString, SourceSpan? location = null) => CodedProblem.NoPlaceToWork.InEnvironment(
        error.InnerException is TimeoutException
            ? $"The server did not answer within {new NpgsqlConnectionStringBuilder(connectionString).Timeout} s. It, or the machine, has too much to do: run again when there is less."
            : $"The database for the migrations cannot be reached: {Sentence(error)} Check that the server runs, and the connection string where you gave one.",
        location, error);

    internal static string Sentence(Exception error)
    {
        var text = error is PostgresException refused ? refused.MessageText : (error.InnerException ?? error).Message;
        return text.TrimEnd('.', ' ') + ".";
    }
}
