using System.Runtime.InteropServices;
using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>Where prepared clusters and embedded installations are kept between runs.</summary>
internal static class CacheFolders
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

    /// <summary>
    /// Where embedded installations are kept. Under root the server runs as another user, who must be able to
    /// reach its programs: a home folder of mode 0700 does not do.
    /// </summary>
    public static string ForPrograms()
    {
        var root = Root();
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess || EveryoneReaches(root)) return Path.Combine(root, "postgres");
        // Only root can make or replace this one, unlike a folder under /tmp or /var/tmp.
        const string shared = "/var/cache/dbquality/postgres";
        if (TryMake(shared)) return shared;
        throw CodedProblem.NoPlaceToWork.InEnvironment(
            $"The server does not run as root, its user cannot reach {root}, and {shared} cannot be written. Set XDG_CACHE_HOME to a folder that every user may enter.");
    }

    /// <summary>Whether every user may enter <paramref name="folder"/>: all its parents too.</summary>
    public static bool EveryoneReaches(string folder)
    {
        if (OperatingSystem.IsWindows()) return true;
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (at.Exists && (at.UnixFileMode & UnixFileMode.OtherExecute) == 0) return false;
        }
        return true;
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    internal static extern uint EffectiveUserId();

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

    private static bool TryMake(string folder)
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
