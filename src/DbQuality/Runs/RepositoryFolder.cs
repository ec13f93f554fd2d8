namespace DbQuality.Runs;

/// <summary>The repository that a project is in.</summary>
internal static class RepositoryFolder
{
    /// <summary>The nearest folder that holds <c>.git</c>, else the nearest that holds a solution; null where there is neither.</summary>
    public static string? Top(string folder) =>
        // In a work tree of its own, .git is a file.
        Above(folder).FirstOrDefault(at => Path.Exists(Path.Combine(at, ".git"))) ?? Above(folder).FirstOrDefault(at => SolutionFile.In(at).Any());

    /// <summary>A project's folder and those above it that belong together with it, the nearest first: up to the repository's top; without one, up to the solution's.</summary>
    public static IEnumerable<string> Shared(string folder)
    {
        var top = Top(folder) ?? folder;
        foreach (var at in Above(folder))
        {
            yield return at;
            if (at == top) yield break;
        }
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent) yield return at.FullName;
    }
}
