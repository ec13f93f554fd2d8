using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations;

/// <summary>The one connection that all scripts run on, and what is asked of it between them.</summary>
internal sealed class MigrationSession : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;

    private MigrationSession(NpgsqlDataSource source)
    {
        this.source = source;
        connection = source.CreateConnection();
    }

    public static async Task<MigrationSession> OpenAsync(RunOptions options, CancellationToken cancellationToken)
    {
        var session = new MigrationSession(Configure(options.ConnectionString));
        try
        {
            await session.connection.OpenAsync(cancellationToken);
            await session.CommandAsync(EmbeddedSql.Of<MigrationSession>("Runner.Sql.begin-session.sql"), cancellationToken);
            return session;
        }
        catch (NpgsqlException error)
        {
            await session.DisposeAsync();
            throw ServerLoss.Of(error, connecting: true);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends statements in one round trip; null where the server accepted them all.</summary>
    public async Task<Refusal?> SendAsync(IReadOnlyList<Outgoing> statements, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        var owners = new List<int>(statements.Count);
        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var command in statements[i].Commands())
            {
                batch.BatchCommands.Add(command);
                owners.Add(i);
            }
        }
        try
        {
            await ExecuteAsync(batch, cancellationToken);
            return null;
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            // What fails at the end of an autocommitted statement, such as a deferred constraint, names no command.
            var failed = error.BatchCommand is NpgsqlBatchCommand command ? batch.BatchCommands.IndexOf(command) : owners.Count - 1;
            return new Refusal(statements[owners[failed]], error, owners[failed]);
        }
    }

    /// <summary>Runs one command of the runner's own; null where the server accepted it.</summary>
    public async Task<PostgresException?> TryCommandAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await CommandAsync(sql, cancellationToken);
            return null;
        }
        catch (PostgresException error) when (!ServerLoss.Caused(error))
        {
            return error;
        }
    }

    public async Task CommandAsync(string sql, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(sql) } };
        await ExecuteAsync(batch, cancellationToken);
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
        catch (NpgsqlException error) when (ServerLoss.Caused(error))
        {
            throw ServerLoss.Of(error);
        }
    }

    /// <summary>What the session is now.</summary>
    public async Task<SessionState> StateAsync(CancellationToken cancellationToken)
    {
        var sql = EmbeddedSql.Of<MigrationSession>("Runner.Sql.session-state.sql");
        return (await QueryAsync(sql, [], row => new SessionState(row.GetDateTime(0), row.GetString(1), row.GetString(2)), cancellationToken))[0];
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
        catch (NpgsqlException error) when (ServerLoss.Caused(error))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw ServerLoss.Of(error);
        }
    }

    private static NpgsqlDataSource Configure(string connectionString)
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
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
    }
}

/// <summary>What scripts share without knowing: the state of the connection between two of them.</summary>
/// <param name="TransactionStart">Equal in two round trips only inside of one transaction.</param>
internal sealed record SessionState(DateTime TransactionStart, string SearchPath, string Role);
