using DbQuality.Postgres.Scratch;

namespace DbQuality.Postgres.Container;

/// <summary>What starts servers in containers.</summary>
internal interface IContainerServers
{
    /// <param name="isWanted">Whether the user asked for a container: then it is an error that no engine answers.</param>
    /// <returns>Null where no engine answers.</returns>
    Task<ScratchDatabase?> StartAsync(ScratchRequest request, bool isWanted, IProgress<string>? progress, CancellationToken ct);
}
