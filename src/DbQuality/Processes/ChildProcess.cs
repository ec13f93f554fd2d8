using System.ComponentModel;
using System.Diagnostics;

namespace DbQuality.Processes;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    /// <summary>Collects what it prints. Exit code −1 where it could not be started or took longer than <paramref name="timeout"/>.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start, TimeSpan timeout, CancellationToken ct) =>
        RunAsync(start, timeout, KillAsync, ct);

    /// <param name="end">Ends the process where it takes too long.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        ProcessStartInfo start, TimeSpan timeout, Func<Process, Task> end, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        var (output, error) = ("", "");
        try
        {
            var exitCode = await RunAsync(start, ReadAsync, end, limit.Token);
            return (exitCode, output, error);
        }
        catch (Win32Exception e)
        {
            return (-1, "", e.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (-1, "", $"no answer within {timeout.TotalSeconds:0} seconds");
        }

        async Task ReadAsync(Process process, CancellationToken token)
        {
            var printed = process.StandardOutput.ReadToEndAsync(token);
            error = await process.StandardError.ReadToEndAsync(token);
            output = await printed;
        }
    }

    /// <summary>
    /// The exit code of a program whose output <paramref name="read"/> takes. When <paramref name="ct"/> is cancelled,
    /// <paramref name="end"/> ends the process, and it has ended when the exception comes.
    /// </summary>
    /// <exception cref="Win32Exception">It could not be started.</exception>
    public static async Task<int> RunAsync(
        ProcessStartInfo start, Func<Process, CancellationToken, Task> read, Func<Process, Task> end, CancellationToken ct)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        // A user's PATH may be empty, and a program of the system is where it always is.
        if (!OperatingSystem.IsWindows() && !start.FileName.Contains('/', StringComparison.Ordinal)) start.FileName = FindOfSystem(start.FileName) ?? start.FileName;
        using var process = new Process { StartInfo = start };
        process.Start();
        try
        {
            await read(process, ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await end(process);
            throw;
        }
        finally
        {
            process.StandardInput.Close();
        }
    }

    public static async Task KillAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        // It may be writing where the caller cleans up.
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? FindOnPath(string name) => Find(name, FoldersOnPath());

    /// <summary>The same for a program of the operating system, whose folders a user's PATH may lack.</summary>
    public static string? FindOfSystem(string name) => Find(name, [.. FoldersOnPath(), "/usr/sbin", "/sbin", "/usr/bin", "/bin"]);

    private static string[] FoldersOnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Find(string name, string[] folders) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
