using System.Reflection;
using DbQuality.Postgres.Scratch;
using DbQuality.Text;

namespace DbQuality.Postgres.Container;

/// <summary>
/// A server in a container: for an image that the standards name, and for machines on which nothing else is to be had. What talks to engines is in an assembly
/// of its own, which is loaded here and nowhere else: every run looks at the types of this one, and would load what they are made of.
/// </summary>
internal sealed class ContainerProvider : IPostgresProvider
{
    public const string ProviderName = "container";

    private const string Adapter = "DbQuality.Containers";

    public string Name => ProviderName;

    public int? AutoOrder(ScratchRequest request) => 30;

    public async Task<ScratchDatabase?> StartAsync(ScratchRequest request, IProgress<string>? progress, CancellationToken ct)
    {
        var isWanted = request.Image is not null || ((IPostgresProvider)this).IsAskedFor(request.Provider);
        if (Servers() is { } servers) return await servers.StartAsync(request, isWanted, progress, ct);
        return isWanted ? throw CodedProblem.NoPostgres.InConfiguration("A container is asked for, and this build of the gate has no containers. Choose another PostgreSQL: DBQUALITY_POSTGRES=local, embedded or a connection string.") : null;
    }

    private static IContainerServers? Servers() => File.Exists(Path.Combine(AppContext.BaseDirectory, Adapter + ".dll"))
        ? (IContainerServers)Activator.CreateInstance(Assembly.Load(Adapter).GetType($"{Adapter}.ContainerServers", throwOnError: true)!)!
        : null;
}
