using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Postgres.Container;

/// <summary>
/// A server in a container of Docker, or of what answers as Docker does (Podman): for an image that the standards name, and for machines on which
/// nothing else is to be had.
/// </summary>
internal sealed class ContainerProvider : IPostgresProvider
{
    public const string ProviderName = "container";

    public string Name => ProviderName;

    public int? AutoOrder(ScratchRequest request) => 30;

    public async Task<ScratchDatabase?> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var isWanted = request.Image is not null || ((IPostgresProvider)this).IsAskedFor(request.Provider);
        var search = await ContainerEngine.FindAsync(ct);
        if (search.Engine is not { } engine) return isWanted ? throw ContainerTrouble.NoEngine(request, search.Refusals) : null;
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
