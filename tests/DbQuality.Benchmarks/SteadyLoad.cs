using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>One statement of the load: when it began, and how long its client waited for the answer, in milliseconds.</summary>
internal sealed record TimedStatement(string Name, long Start, double Milliseconds);

/// <summary>
/// Connections that read and write single rows, each statement committed by itself, as fast as their pace allows, until they are told to
/// stop. A statement that the server refuses ends the load: an application would have failed there.
/// </summary>
internal sealed class SteadyLoad(string connectionString, IReadOnlyList<(string Name, string Sql)> statements, TimeSpan pace)
{
    private readonly ConcurrentQueue<TimedStatement> timed = new();

    /// <returns>Every statement, once <paramref name="work"/> is done.</returns>
    public async Task<IReadOnlyList<TimedStatement>> DuringAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var clients = statements.Select(statement => RunAsync(statement.Name, statement.Sql, stop)).ToList();
        try
        {
            await work();
        }
        finally
        {
            await stop.CancelAsync();
        }
        await Task.WhenAll(clients);
        return [.. timed];
    }

    private async Task RunAsync(string name, string sql, CancellationTokenSource stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        // No statement is cut off: what waits at the end is waited for.
        while (!stop.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            timed.Enqueue(new TimedStatement(name, start, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
            await Task.Delay(pace, CancellationToken.None);
        }
    }
}
