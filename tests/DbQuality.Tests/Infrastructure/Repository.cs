namespace DbQuality.Tests.Infrastructure;

/// <summary>The working copy that the tests were built in.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>DbQuality.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder of the repository, by its path from the root with forward slashes.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    private static string Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DbQuality.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException($"No folder above {from} holds DbQuality.sln.");
    }
}
