using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace DbQuality.Text;

/// <summary>A folder that patterns are matched in. Links to folders are followed, as MSBuild does, but not to where they stand: they would never end.</summary>
internal sealed class GlobFolder : DirectoryInfoBase
{
    /// <summary>Folders full of links to one another have paths without number.</summary>
    private const int MostLinks = 1000;

    private readonly DirectoryInfo folder;
    private readonly GlobFolder? above;
    private readonly string real;
    private readonly int[] links;

    private GlobFolder(DirectoryInfo folder, GlobFolder? above, string real, int[] links) =>
        (this.folder, this.above, this.real, this.links) = (folder, above, real, links);

    public override string Name => folder.Name;

    public override string FullName => folder.FullName;

    public override DirectoryInfoBase? ParentDirectory => above;

    /// <summary>Full paths of the files below a folder that a matcher takes; none where there is no such folder.</summary>
    /// <exception cref="IOException">The folder has too many links.</exception>
    public static IEnumerable<string> Match(Matcher matcher, string root)
    {
        if (!Directory.Exists(root)) return [];
        var folder = new DirectoryInfo(root);
        return matcher.Execute(new GlobFolder(folder, null, RealPathOf(folder), [0])).Files.Select(file => Path.GetFullPath(Path.Combine(root, file.Path)));
    }

    /// <summary>The folders before the first part with a wildcard, and the rest; the rest is empty where there is none.</summary>
    /// <param name="pattern">With slashes.</param>
    public static (string Fixed, string Pattern) Split(string pattern)
    {
        var parts = pattern.Split('/');
        var count = parts.TakeWhile(part => !part.AsSpan().ContainsAny('*', '?')).Count();
        return (string.Join('/', parts[..count]), string.Join('/', parts[count..]));
    }

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is not DirectoryInfo below) yield return new FileInfoWrapper((FileInfo)entry);
            else if (Enter(below) is { } entered) yield return entered;
        }
    }

    public override DirectoryInfoBase? GetDirectory(string path) =>
        path == ".." ? new DirectoryInfoWrapper(folder).GetDirectory(path) : Enter(new DirectoryInfo(Path.Combine(folder.FullName, path)));

    public override FileInfoBase? GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(folder.FullName, path)));

    private GlobFolder? Enter(DirectoryInfo below)
    {
        if (below.LinkTarget is null) return new GlobFolder(below, this, Path.Combine(real, below.Name), links);
        if (++links[0] > MostLinks) throw new IOException($"More than {MostLinks} links to folders are met below the folder of a pattern.");
        var target = RealPathOf(below);
        for (var at = this; at is not null; at = at.above)
        {
            if ((at.real + Path.DirectorySeparatorChar).StartsWith(target.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return null;
        }
        return new GlobFolder(below, this, target, links);
    }

    private static string RealPathOf(DirectoryInfo folder)
    {
        try
        {
            return folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
        }
        catch (IOException)
        {
            // Links that lead in a circle lead nowhere.
            return folder.FullName;
        }
    }
}
