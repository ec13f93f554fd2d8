namespace DbQuality.Cli;

/// <summary>The repository that a project is in.</summary>
internal static class Repository
{
    /// <summary>A project's folder relative to its repository, with forward slashes; empty at its top, or where there is none.</summary>
    public static string PathOf(string project)
    {
        var folder = Directory.Exists(project) ? project : Path.GetDirectoryName(project)!;
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            // In a work tree of its own, .git is a file.
            var git = Path.Combine(at.FullName, ".git");
            if (!Directory.Exists(git) && !File.Exists(git)) continue;
            var path = Path.GetRelativePath(at.FullName, folder);
            return path == "." ? "" : path.Replace('\\', '/');
        }
        return "";
    }
}
