using DbQuality.Text;
using Npgsql;

namespace DbQuality.Postgres.Given;

/// <summary>Reads and opens the connection string that the user gave. Its password is in no message.</summary>
internal static class GivenConnection
{
    /// <summary>For what another session holds; as PostgreSQL's <c>lock_timeout</c>.</summary>
    public const string LongestWait = "10s";

    /// <summary>From Npgsql's form or a <c>postgres://</c> address.</summary>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var builder = IsAddress(text) ? FromAddress(text) : new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(builder.Host)) throw new ArgumentException("it names no Host");
            if (string.IsNullOrEmpty(builder.Database)) builder.Database = "postgres";
            builder.Pooling = false;
            builder.CommandTimeout = 0;
            builder.IncludeErrorDetail = true;
            if (string.IsNullOrEmpty(builder.ApplicationName)) builder.ApplicationName = "dbquality";
            return builder;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or NotSupportedException or InvalidCastException or OverflowException)
        {
            // The exception's own text may repeat a value, and so the password.
            var what = e is ArgumentException && e.Message.StartsWith("it ", StringComparison.Ordinal) ? e.Message : "a key or a value is not one of Npgsql's";
            throw CodedProblem.UnusableServer.InConfiguration(
                $"The connection string for the scratch database cannot be read: {what}. Write it as Host=localhost;Port=5432;Username=me;Password=… or as postgres://me:…@localhost:5432.");
        }
    }

    public static bool IsAddress(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    public static async Task<NpgsqlConnection> OpenAsync(NpgsqlConnectionStringBuilder builder, CancellationToken ct)
    {
        var connection = PlainConnection.To(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException or ArgumentException)
        {
            await connection.DisposeAsync();
            var reason = e is PostgresException refused ? refused.MessageText : (e.InnerException ?? e).Message;
            throw CodedProblem.UnusableServer.InEnvironment(
                $"The given server does not let the gate in: {Described(builder)}: {reason.TrimEnd('.')}. Correct the connection string in DbQualityPostgres, --postgres or DBQUALITY_POSTGRES, or write auto.", inner: e);
        }
    }

    /// <summary>The session that holds a run's lock and makes and drops its database: nothing that is set for its role ends it, and it waits for nobody for long.</summary>
    public static async Task<NpgsqlConnection> OpenSessionAsync(NpgsqlConnectionStringBuilder builder, CancellationToken ct)
    {
        var session = await OpenAsync(builder, ct);
        try
        {
            await using var command = new NpgsqlCommand(EmbeddedFile.Beside(typeof(GivenConnection), "GivenSession.sql").Fill(("longest_wait", LongestWait)), session);
            await command.ExecuteNonQueryAsync(ct);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public static string Described(NpgsqlConnectionStringBuilder builder) => $"host {builder.Host}, port {builder.Port}, user {builder.Username ?? Environment.UserName}, database {builder.Database}";

    private static NpgsqlConnectionStringBuilder FromAddress(string text)
    {
        var address = new Uri(text);
        var builder = new NpgsqlConnectionStringBuilder { Host = address.Host.Length > 0 ? address.Host : "localhost" };
        if (address.Port > 0) builder.Port = address.Port;
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        if (address.AbsolutePath.Trim('/') is { Length: > 0 } database) builder.Database = Uri.UnescapeDataString(database);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var value = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
            // libpq's spelling, where it differs from Npgsql's.
            builder[parts[0] switch { "sslmode" => "SSL Mode", "sslrootcert" => "Root Certificate", "application_name" => "Application Name", "connect_timeout" => "Timeout", var key => key }] =
                parts[0] == "sslmode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        return builder;
    }
}
