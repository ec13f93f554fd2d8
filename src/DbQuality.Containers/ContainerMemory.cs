using Docker.DotNet;
using DbQuality.Postgres.Scratch;

namespace DbQuality.Containers;

/// <summary>The memory of a container, which the engine bounds. Whether the kernel had to end a process is read inside: engines tell it of the first process only.</summary>
internal sealed class ContainerMemory(ContainerRun run) : IMemoryBoundary
{
    /// <summary>Both versions of the kernel's interface.</summary>
    private static readonly string[] Events = ["cat", "/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control"];

    public async Task<bool> HasEndedProcessesAsync(CancellationToken ct)
    {
        if (run.HasEnded) return MemoryGroup.TellsOfEnded(string.Join('\n', run.Printed()));
        try
        {
            return MemoryGroup.TellsOfEnded((await run.Container.ExecAsync(Events, ct)).Stdout);
        }
        catch (Exception e) when (e is DockerApiException or HttpRequestException or IOException)
        {
            // It ends at this moment; the next look reads what it printed last.
            return false;
        }
    }
}
