using System.Collections.Concurrent;
using System.Diagnostics;
using DbQuality.Reports;
using Npgsql;

namespace DbQuality.Benchmarks;

/// <summary>One statement of the load: when its client sent it and when it had the answer, as <see cref="Stopwatch.GetTimestamp"/> counts.</summary>
internal sealed record TimedStatement(string Name, long Start, long End)
{
    public double Milliseconds => Stopwatch.GetElapsedTime(Start, End).TotalMilliseconds;
}

/// <summary>
/// Connections that read and write single rows, each statement committed by itself, as fast as their pace allows, until they are told to
/// stop. Each goes through all statements, and begins with another one. A statement that the server refuses ends the load: an application
/// would have failed there.
/// </summary>
internal sealed class SteadyLoad(string connectionString, IReadOnlyList<(string Name, string Sql)> statements, int clients, TimeSpan pace)
{
    private readonly ConcurrentQueue<TimedStatement> timed = new();

    /// <returns>Every statement, once <paramref name="work"/> is done.</returns>
    public async Task<IReadOnlyList<TimedStatement>> DuringAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = Enumerable.Range(0, clients).Select(client => RunAsync(client * statements.Count / clients, stop)).ToList();
        try
        {
            await work(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A client has failed, and says so below.
        }
        finally
        {
            await stop.CancelAsync();
        }
        await Task.WhenAll(running);
        return [.. timed];
    }

    private async Task RunAsync(int first, CancellationTokenSource stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(CancellationToken.None);
        for (var i = first; !stop.IsCancellationRequested; i++)
        {
            var (name, sql) = statements[i % statements.Count];
            await using var command = new NpgsqlCommand(sql, connection);
            var start = Stopwatch.GetTimestamp();
            try
            {
                // No statement is cut off: what waits at the end is waited for.
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (NpgsqlException refused)
            {
                await stop.CancelAsync();
                throw new InvalidOperationException($"The load cannot {name}: {refused.Message}", refused);
            }
            timed.Enqueue(new TimedStatement(name, start, Stopwatch.GetTimestamp()));
            await Task.Delay(pace, CancellationToken.None);
        }
    }
}
