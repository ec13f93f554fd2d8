using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DbQuality.Processes;
using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>
/// Removes what a power cut, or a kill of the watchdog itself, left behind. The watchdog clears up after everything
/// else.
/// </summary>
internal static partial class Reaper
{
    /// <summary>A folder without an owner may be one that is being made.</summary>
    private static readonly TimeSpan BeingMade = TimeSpan.FromMinutes(1);

    /// <summary>The watchdog of a run that has just died is at work.</summary>
    private static readonly TimeSpan WatchdogsTurn = TimeSpan.FromMilliseconds(500);

    /// <summary>Stops the servers and deletes the folders of dead runs of this user.</summary>
    public static async Task RunAsync(CancellationToken ct)
    {
        var dead = DeadRuns().ToList();
        if (dead.Count == 0) return;
        await Task.Delay(WatchdogsTurn, ct);
        foreach (var folders in dead)
        {
            // Root could remove anyone's: what another user wrote into the owner file must not tell it what.
            if (!await IsOursAsync(Directory.Exists(folders.Run) ? folders.Run : folders.Data, ct)) continue;
            await RemoveAsync(folders, ct);
        }
    }

    /// <summary>Stops the server of a run whose watchdog is dead, and deletes its folders.</summary>
    public static async Task RemoveAsync(ScratchFolders folders, CancellationToken ct)
    {
        await StopServerAsync(folders.Data, ct);
        MemoryGroup.Remove(folders.Name, folders.MemoryGroupFile);
        // What is left of the data is found again by its run folder only.
        if (await DeleteAsync(folders.Data, ct)) await DeleteAsync(folders.Run, ct);
    }

    private static IEnumerable<ScratchFolders> DeadRuns()
    {
        foreach (var run in Named(ScratchFolders.Parent))
        {
            var folders = new ScratchFolders(run, Path.Combine(run, "data"));
            if (!File.Exists(folders.OwnerFile))
            {
                if (IsOld(run)) yield return folders with { Data = WrittenDown(folders) ?? Path.Combine(ScratchFolders.Memory, Path.GetFileName(run)) };
                continue;
            }
            using var owner = LockFile.TryTake(folders.OwnerFile);
            if (owner is null) continue;
            using var reader = new StreamReader(owner);
            var data = reader.ReadLine();
            if (data is not null && (data == folders.Data || Path.GetFileName(data) == Path.GetFileName(run))) yield return folders with { Data = data };
        }
        foreach (var data in Named(ScratchFolders.Memory))
        {
            var run = Path.Combine(ScratchFolders.Parent, Path.GetFileName(data));
            if (!Directory.Exists(run) && IsOld(data)) yield return new ScratchFolders(run, data);
        }
    }

    /// <summary>What the watchdog wrote down before the gate could take the owner file.</summary>
    private static string? WrittenDown(ScratchFolders folders)
    {
        try
        {
            var data = File.ReadLines(folders.DataFolderFile).FirstOrDefault();
            return data is not null && (data == folders.Data || Path.GetFileName(data) == Path.GetFileName(folders.Run)) ? data : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Named(string parent) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, ScratchFolders.Prefix + "*").Where(folder => RunName().IsMatch(Path.GetFileName(folder)))
            : [];

    private static bool IsOld(string folder) => DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > BeingMade;

    private static async Task<bool> IsOursAsync(string folder, CancellationToken ct)
    {
        // In memory the data folder belongs to the server's user.
        List<string> ids = [CacheFolder.EffectiveUserId().ToString(CultureInfo.InvariantCulture), ServerUser.Find().Id];
        foreach (var id in ids.Distinct())
        {
            var found = await ChildProcess.RunAsync(new ProcessStartInfo("find", [folder, "-maxdepth", "0", "-type", "d", "-user", id]), TimeSpan.FromSeconds(5), ct);
            if (found.ExitCode == 0 && found.Output.Trim() == folder) return true;
        }
        return false;
    }

    /// <summary>By its command line: a process id in a file may be another program's by now.</summary>
    private static async Task StopServerAsync(string data, CancellationToken ct)
    {
        string[] signals = ["QUIT", "QUIT", "KILL"];
        foreach (var signal in signals)
        {
            var list = await ChildProcess.RunAsync(new ProcessStartInfo("ps", ["-eo", "pid=,args="]), TimeSpan.FromSeconds(5), ct);
            var servers = list.Output.Split('\n').Where(line => line.Contains($"postgres -D {data} ", StringComparison.Ordinal))
                .Select(line => line.TrimStart().Split(' ', 2)[0]).ToList();
            if (servers.Count == 0) return;
            await ChildProcess.RunAsync(new ProcessStartInfo("kill", ["-s", signal, .. servers]), TimeSpan.FromSeconds(5), ct);
            await Task.Delay(WatchdogsTurn, ct);
        }
    }

    /// <summary>Whether it is gone. Another run's reaper may be removing it as well, and then each of the two meets files that the other has taken.</summary>
    private static async Task<bool> DeleteAsync(string folder, CancellationToken ct)
    {
        for (var tries = 0; tries < 20 && Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(100, ct);
            }
            catch (UnauthorizedAccessException)
            {
                // Its owner's next run removes it.
                return false;
            }
        }
        return !Directory.Exists(folder);
    }

    [GeneratedRegex("^dbq-[0-9a-f]{8}$")]
    private static partial Regex RunName();
}
