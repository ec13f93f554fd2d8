using DbQuality.Text;

namespace DbQuality.Postgres.Scratch;

/// <summary>Folders that the server's user must be able to reach.</summary>
internal static class ProgramFolders
{
    /// <summary>
    /// Where embedded installations are kept. Under root the server runs as another user, who must be able to
    /// reach its programs: a home folder of mode 0700 does not do.
    /// </summary>
    public static string Root()
    {
        var root = CacheFolder.Root();
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess || EveryoneReaches(root)) return Path.Combine(root, "postgres");
        // Only root can make or replace this one, unlike a folder under /tmp or /var/tmp.
        const string shared = "/var/cache/dbquality/postgres";
        if (CacheFolder.TryMake(shared)) return shared;
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
}
