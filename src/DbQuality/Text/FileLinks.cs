namespace DbQuality.Text;

/// <summary>Where links lead. A project may hold links to anything on the machine that looks at it.</summary>
internal static class FileLinks
{
    private const int MostLinks = 40;

    /// <summary>Whether a file is a link to one outside of the repository that the link is in; outside of the link's own folder where there is no repository.</summary>
    public static bool LeadsOut(string path)
    {
        if (new FileInfo(path).LinkTarget is null) return false;
        var home = Real(Home(Path.GetDirectoryName(Path.GetFullPath(path))!));
        return !Real(path).StartsWith(Path.EndsInDirectorySeparator(home) ? home : home + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string Home(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // In a work tree of its own, .git is a file.
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        }
        return folder;
    }

    /// <summary>The path without any link in it, also in its folders.</summary>
    private static string Real(string path)
    {
        var rest = Path.GetFullPath(path);
        var real = Path.GetPathRoot(rest)!;
        rest = rest[real.Length..];
        for (var links = 0; rest.Length > 0;)
        {
            var end = rest.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
            var (name, after) = end < 0 ? (rest, "") : (rest[..end], rest[(end + 1)..]);
            var next = Path.Combine(real, name);
            if (links < MostLinks && new FileInfo(next).LinkTarget is { } target)
            {
                links++;
                var full = Path.GetFullPath(Path.Combine(real, target, after));
                real = Path.GetPathRoot(full)!;
                rest = full[real.Length..];
            }
            else (real, rest) = (next, after);
        }
        return real;
    }
}
