using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;

namespace DbQuality.Postgres.Local;

/// <summary>A PostgreSQL that is installed on this machine.</summary>
internal sealed class LocalProvider : IPostgresProvider
{
    public string Name => "local";

    /// <summary>What is installed may lack what an image was named for.</summary>
    public int? AutoOrder(ScratchRequest request) => request.Image is null ? 10 : null;

    public async Task<ScratchDatabase?> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows()) throw NoPostgres.OnWindows();
        var installation = await Installations.FindAsync(request.Version, ct);
        return installation is null ? null : await OwnServer.StartAsync(Name, installation, request, progress, ct);
    }
}
