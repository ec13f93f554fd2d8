using DbQuality.Sql;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Observation;

/// <summary>What the observer's tables hold, row by row.</summary>
internal sealed record ObserverRows(
    string? Gap, IReadOnlyList<Firing> Firings, ILookup<long, CommandRecord> Commands, ILookup<long, DropRecord> Drops,
    ILookup<long, RelationRecord> States, ILookup<long, LockRecord> Locks, ILookup<long, StorageRecord> Storage, ILookup<long, RewriteRecord> Rewrites, ILookup<long, ScanRecord> Scans)
{
    /// <summary>Only built-in types are used; loading the others costs a round trip.</summary>
    public static NpgsqlDataSource Source(string connectionString) =>
        new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString)
            .ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();

    /// <summary>All statements of one of the observer's own files, in one round trip.</summary>
    public static NpgsqlBatch Batch(NpgsqlConnection connection, string file)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in Statements(file)) batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        return batch;
    }

    public static IReadOnlyList<string> Statements(string file) =>
        [.. StatementReader.Read(new SourceText(file, EmbeddedFile.Beside(typeof(Observer), file))).Statements.Select(statement => statement.Sql)];

    /// <summary>The last firings that were written down, the latest first.</summary>
    public static async Task<IReadOnlyList<Firing>> LastFiringsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select sequence, transaction_id::text::bigint, script, statement, tag, started, query, lock_timeout from dbquality_gate.firing order by sequence desc limit 50", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var firings = new List<Firing>();
        while (await reader.ReadAsync(cancellationToken)) firings.Add(Firing.Read(reader));
        return firings;
    }

    public static async Task<ObserverRows> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = Batch(connection, "Sql.read.sql");
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await NextAsync(_ => 0);
        var gap = (await NextAsync(row => (Count: row.GetInt32(0), First: row.IsDBNull(1) ? "" : row.GetString(1))))[0];
        return new ObserverRows(
            Because(gap.Count, gap.First),
            await NextAsync(Firing.Read),
            (await NextAsync(CommandRecord.Read)).ToLookup(record => record.Sequence),
            (await NextAsync(DropRecord.Read)).ToLookup(record => record.Sequence),
            (await NextAsync(RelationRecord.Read)).ToLookup(record => record.Sequence),
            (await NextAsync(LockRecord.Read)).ToLookup(record => record.Sequence),
            (await NextAsync(StorageRecord.Read)).ToLookup(record => record.Sequence),
            (await NextAsync(RewriteRecord.Read)).ToLookup(record => record.Sequence),
            (await NextAsync(ScanRecord.Read)).ToLookup(record => record.Sequence));

        async Task<List<T>> NextAsync<T>(Func<NpgsqlDataReader, T> read)
        {
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
            await reader.NextResultAsync(cancellationToken);
            return rows;
        }
    }

    private static string? Because(int gaps, string firstGap) =>
        gaps == 0 ? null : $"the observer could not write down {gaps} of the statements' effects, the first being: {firstGap}";
}

/// <summary>One firing of one event trigger, or one look after a statement.</summary>
/// <param name="LockTimeout">As <c>current_setting</c> says it: <c>2s</c>, <c>0</c>.</param>
internal sealed record Firing(long Sequence, ulong TransactionId, int? Script, int? Statement, string Tag, DateTime Started, string? Query, string LockTimeout)
{
    public static Firing Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), (ulong)row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.IsDBNull(3) ? null : row.GetInt32(3),
        row.GetString(4), row.GetDateTime(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7));
}

internal sealed record CommandRecord(long Sequence, ObjectKey Key, string Tag, string Type, string? Schema, string Identity)
{
    public static CommandRecord Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), Row.Key(row, 1), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7));
}

internal sealed record DropRecord(long Sequence, ObjectKey Key, bool Original, string Type, string? Schema, string Identity)
{
    public static DropRecord Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), Row.Key(row, 1), row.GetBoolean(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetString(7));
}

internal sealed record LockRecord(long Sequence, uint Relation, string Mode, string? Schema, string? Name, char Kind)
{
    public static LockRecord Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetFieldValue<uint>(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? null : row.GetString(4), row.IsDBNull(5) ? ' ' : row.GetChar(5));
}

/// <param name="IsUncounted">The server does not know how many rows are in the file, as it does after it has copied them.</param>
internal sealed record StorageRecord(long Sequence, uint Relation, uint Filenode, uint Tablespace, bool IsUncounted)
{
    public static StorageRecord Read(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetFieldValue<uint>(1), row.GetFieldValue<uint>(2), row.GetFieldValue<uint>(3), row.GetBoolean(4));
}

internal sealed record RewriteRecord(long Sequence, uint Relation, int Reason)
{
    public static RewriteRecord Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetFieldValue<uint>(1), row.GetInt32(2));
}

/// <param name="IsOfTransaction">Counted since the transaction began; otherwise since some moment before.</param>
internal sealed record ScanRecord(long Sequence, uint Relation, long Scans, bool IsOfTransaction)
{
    public static ScanRecord Read(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetFieldValue<uint>(1), row.GetInt64(2), row.GetBoolean(3));
}

internal static class Row
{
    /// <summary>Three columns: the catalog, the oid, the column's number.</summary>
    public static ObjectKey Key(NpgsqlDataReader row, int column) =>
        new(row.GetFieldValue<uint>(column), row.GetFieldValue<uint>(column + 1), row.GetInt32(column + 2));
}
