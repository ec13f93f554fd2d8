using DbQuality.Catalog;
using DbQuality.Postgres.Scratch;
using Npgsql;

namespace DbQuality.Fixes.Rows;

/// <summary>
/// Puts rows into every table of a copy, with nulls where they may be, so that a script that cannot cope with rows fails there
/// and not in production. Triggers do not fire; all other constraints hold.
/// </summary>
internal static class SampleRows
{
    private const int MostTries = 60;

    /// <summary>For all rows of a table, which take some milliseconds, and for taking them out.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The tables that could be given none, because their checks ask for more than can be guessed, or take too long.</summary>
    /// <param name="database">One that can be observed. What runs here is no superuser's: the tables call functions of the scripts.</param>
    /// <param name="longest">For each table.</param>
    public static async Task<IReadOnlyList<Table>> FillAsync(ScratchDatabase database, DatabaseCatalog catalog, CancellationToken cancellationToken, TimeSpan? longest = null)
    {
        await using var session = await RowSession.OpenAsync(database, longest ?? Longest, cancellationToken);
        var values = new SampleValues(catalog);
        var empty = new List<Table>();
        foreach (var table in InOrder(catalog))
        {
            var rows = new SampleTable(table, values);
            var filled = false;
            var ended = await session.EndsAsync(async () =>
            {
                filled = await FillAsync(session, rows, cancellationToken);
                foreach (var prune in rows.Prune()) await session.RefusalAsync(prune, cancellationToken);
            }, cancellationToken);
            if (!ended || !filled) empty.Add(table);
        }
        return empty;
    }

    /// <summary>Takes rows out again; why that cannot be done, or null.</summary>
    public static async Task<string?> PruneAsync(ScratchDatabase database, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await using var session = await RowSession.OpenAsync(database, Longest, cancellationToken);
        foreach (var statement in statements)
        {
            PostgresException? refusal = null;
            if (!await session.EndsAsync(async () => refusal = await session.RefusalAsync(statement, cancellationToken), cancellationToken))
                return "It takes too long, or ends its session.";
            if (refusal is not null) return refusal.MessageText;
        }
        return null;
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

    private static async Task<bool> FillAsync(RowSession session, SampleTable table, CancellationToken cancellationToken)
    {
        if (await session.RefusalAsync(table.All(), cancellationToken) is null) return true;
        var filled = false;
        // What cannot be done for the first rows cannot be done for the others.
        for (var row = 1; row <= SampleTable.Rows && (filled || row <= 2); row++) filled |= await FillOneAsync(session, table.Search(row), cancellationToken);
        return filled;
    }

    private static async Task<bool> FillOneAsync(RowSession session, SampleTable.RowSearch search, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await session.RefusalAsync(search.Sql, cancellationToken) is not { } refusal) return true;
            if (!search.Next(refusal)) return false;
        }
        return false;
    }
}
