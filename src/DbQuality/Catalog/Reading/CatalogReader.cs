using System.Data;
using DbQuality.Observation;
using Npgsql;

namespace DbQuality.Catalog.Reading;

/// <summary>Reads a database's catalog: one snapshot, one round trip, from <c>pg_catalog</c> alone.</summary>
public static class CatalogReader
{
    /// <param name="connection">Open, without a transaction, as superuser or the database's owner; types need not be loaded.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task<DatabaseCatalog> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        ReadAsync(connection, new HashSet<ObjectKey>(), cancellationToken);

    /// <param name="connection">Open, without a transaction, as superuser or the database's owner; types need not be loaded.</param>
    /// <param name="madeByScripts">Objects that are no extension's, although <c>ALTER EXTENSION … ADD</c> may say so.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<DatabaseCatalog> ReadAsync(NpgsqlConnection connection, IReadOnlySet<ObjectKey> madeByScripts, CancellationToken cancellationToken)
    {
        var catalog = new CatalogBuilder { MadeByScripts = madeByScripts };
        var kinds = RowReader.InOrder();
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using (var batch = new NpgsqlBatch(connection, transaction))
        {
            foreach (var setting in SessionSettings) batch.BatchCommands.Add(new NpgsqlBatchCommand(setting));
            foreach (var kind in kinds)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(CatalogQueries.For(kind.Query, connection.PostgreSqlVersion.Major)));
            }
            await ReadAsync(batch, kinds, catalog, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return catalog.Build();
    }

    private static async Task ReadAsync(
        NpgsqlBatch batch, IReadOnlyList<RowReader> kinds, CatalogBuilder catalog, CancellationToken cancellationToken)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var row = new CatalogRow(reader);
        foreach (var kind in kinds)
        {
            var columns = new ResultColumns(kind.Query, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
            kind.Bind(columns);
            columns.Complete();
            while (await reader.ReadAsync(cancellationToken)) kind.Read(row, catalog);
            kind.Complete(catalog);
            await reader.NextResultAsync(cancellationToken);
        }
    }

    /// <summary>What the text of definitions and the speed of the queries hang on, for this transaction alone.</summary>
    internal static IReadOnlyList<string> SessionSettings { get; } =
    [
        "set transaction read only",
        // Definitions qualify every name outside pg_catalog; another session's temporary schema must not hide any.
        "set local search_path = pg_catalog, pg_temp",
        // Constants in expressions are printed by their type's output function.
        "set local datestyle = iso, ymd",
        "set local intervalstyle = postgres",
        "set local timezone = utc",
        "set local bytea_output = hex",
        "set local extra_float_digits = 1",
        "set local quote_all_identifiers = off",
        // Compiling takes longer than any of these queries; and just-created tables have no statistics to plan by.
        "set local jit = off",
    ];
}
