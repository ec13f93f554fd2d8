using System.Runtime.InteropServices;

namespace DbQuality.Text;

/// <summary>What is kept between runs: the user's own, and found again by each run.</summary>
internal static class CacheFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Traversable = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>The user's cache folder of ours, made if need be.</summary>
    public static string Root()
    {
        foreach (var candidate in Candidates())
        {
            if (TryMake(candidate)) return candidate;
        }
        throw CodedProblem.NoPlaceToWork.InEnvironment(
            $"No cache folder can be written: {string.Join(", ", Candidates())}. Set XDG_CACHE_HOME to a folder that this user may write.");
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    public static extern uint EffectiveUserId();

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "dbquality");
            yield break;
        }
        // The standard says to ignore a relative path here.
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && Path.IsPathFullyQualified(cache)) yield return Path.Combine(cache, "dbquality");
        if (Environment.GetEnvironmentVariable("HOME") is { } home && Path.IsPathFullyQualified(home)) yield return Path.Combine(home, ".cache", "dbquality");
        yield return Environment.IsPrivilegedProcess ? "/var/cache/dbquality" : $"/var/tmp/dbquality-{EffectiveUserId()}";
    }

    /// <summary>Whether the folder is there now, is nobody else's and can be written.</summary>
    public static bool TryMake(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
                return true;
            }
            Directory.CreateDirectory(folder, Traversable);
            var info = new DirectoryInfo(folder);
            // Someone else may have been here first in a shared folder: no links, and only its owner may set the mode.
            if (info.LinkTarget is not null) return false;
            if (!Environment.IsPrivilegedProcess) File.SetUnixFileMode(folder, info.UnixFileMode & Traversable);
            var probe = Path.Combine(folder, ".probe-" + Guid.NewGuid().ToString("N"));
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
