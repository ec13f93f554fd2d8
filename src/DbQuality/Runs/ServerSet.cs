using System.Diagnostics;
using DbQuality.Observation;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>A scratch database, how long it took to start, and what it was made of.</summary>
internal sealed record StartedDatabase(ScratchDatabase Database, TimeSpan After, ScratchRequest Request);

/// <summary>One scratch database for each PostgreSQL version that the standards name; disposing stops them all, also those that still start.</summary>
internal sealed class ServerSet : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task<StartedDatabase>[] starting;

    private ServerSet(CancellationTokenSource stop, Task<StartedDatabase>[] starting)
    {
        this.stop = stop;
        this.starting = starting;
    }

    public static ServerSet Start(GateRequest request, TeamStandards standards, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        return new ServerSet(stop, [.. Versions(request, standards).Select(version => StartAsync(RequestOf(request, standards, version), progress, stop.Token))]);
    }

    /// <summary>What one version's scratch database is to be like.</summary>
    public static ScratchRequest RequestOf(GateRequest request, TeamStandards standards, int? version) => new()
    {
        Provider = request.Postgres,
        Version = version,
        Image = standards.Database.Image,
        Extensions = standards.Database.Extensions,
        Roles = [.. standards.Database.Platform?.Roles ?? [], .. standards.Database.Roles],
        Before = [.. standards.Database.Platform is { } platform ? [platform.Script] : Array.Empty<SourceText>(), .. standards.Database.BeforeFiles.Scripts],
        Settings = standards.Database.AllSettings,
        Preparation = Observer.Installation,
        RunAs = request.RunAs ?? standards.Database.RunAs,
        StandardsFile = standards.File,
        Memory = new MemoryBound(request.MemoryLimit, request.DiskLimit),
    };

    /// <summary>Runs <paramref name="work"/> on every database as soon as it is there; the versions run side by side.</summary>
    public async Task<IReadOnlyList<T>> ForEachAsync<T>(Func<StartedDatabase, Task<T>> work) =>
        await Task.WhenAll(starting.Select(async start => await work(await start)));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        foreach (var start in starting)
        {
            // A server that never started has said why already, where its result was awaited.
            await ((Task)start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (start.IsCompletedSuccessfully) await (await start).Database.DisposeAsync();
        }
        stop.Dispose();
    }

    /// <summary>The major versions to prove the migrations on; null: the newest that is installed, else the newest in the cache folder.</summary>
    public static IEnumerable<int?> Versions(GateRequest request, TeamStandards standards)
    {
        if (request.PostgresVersion is { } version) return [version];
        return standards.Database.Postgres.Count == 0 ? [null] : standards.Database.Postgres.Distinct().Select(major => (int?)major);
    }

    private static async Task<StartedDatabase> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        // Off this thread at once: finding and copying a cluster must not delay the reading of scripts.
        var database = await Task.Run(() => ScratchServers.StartAsync(request, progress, cancellationToken), cancellationToken);
        return new StartedDatabase(database, clock.Elapsed, request);
    }
}
