using System.Diagnostics;
using System.Globalization;

namespace DbQuality.Hostile;

/// <summary>Runs the tool as a process, with an end to its time, and looks at its memory.</summary>
internal static class ToolProcess
{
    /// <summary>For ending in an orderly way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private const int KeptBytes = 4 << 20;

    public static async Task<ToolOutcome> RunAsync(IReadOnlyList<string> command, string directory, IReadOnlyDictionary<string, string> environment, TimeSpan limit, CancellationToken ct)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = new MemoryStream();
        var readers = new[] { ReadAsync(process.StandardOutput.BaseStream, output), ReadAsync(process.StandardError.BaseStream, output) };
        var (inTime, memory) = await WatchAsync(process, limit, clock, ct);
        var took = clock.Elapsed;
        if (!inTime) await EndAsync(process);
        // What it has started may hold its output open longer than it lives.
        await Task.WhenAny(Task.WhenAll(readers), Task.Delay(Grace, CancellationToken.None));
        lock (output) return new ToolOutcome(inTime ? process.ExitCode : null, output.ToArray(), readers.Sum(reader => reader.IsCompleted ? reader.Result : 0), memory, took);
    }

    private static async Task<(bool InTime, long Memory)> WatchAsync(Process process, TimeSpan limit, Stopwatch clock, CancellationToken ct)
    {
        long memory = 0;
        var ended = process.WaitForExitAsync(CancellationToken.None);
        while (!ended.IsCompleted && clock.Elapsed < limit && !ct.IsCancellationRequested)
        {
            memory = Math.Max(memory, PeakMemory(process.Id));
            await Task.WhenAny(ended, Task.Delay(50, CancellationToken.None));
        }
        return (ended.IsCompleted, memory);
    }

    private static async Task EndAsync(Process process)
    {
        Shell.Run(["sh", "-c", $"kill -s TERM {process.Id} || true"]);
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Grace));
        // Itself alone, as a machine's killer of processes would: whoever cleans up after it lives on.
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<long> ReadAsync(Stream from, MemoryStream to)
    {
        var buffer = new byte[1 << 16];
        long count = 0;
        for (int read; (read = await from.ReadAsync(buffer)) > 0; count += read)
        {
            lock (to) to.Write(buffer, 0, (int)Math.Min(read, Math.Max(0, KeptBytes - to.Length)));
        }
        return count;
    }

    private static long PeakMemory(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
