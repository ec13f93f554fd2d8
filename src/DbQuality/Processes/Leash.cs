using System.ComponentModel;
using System.Diagnostics;
using DbQuality.Text;

namespace DbQuality.Processes;

/// <summary>
/// Runs a program that takes its time. It and everything that it has started end when it ends, when the run is cancelled, and
/// when this process dies, however that dies: see <c>Leash.sh</c>. Windows has no such shell; there a cancelled run ends the
/// tree of processes, and no more.
/// </summary>
internal static class Leash
{
    private const int LongestLine = 100_000;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    /// <summary>Collects what it prints. Exit code −1 where it could not be started or took longer than <paramref name="timeout"/>.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(
        string program, IEnumerable<string> arguments, string directory, TimeSpan timeout, CancellationToken ct) =>
        ChildProcess.RunAsync(Held(new ProcessStartInfo(program, arguments) { WorkingDirectory = directory }), timeout, EndAsync, ct);

    /// <summary>Its exit code; each line that it prints goes to <paramref name="printed"/>, one at a time.</summary>
    /// <exception cref="Win32Exception">It could not be started.</exception>
    public static Task<int> FollowAsync(ProcessStartInfo start, Action<string> printed, CancellationToken ct)
    {
        var turn = new Lock();
        return ChildProcess.RunAsync(
            Held(start),
            (process, token) => Task.WhenAll(ReadAsync(process.StandardOutput, token), ReadAsync(process.StandardError, token)),
            EndAsync,
            ct);

        async Task ReadAsync(StreamReader reader, CancellationToken token)
        {
            var lines = new BoundedLines(reader, LongestLine);
            while (await lines.ReadAsync(token) is { } line)
            {
                lock (turn) printed(line);
            }
        }
    }

    private static ProcessStartInfo Held(ProcessStartInfo start)
    {
        if (OperatingSystem.IsWindows()) return start;
        string[] arguments =
        [
            "-c", ShellScript.Read(typeof(Leash), "Leash.sh"), "dbquality-leash", ChildProcess.FindOfSystem("setsid") ?? "",
            Guid.NewGuid().ToString("N"), start.FileName, .. start.ArgumentList,
        ];
        var held = new ProcessStartInfo("/bin/sh", arguments) { WorkingDirectory = start.WorkingDirectory };
        held.Environment.Clear();
        foreach (var (name, value) in start.Environment) held.Environment[name] = value;
        // The leash itself needs grep and sleep.
        if (string.IsNullOrEmpty(start.Environment.TryGetValue("PATH", out var path) ? path : null)) held.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        return held;
    }

    /// <summary>The end of standard input is the leash's own sign to end everything.</summary>
    private static async Task EndAsync(Process process)
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(LongestEnd);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await ChildProcess.KillAsync(process);
        }
    }
}
