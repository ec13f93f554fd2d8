using DbQuality.Catalog;
using Npgsql;

namespace DbQuality.Fixes.Rows;

/// <summary>
/// Puts rows into every table of a copy, with nulls where they may be, so that a script that cannot cope with rows fails there
/// and not in production. Triggers do not fire; all other constraints hold.
/// </summary>
internal static class SampleRows
{
    private const int MostTries = 60;

    /// <summary>The tables that could be given none, because their checks ask for more than can be guessed.</summary>
    /// <param name="connectionString">As a superuser: row level security and privileges do not count.</param>
    public static async Task<IReadOnlyList<Table>> FillAsync(string connectionString, DatabaseCatalog catalog, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, "set session_replication_role = replica", cancellationToken);
        var values = new SampleValues(catalog);
        var empty = new List<Table>();
        foreach (var table in InOrder(catalog))
        {
            var rows = new SampleTable(table, values);
            if (!await FillAsync(connection, rows, cancellationToken)) empty.Add(table);
            foreach (var prune in rows.Prune()) await RefusalAsync(connection, prune, cancellationToken);
        }
        return empty;
    }

    /// <summary>Takes rows out again.</summary>
    public static async Task PruneAsync(string connectionString, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, "set session_replication_role = replica", cancellationToken);
        foreach (var statement in statements) await RunAsync(connection, statement, cancellationToken);
    }

    /// <summary>Referenced tables first; of a circle any first, whose rows then refer to nothing.</summary>
    private static List<Table> InOrder(DatabaseCatalog catalog)
    {
        var order = new List<Table>();
        var seen = new HashSet<Table>();
        foreach (var table in catalog.Tables.Where(table => table is { IsPartition: false, Kind: not TableKind.Foreign, Extension: null })) Visit(table);
        return order;

        void Visit(Table table)
        {
            if (!seen.Add(table)) return;
            foreach (var key in table.ForeignKeys) Visit(key.ForeignKey!.Table);
            if (!table.IsPartition) order.Add(table);
        }
    }

    private static async Task<bool> FillAsync(NpgsqlConnection connection, SampleTable table, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(connection, table.All(), cancellationToken) is null) return true;
        var filled = false;
        // What cannot be done for the first rows cannot be done for the others.
        for (var row = 1; row <= SampleTable.Rows && (filled || row <= 2); row++) filled |= await FillOneAsync(connection, table.Search(row), cancellationToken);
        return filled;
    }

    private static async Task<bool> FillOneAsync(NpgsqlConnection connection, SampleTable.RowSearch search, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await RefusalAsync(connection, search.Sql, cancellationToken) is not { } refusal) return true;
            if (!search.Next(refusal)) return false;
        }
        return false;
    }

    private static async Task<PostgresException?> RefusalAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(connection, sql, cancellationToken);
            return null;
        }
        catch (PostgresException refusal)
        {
            return refusal;
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
