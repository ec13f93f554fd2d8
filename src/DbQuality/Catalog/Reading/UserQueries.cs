using System.Data;
using System.Text;
using DbQuality.Migrations.Runners;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Catalog.Reading;

/// <summary>
/// Asks queries that came with the change that is judged, which nobody has reviewed yet: as an unprivileged role, each in
/// a read-only transaction of its own that is rolled back.
/// </summary>
public sealed class UserQueries : IAsyncDisposable
{
    /// <summary>A rule that finds more than this finds everything, and its rows would only fill the memory.</summary>
    private const int MostRows = 100_000;

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnection connection;
    private readonly TimeSpan longest;

    private UserQueries(NpgsqlDataSource source, NpgsqlConnection connection, TimeSpan longest)
    {
        this.source = source;
        this.connection = connection;
        this.longest = longest;
    }

    /// <param name="connectionString">Of a role that is no superuser.</param>
    /// <param name="longest">For each query.</param>
    public static async Task<UserQueries> OpenAsync(string connectionString, TimeSpan longest, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        // Every value is cast to text; loading the types would cost a round trip.
        var source = new NpgsqlDataSourceBuilder(builder.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();
        try
        {
            return new UserQueries(source, await source.OpenConnectionAsync(cancellationToken), longest);
        }
        catch (NpgsqlException refused)
        {
            await source.DisposeAsync();
            throw RefusedLogin.Of(refused, "asks the queries of your own rules");
        }
    }

    /// <exception cref="GateException">DBQ017: the server refused the query, at the place that it names.</exception>
    public async Task<QueryAnswer> AskAsync(UserQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            await ConfineAsync(transaction, cancellationToken);
            var columns = await DescribeAsync(query, transaction, cancellationToken);
            RefuseNamelessColumns(query, columns);
            return new QueryAnswer(columns, await ReadAsync(query, columns, transaction, cancellationToken));
        }
        catch (NpgsqlException refused)
        {
            throw Refused(query, refused);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await source.DisposeAsync();
    }

    /// <summary>Whatever a query sets, the end of its transaction takes back.</summary>
    private async Task ConfineAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        // The first of them makes the transaction read only; once a query has run, nothing can make it writable again.
        foreach (var setting in CatalogReader.SessionSettings) batch.BatchCommands.Add(new NpgsqlBatchCommand(setting));
        // A policy must not hide rows from a rule in silence: what it would hide is an error.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set local row_security = off"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(FormattableString.Invariant($"set local statement_timeout = {(int)longest.TotalMilliseconds}")));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The query as it is written, so that the server's positions are the file's; it is not run.</summary>
    private async Task<IReadOnlyList<string>> DescribeAsync(UserQuery query, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = Batch(query.Statement.Sql, transaction);
        await using var reader = await batch.ExecuteReaderAsync(CommandBehavior.SchemaOnly, cancellationToken);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private async Task<List<IReadOnlyList<string?>>> ReadAsync(
        UserQuery query, IReadOnlyList<string> columns, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = Batch(AsText(query, columns), transaction);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<IReadOnlyList<string?>>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (rows.Count == MostRows) throw Wrong(query, $"The query returns more than {MostRows} rows. Return only what violates the rule.");
            rows.Add([.. Enumerable.Range(0, columns.Count).Select(column => reader.IsDBNull(column) ? null : reader.GetString(column))]);
        }
        return rows;
    }

    /// <summary>A batch command is sent as it is; Npgsql would look for semicolons in a command of its own.</summary>
    private NpgsqlBatch Batch(string sql, NpgsqlTransaction transaction) =>
        new(connection, transaction) { BatchCommands = { new NpgsqlBatchCommand(sql) } };

    /// <summary>As a sub-select it can be nothing but a query, and each value has a text form.</summary>
    private static string AsText(UserQuery query, IReadOnlyList<string> columns)
    {
        var sql = new StringBuilder("select ");
        sql.AppendJoin(", ", columns.Select(column => $"q.\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"::text"));
        return sql.Append("\nfrom (\n").Append(query.Statement.Sql).Append("\n) as q").ToString();
    }

    private static void RefuseNamelessColumns(UserQuery query, IReadOnlyList<string> columns)
    {
        if (columns.Contains("?column?")) throw Wrong(query, "The query returns a column without a name. Give it one: expression as name.");
        if (columns.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Wrong(query, $"The query returns two columns named {twice.Key}. Rename one of them: expression as name.");
    }

    private GateException Refused(UserQuery query, NpgsqlException refused)
    {
        if (refused is not PostgresException error) return Wrong(query, $"The server closed the connection while the query ran: {refused.Message}", refused);
        if (error.SqlState == PostgresErrorCodes.QueryCanceled)
            return Wrong(query, FormattableString.Invariant($"The query took longer than {longest.TotalSeconds:0.#} seconds and was stopped. Simplify it."), error);
        var said = string.Join(". ", new[] { error.MessageText, error.Detail, error.Hint }.OfType<string>().Select(part => part.TrimEnd('.')));
        // Once it runs, a position counts in the text around it; what does not lie in the query's own has no place.
        var position = error.BatchCommand is { CommandText: var sent } && sent != query.Statement.Sql
            ? error.Position - sent.IndexOf(query.Statement.Sql, StringComparison.Ordinal)
            : error.Position;
        var place = error.Position > 0 && position > 0 ? ServerPosition.Span(query.Source, query.Statement, position) : query.Statement.Span;
        return CodedProblem.CannotBeAsked.InConfiguration($"PostgreSQL refuses the rule's query: {said.ReplaceLineEndings(" ")}.", place, error);
    }

    private static GateException Wrong(UserQuery query, string message, Exception? inner = null) =>
        CodedProblem.CannotBeAsked.InConfiguration(message, query.Statement.Span, inner);
}
