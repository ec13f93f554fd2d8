using System.Diagnostics;
using System.Runtime.Versioning;

namespace DbQuality.Tests.Postgres;

/// <summary>A process of its own that holds a scratch database, in a home and a temporary folder of its own.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>What a look at all processes and a pause take on a quiet machine.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(70);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dbquality-host-");

    public HostProcess()
    {
        // The server runs as another user.
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_111_111);
        Scratch = folder.CreateSubdirectory("scratch").FullName;
        File.SetUnixFileMode(Scratch, (UnixFileMode)0b111_111_111);
        Cache = Path.Combine(folder.FullName, "cache");
    }

    public string Scratch { get; }

    public string Cache { get; }

    public Process Start(params string[] arguments) => Start([], arguments);

    /// <param name="prefix">Words before the command, such as those that run it as another user.</param>
    public Process Start(IReadOnlyList<string> prefix, params string[] arguments)
    {
        string[] command = [.. prefix, Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", Path.Combine(prefix.Count == 0 ? AppContext.BaseDirectory : CopyOfProgram(), "DbQuality.ScratchHost.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CACHE_HOME"] = Cache;
        start.Environment["DBQUALITY_TMP"] = Scratch;
        start.Environment["HOME"] = folder.FullName;
        start.Environment["npm_config_cache"] = Path.Combine(folder.FullName, "npm");
        return Process.Start(start)!;
    }

    public async Task RunOnceAsync(params string[] prefix)
    {
        using var host = Start(prefix, []);
        var said = await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        host.StandardInput.Close();
        var error = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        error.ShouldBe("");
        said.ShouldBe("ready");
        host.ExitCode.ShouldBe(0);
    }

    /// <summary>The watchdog and its job have the server's command line within their own.</summary>
    private static bool IsServer(string line) =>
        (line.Contains("/bin/postgres -D", StringComparison.Ordinal) || line.Contains("/bin/initdb", StringComparison.Ordinal))
        && !line.Contains("dbquality-watchdog", StringComparison.Ordinal) && !line.Contains("dbquality-job", StringComparison.Ordinal);

    /// <summary>Where any user may read it: a checkout may be in a folder that only its owner enters.</summary>
    private string CopyOfProgram()
    {
        var copy = folder.CreateSubdirectory("program").FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    public void ForgetClusters()
    {
        if (Directory.Exists(Path.Combine(Cache, "dbquality"))) Directory.Delete(Path.Combine(Cache, "dbquality"), recursive: true);
    }

    /// <summary>
    /// Until nothing of it is left: no server process within the given time; the watchdog and the folders it removes soon after.
    /// Time is counted in looks: on a machine that is busy with other tests a look takes longer, as everything does.
    /// </summary>
    public async Task ShouldLeaveNothingAsync(TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        for (var looked = TimeSpan.Zero; ; looked += Look)
        {
            var left = await LeftAsync();
            if (left.Count == 0) return;
            if (looked > (left.Exists(IsServer) ? within : Soon)) Assert.Fail($"left after {watch.Elapsed}: {string.Join(", ", left)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The last run's watchdog may still be removing what is in the folder.</summary>
    public void Dispose()
    {
        var watch = Stopwatch.StartNew();
        while (folder.Exists)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (watch.Elapsed < Soon)
            {
                Thread.Sleep(50);
                folder.Refresh();
            }
        }
    }

    private async Task<List<string>> LeftAsync()
    {
        List<string> left = [.. Directory.EnumerateDirectories(Scratch), .. await Postgres.Scratch.ProcessesOfAsync(folder.FullName)];
        left.RemoveAll(line => line.Contains("DbQuality.ScratchHost.dll", StringComparison.Ordinal));
        // Of the run folders, ours are those that name our folder; one that names none is being made by someone.
        foreach (var run in Directory.EnumerateDirectories("/tmp", "dbq-????????"))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(run, "log")).Contains(Scratch, StringComparison.Ordinal) || File.ReadAllText(Path.Combine(run, "owner")).Contains(Scratch, StringComparison.Ordinal)) left.Add(run);
            }
            catch (Exception other) when (other is IOException or UnauthorizedAccessException)
            {
                // Gone, not there yet, or another user's.
            }
        }
        return left;
    }
}
