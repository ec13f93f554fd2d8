using System.Net.Sockets;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace DbQuality.Containers;

/// <summary>
/// Holds a container by its standard input: when this process is gone, it ends, and so does the container; see <c>Watchdog.sh</c>. What the container prints
/// comes back the same way and is written to a file.
/// </summary>
internal sealed class LifeLine : IAsyncDisposable
{
    private readonly MultiplexedStream stream;
    private readonly FileStream log;
    private readonly CancellationTokenSource stop = new();

    private LifeLine(MultiplexedStream stream, string logFile)
    {
        this.stream = stream;
        log = new FileStream(logFile, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Ended = ReadAsync();
    }

    /// <summary>Done when the container has ended, or the engine.</summary>
    public Task Ended { get; }

    /// <param name="id">A container that need not run yet.</param>
    /// <param name="logFile">Where its output goes; it is made.</param>
    public static async Task<LifeLine> AttachAsync(IDockerClient client, string id, string logFile, CancellationToken ct)
    {
        var stream = await client.Containers.AttachContainerAsync(id, new ContainerAttachParameters { Stream = true, Stdin = true, Stdout = true, Stderr = true }, ct);
        try
        {
            var held = "held\n"u8.ToArray();
            await stream.WriteAsync(held, 0, held.Length, ct);
            return new LifeLine(stream, logFile);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        stream.Dispose();
        await Ended;
        await log.DisposeAsync();
        stop.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[32 << 10];
        try
        {
            while (await stream.ReadOutputAsync(buffer, 0, buffer.Length, stop.Token) is { EOF: false, Count: > 0 } read) await log.WriteAsync(buffer.AsMemory(0, read.Count), stop.Token);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The engine has gone, or this is disposed.
        }
    }
}
