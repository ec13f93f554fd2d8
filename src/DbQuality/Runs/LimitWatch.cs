using DbQuality.Migrations.Plan;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>Something that scripts may use up.</summary>
internal interface IScriptLimit : IAsyncDisposable
{
    /// <summary>What is said where they have used up more; null where they have not.</summary>
    /// <param name="place">The script that runs.</param>
    Task<GateException?> ExceededAsync(SourceSpan? place, CancellationToken cancellationToken);
}

/// <summary>Cancels a run whose scripts use up more than they may. It looks every second, so that short runs pay nothing for it.</summary>
internal sealed class LimitWatch : IProgress<Script>, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly List<IScriptLimit> limits = [];
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private Script? running;
    private GateException? exceeded;

    public LimitWatch(ScratchDatabase database, GateRequest request, CancellationToken cancellationToken)
    {
        if (database.Written is { } written) limits.Add(new WrittenDataLimit(written, request.DiskLimit, request.ObjectLimit));
        if (database.Memory is { } boundary) limits.Add(new MemoryLimit(boundary));
        if (request.StatementTimeout is { } longest) limits.Add(new StatementTimeLimit(database.AdministratorConnectionString, longest));
        source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        watching = limits.Count == 0 ? Task.CompletedTask : WatchAsync();
    }

    /// <summary>Cancelled where a limit is exceeded, too.</summary>
    public CancellationToken Token => source.Token;

    public GateException? Exceeded => Volatile.Read(ref exceeded);

    public void Report(Script value) => running = value;

    /// <summary>Looks once more where a run has failed: a server that is gone may have been ended for what the scripts took.</summary>
    public async Task ThrowIfExceededAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await watching;
        if (Exceeded is { } seen) throw seen;
        if (await FindAsync(cancellationToken) is { } found) throw found;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        foreach (var limit in limits) await limit.DisposeAsync();
        stop.Dispose();
        source.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (await FindAsync(stop.Token) is not { } found) continue;
                Volatile.Write(ref exceeded, found);
                await source.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The scripts have run.
        }
    }

    private async Task<GateException?> FindAsync(CancellationToken cancellationToken)
    {
        foreach (var limit in limits)
        {
            if (await limit.ExceededAsync(running is { } script ? SourceSpan.Start(script.File) : null, cancellationToken) is { } found) return found;
        }
        return null;
    }
}
