using System.Data;
using System.Runtime.ExceptionServices;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>The one connection that all scripts run on, and what is asked of it between them.</summary>
internal sealed class MigrationSession : IAsyncDisposable
{
    /// <summary>The first that is sent on a connection that scripts run on.</summary>
    internal static readonly string Beginning = EmbeddedFile.Beside(typeof(MigrationSession), "Sql.begin-session.sql");

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;

    private MigrationSession(NpgsqlDataSource source)
    {
        this.source = source;
        connection = source.CreateConnection();
    }

    public static async Task<MigrationSession> OpenAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var session = new MigrationSession(Configure(options.ConnectionString).Build());
        try
        {
            await session.connection.OpenAsync(cancellationToken);
            await session.CommandAsync(Beginning, cancellationToken);
            return session;
        }
        catch (Exception error) when (error is NpgsqlException or SessionLostException)
        {
            await session.DisposeAsync();
            throw ServerLoss.Of(error as SessionLostException is { } lost ? lost.Error : error, connecting: true);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends statements in one round trip; null where the server accepted them all.</summary>
    /// <param name="statements">In order.</param>
    /// <param name="isEachAlone">Each commits by itself, where no transaction is open, and those after a refused one run all the same.</param>
    public async Task<Refusal?> SendAsync(IReadOnlyList<Outgoing> statements, bool isEachAlone, CancellationToken cancellationToken)
    {
        await using var batch = new OutgoingBatch(connection, statements, isEachAlone);
        try
        {
            await ExecuteAsync(batch.Batch, cancellationToken);
            return null;
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            return batch.Refusal(error);
        }
        catch (NpgsqlException error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new SessionLostException(error, error is PostgresException told ? batch.Refusal(told).Command : statements.Count == 1 ? statements[0] : null);
        }
    }

    /// <summary>Whether there is a session yet: Npgsql gives a connection up after an internal error of the server.</summary>
    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>Runs one command of the runner's own; null where the server accepted it.</summary>
    public async Task<PostgresException?> TryCommandAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(sql) } };
            await ExecuteAsync(batch, cancellationToken);
            return null;
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            return error;
        }
        catch (NpgsqlException error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new SessionLostException(error);
        }
    }

    /// <summary>Runs one command of the runner's own, which nothing but a script's doing lets the server refuse.</summary>
    public async Task CommandAsync(string sql, CancellationToken cancellationToken)
    {
        if (await TryCommandAsync(sql, cancellationToken) is { } refused) throw new SessionLostException(refused);
    }

    /// <summary>Runs one query of the runner's own and reads all its rows.</summary>
    public async Task<List<T>> QueryAsync<T>(
        string sql, IReadOnlyList<object> parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in parameters) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { command } };
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
            // An error that comes after the last row, as from a deferred constraint, is only seen by reading on.
            while (await reader.NextResultAsync(cancellationToken)) { }
            return rows;
        }
        catch (NpgsqlException error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new SessionLostException(error);
        }
    }

    /// <summary>What the session is now.</summary>
    public async Task<SessionState> StateAsync(CancellationToken cancellationToken) =>
        (await QueryAsync(SessionState.Sql, [], SessionState.Read, cancellationToken))[0];

    /// <summary>
    /// What the session is now, and one command after that, which returns the start of its transaction: one round trip, yet two
    /// transactions where none is open.
    /// </summary>
    public async Task<Noted> StateAndAsync(NpgsqlBatchCommand command, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new NpgsqlBatchCommand(SessionState.Sql), command },
            // A Sync after each command ends the transaction that the command itself has begun.
            EnableErrorBarriers = true,
        };
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var state = SessionState.Read(reader);
            try
            {
                await reader.NextResultAsync(cancellationToken);
                // A trigger of the journal's may let nothing through.
                DateTime? start = await reader.ReadAsync(cancellationToken) ? reader.GetDateTime(0) : null;
                // An error that comes after the last row, as from a deferred constraint, is only seen by reading on.
                while (await reader.NextResultAsync(cancellationToken)) { }
                return new Noted(state, start, null);
            }
            catch (PostgresException refused) when (!ServerLoss.Caused(refused))
            {
                return new Noted(state, null, refused);
            }
        }
        catch (NpgsqlException error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new SessionLostException(error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }

    private static async Task ExecuteAsync(NpgsqlBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        // What comes after a refused statement may be refused as well.
        catch (NpgsqlException several) when (several.InnerException is AggregateException { InnerExceptions: [PostgresException first, ..] })
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    /// <summary>How scripts are sent, by whichever runner.</summary>
    internal static NpgsqlDataSourceBuilder Configure(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            CommandTimeout = 0,
            NoResetOnClose = true,
            MaxAutoPrepare = 0,
            IncludeErrorDetail = true,
            // Names the statement of a batch that failed.
            IncludeFailedBatchedCommand = true,
        };
        // Only built-in types are read here; loading the others costs a round trip.
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false));
    }
}

/// <summary>What the session was after a script, and what became of the script's journal entry.</summary>
/// <param name="Start">When the transaction began that the entry was written in; null where none was written.</param>
internal sealed record Noted(SessionState State, DateTime? Start, PostgresException? Refused);

/// <summary>Nothing more can be asked of the session: it has ended, or refuses what the runner itself asks.</summary>
/// <param name="error">What the server or Npgsql said.</param>
/// <param name="command">What was sent last, where that is known.</param>
internal sealed class SessionLostException(NpgsqlException error, Outgoing? command = null) : Exception(error.Message, error)
{
    public NpgsqlException Error => error;

    public Outgoing? Command => command;
}

/// <summary>What scripts share without knowing: the state of the connection between two of them.</summary>
/// <param name="TransactionStart">Equal in two round trips only inside of one transaction.</param>
internal sealed record SessionState(DateTime TransactionStart, string SearchPath, string Role)
{
    public static string Sql { get; } = EmbeddedFile.Beside(typeof(SessionState), "Sql.session-state.sql");

    public static SessionState Read(NpgsqlDataReader row) => new(row.GetDateTime(0), row.GetString(1), row.GetString(2));
}
