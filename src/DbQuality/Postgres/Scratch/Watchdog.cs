using System.Diagnostics;
using System.Globalization;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>
/// Holds a program and its folders: they exist only as long as this process does. See <c>Watchdog.sh</c>, which
/// does the work and notices the end of this process by the end of its standard input.
/// </summary>
internal sealed class Watchdog : IAsyncDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(15);

    private readonly Process process;
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> said = [];
    private readonly Task reading;
    private FileStream? owner;
    private int disposed;

    private Watchdog(ScratchFolders folders, Process process)
    {
        Folders = folders;
        this.process = process;
        reading = ReadAsync();
    }

    public ScratchFolders Folders { get; }

    /// <summary>Where the memory of all processes of the program is bounded, if the system allows it; null: nowhere.</summary>
    public MemoryGroup? Memory { get; private init; }

    /// <summary>The program's exit status.</summary>
    public Task<int> Ended => ended.Task;

    /// <summary>Makes the folders, unpacks <paramref name="archive"/> into the data folder and runs a program there as the server's user.</summary>
    public static async Task<Watchdog> StartAsync(ScratchFolders folders, ServerUser user, string? archive, IEnumerable<string> program, CancellationToken ct, MemoryBound? memory = null)
    {
        ct.ThrowIfCancellationRequested();
        var grouped = ChildProcess.FindOfSystem("setsid");
        // In a session of its own the watchdog outlives a signal to the whole process group of the build.
        var start = new ProcessStartInfo(grouped ?? "/bin/sh")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/",
        };
        if (grouped is not null) start.ArgumentList.Add("/bin/sh");
        var group = memory is null ? null : MemoryGroup.For(folders.Name);
        string[] arguments = ["-c", ShellScript.Read(typeof(Watchdog), "Watchdog.sh"), "dbquality-watchdog", folders.Run, folders.Data, user.Owner, grouped ?? "",
            memory is null ? "" : (memory.Process >> 10).ToString(CultureInfo.InvariantCulture),
            group?.Folder ?? "", group is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{group.LimitFile} {memory!.Together(folders)}"), archive ?? "", user.Launch, .. program];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        ServerEnvironment.Apply(start.Environment);

        var process = new Process { StartInfo = start };
        process.Start();
        var watchdog = new Watchdog(folders, process) { Memory = group };
        try
        {
            await watchdog.started.Task.WaitAsync(ct);
            watchdog.owner = folders.TakeOwnership();
            return watchdog;
        }
        catch
        {
            await watchdog.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the program in an orderly way; the files stay until this is disposed.</summary>
    public async Task<int> StopAsync(CancellationToken ct)
    {
        await process.StandardInput.WriteLineAsync("stop".AsMemory(), ct);
        await process.StandardInput.FlushAsync(ct);
        return await Ended.WaitAsync(LongestEnd, ct);
    }

    /// <summary>What the program, its server and the watchdog printed.</summary>
    public IReadOnlyList<string> Printed()
    {
        try
        {
            return [.. said, .. File.ReadLines(Folders.Log)];
        }
        catch (IOException)
        {
            return said;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already; so are its folders.
        }
        using var limit = new CancellationTokenSource(LongestEnd);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            // It was killed. Its server lives on, and holds the pipe that is read to its end below.
            if (Directory.Exists(Folders.Run)) await Reaper.RemoveAsync(Folders, limit.Token);
            await reading.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // The watchdog goes on by itself; the next run's reaper looks after the rest.
        }
        if (owner is not null) await owner.DisposeAsync();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "started")
            {
                started.TrySetResult();
            }
            else if (line.StartsWith("exit ", StringComparison.Ordinal))
            {
                ended.TrySetResult(int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture));
            }
            else
            {
                said.Add(line);
            }
        }
        ended.TrySetResult(-1);
        started.TrySetException(CodedProblem.NoStart.InEnvironment(
            $"The scratch server cannot be started: {(said.Count > 0 ? said[^1] : "its watchdog /bin/sh ended at once")}. Check that {ScratchFolders.Parent} can be written."));
    }
}
