using System.Globalization;
using Docker.DotNet.Models;
using DbQuality.Postgres.Scratch;

namespace DbQuality.Containers;

/// <summary>What a container may do and take.</summary>
internal static class ContainerLimits
{
    /// <summary>One for the scripts' session, one for what works behind it.</summary>
    private const long Processors = 2;

    /// <summary>The server has some ten, and twenty sessions at most.</summary>
    private const long Processes = 200;

    /// <summary>Besides what scripts may write: the server's own files.</summary>
    private const long OwnData = 512L << 20;

    private const long MostData = 16L << 30;

    /// <summary>What an entrypoint needs that begins as root: to hand the data folder over, and to become another user.</summary>
    private static readonly string[] Capabilities = ["CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"];

    /// <summary>Bytes that scripts may write where nobody says how many.</summary>
    public static long UsualData(ContainerEngine engine) => Math.Min(MostData, engine.Memory / 2);

    public static void Apply(HostConfig host, ContainerEngine engine, MemoryBound? memory)
    {
        host.CapDrop = ["ALL"];
        host.CapAdd = Capabilities;
        host.SecurityOpt = ["no-new-privileges"];
        // Its output goes to the gate alone; a script that prints without end fills no disk of the engine's.
        host.LogConfig = new LogConfig { Type = "none" };
        var data = (memory?.Data ?? UsualData(engine)) + OwnData;
        host.Tmpfs = new Dictionary<string, string> { [ContainerSettings.Folder] = string.Create(CultureInfo.InvariantCulture, $"rw,noexec,nosuid,nodev,mode=1777,size={data}") };
        if (engine.BoundsProcesses) host.PidsLimit = Processes;
        if (engine.BoundsProcessorTime) host.NanoCPUs = Math.Min(Processors, engine.Processors) * 1_000_000_000;
        if (memory is null || !engine.BoundsMemory) return;
        // Twice one process', as elsewhere, and the data, which the kernel counts as theirs.
        host.Memory = 2 * memory.Process + data;
        if (engine.BoundsSwap) host.MemorySwap = host.Memory;
    }
}
