using DbQuality.Catalog;
using DbQuality.Catalog.Bodies;
using DbQuality.Observation;
using DbQuality.Postgres.Scratch;
using Npgsql;

namespace DbQuality.Fixes.Rows;

/// <summary>
/// Updates a row, and looks whether triggers gave a column another value: for functions whose bodies alone do not tell. Nothing is left
/// of it: each trial is a transaction that is rolled back.
/// </summary>
internal static class TriggerTrials
{
    private const int MostTries = 60;

    /// <summary>For one column, which takes some milliseconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="database">One that can be observed; in another one nothing is tried. What runs here is no superuser's.</param>
    /// <param name="columns">Each with the triggers that may set it.</param>
    /// <param name="longest">For each column.</param>
    public static async Task<UpdateTrials> RunAsync(
        ScratchDatabase database, DatabaseCatalog catalog, IReadOnlyList<(Column Column, IReadOnlyList<Trigger> Triggers)> columns, CancellationToken cancellationToken,
        TimeSpan? longest = null)
    {
        if (columns.Count == 0 || !database.CanObserve) return UpdateTrials.None;
        await using var session = await RowSession.OpenAsync(database, longest ?? Longest, cancellationToken);
        var values = new SampleValues(catalog);
        var (changed, kept) = (new HashSet<ObjectKey>(), new HashSet<ObjectKey>());
        foreach (var (column, triggers) in columns)
        {
            bool? sets = null;
            await session.EndsAsync(async () =>
            {
                sets = await TryAsync(session, new TrialRow(column, triggers, values), cancellationToken);
                await session.RefusalAsync("rollback", cancellationToken);
            }, cancellationToken);
            if (sets is { } answer) (answer ? changed : kept).Add(column.Key);
        }
        return new UpdateTrials(changed, kept);
    }

    /// <summary>Null where the server refuses what would show it.</summary>
    private static async Task<bool?> TryAsync(RowSession session, TrialRow row, CancellationToken cancellationToken)
    {
        if (await session.RefusalAsync(row.Begin() + "; savepoint trial", cancellationToken) is not null) return null;
        if (!await FillAsync(session, row.Search(), cancellationToken)) return null;
        var before = await session.TextAsync(row.Value(), cancellationToken);
        if (await WithinAsync(session, row.UpdateNothing(), cancellationToken) is null && await session.TextAsync(row.Value(), cancellationToken) != before) return true;
        bool? sets = null;
        foreach (var update in row.UpdateOthers())
        {
            if (await WithinAsync(session, update, cancellationToken) is not null) continue;
            if (await session.TextAsync(row.Value(), cancellationToken) != before) return true;
            sets = false;
        }
        return sets;
    }

    private static async Task<bool> FillAsync(RowSession session, SampleTable.RowSearch search, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await WithinAsync(session, search.Sql, cancellationToken) is not { } refusal) return true;
            if (!search.Next(refusal)) return false;
        }
        return false;
    }

    /// <summary>A refusal must not end the transaction: what was refused before is taken back first.</summary>
    private static Task<PostgresException?> WithinAsync(RowSession session, string sql, CancellationToken cancellationToken) =>
        session.RefusalAsync($"rollback to savepoint trial; {sql}; savepoint trial", cancellationToken);
}
