using System.ComponentModel;
using System.Diagnostics;

namespace DbQuality.Postgres;

/// <summary>Runs a program to its end and collects what it prints.</summary>
internal static class ChildProcess
{
    /// <summary>Exit code −1 where it could not be started or took longer than <paramref name="timeout"/>.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start, TimeSpan timeout, CancellationToken ct)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return (-1, "", e.Message);
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            // It may be writing where the caller cleans up.
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return (-1, "", $"no answer within {timeout.TotalSeconds:0} seconds");
        }
        finally
        {
            process.StandardInput.Close();
        }
    }

    /// <summary>The same for a program that takes its time: it and what it starts end with this process, however that dies.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunOnLeashAsync(
        string program, IEnumerable<string> arguments, string directory, TimeSpan timeout, CancellationToken ct) =>
        RunAsync(new ProcessStartInfo("/bin/sh", ["-c", ShellScript.Read("Leash.sh"), "dbquality-leash", FindOfSystem("setsid") ?? "", program, .. arguments])
        {
            WorkingDirectory = directory,
        }, timeout, ct);

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? FindOnPath(string name) => Find(name, FoldersOnPath());

    /// <summary>The same for a program of the operating system, whose folders a user's PATH may lack.</summary>
    public static string? FindOfSystem(string name) => Find(name, [.. FoldersOnPath(), "/usr/sbin", "/sbin", "/usr/bin", "/bin"]);

    private static string[] FoldersOnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Find(string name, string[] folders) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
