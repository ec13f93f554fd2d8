using System.Diagnostics;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Fixes.Rows;

/// <summary>
/// Runs statements over rows. Each may run functions of the scripts, which may loop, or end the session: there is a limit for them,
/// and a new session after that.
/// </summary>
internal sealed class RowSession : IAsyncDisposable
{
    private readonly RowLogin login;
    private readonly TimeSpan longest;
    private readonly Stopwatch running = new();
    private NpgsqlConnection connection;

    private RowSession(RowLogin login, TimeSpan longest, NpgsqlConnection connection)
    {
        this.login = login;
        this.longest = longest;
        this.connection = connection;
    }

    /// <param name="database">One that can be observed.</param>
    /// <param name="longest">For statements that belong together.</param>
    public static async Task<RowSession> OpenAsync(ScratchDatabase database, TimeSpan longest, CancellationToken cancellationToken)
    {
        var login = await RowLogin.MakeAsync(database, cancellationToken);
        try
        {
            return new RowSession(login, longest, await ConnectAsync(login, cancellationToken));
        }
        catch
        {
            await login.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs what belongs together; false where it takes too long, or ends its session.</summary>
    /// <param name="statements">Calls <see cref="RefusalAsync"/>.</param>
    public async Task<bool> EndsAsync(Func<Task> statements, CancellationToken cancellationToken)
    {
        running.Restart();
        try
        {
            await statements();
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            await connection.DisposeAsync();
            // One that catches its cancellation would go on, and hold its locks.
            await login.EndSessionsAsync(cancellationToken);
            connection = await ConnectAsync(login, cancellationToken);
            return false;
        }
    }

    /// <summary>Why the server refuses the statement, or null.</summary>
    public async Task<PostgresException?> RefusalAsync(string sql, CancellationToken cancellationToken)
    {
        var left = longest - running.Elapsed;
        if (left <= TimeSpan.Zero) throw new TimeoutException();
        // Of the client's, because a function may set the server's.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)Math.Ceiling(left.TotalSeconds) };
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
            return null;
        }
        catch (PostgresException refusal) when (connection.State == System.Data.ConnectionState.Open)
        {
            return refusal;
        }
    }

    /// <summary>The answer of a query of one text; null also where there is no row.</summary>
    /// <remarks>Of rows that have just been written: nothing in it can be refused.</remarks>
    public async Task<string?> TextAsync(string query, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await login.DisposeAsync();
    }

    private static async Task<NpgsqlConnection> ConnectAsync(RowLogin login, CancellationToken cancellationToken)
    {
        var connection = PlainConnection.To(login.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            // A database of the scripts' may have others.
            await using var settings = new NpgsqlCommand("set default_transaction_read_only = off; set statement_timeout = 0; set lock_timeout = 0", connection);
            await settings.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch (NpgsqlException refused)
        {
            await connection.DisposeAsync();
            throw RefusedLogin.Of(refused, "makes rows for the proof of corrective scripts");
        }
    }
}
