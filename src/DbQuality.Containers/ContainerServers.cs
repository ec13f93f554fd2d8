using DbQuality.Postgres.Container;
using DbQuality.Postgres.Scratch;

namespace DbQuality.Containers;

/// <summary>Starts servers in containers of Docker, or of what answers as Docker does (Podman).</summary>
internal sealed class ContainerServers : IContainerServers
{
    public async Task<ScratchDatabase?> StartAsync(ScratchRequest request, bool isWanted, IProgress<string>? progress, CancellationToken ct)
    {
        var (engine, refusals) = await ContainerEngine.FindAsync(ct);
        if (engine is null) return isWanted ? throw ContainerTrouble.NoEngine(request, refusals) : null;
        try
        {
            return await ContainerServer.StartAsync(engine, request, progress, ct);
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }
}
