namespace DbQuality.Postgres.Scratch;

/// <summary>What bounds the memory of all processes of a server of our own together.</summary>
internal interface IMemoryBoundary
{
    /// <summary>Whether the kernel has ended a process of the server because it was at its bound.</summary>
    Task<bool> HasEndedProcessesAsync(CancellationToken ct);
}
