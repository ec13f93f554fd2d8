using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations;

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
        _ => refused.SqlState.StartsWith("08", StringComparison.Ordinal),
    };

    public static GateException Of(Exception error, bool connecting = false) => new(
        Trouble.Environment, "DBQ005",
        connecting
            ? $"The database for the migrations cannot be reached: {Sentence(error)} Check the connection string and that the server runs."
            : $"The server was lost while the migrations ran: {Sentence(error)} Look into the server's log and run again.",
        inner: error);

    private static string Sentence(Exception error)
    {
        var text = error is PostgresException refused ? refused.MessageText : (error.InnerException ?? error).Message;
        return text.TrimEnd('.', ' ') + ".";
    }
}
