using DbQuality.Text;
using Microsoft.Extensions.FileSystemGlobbing;

namespace DbQuality.Standards;

/// <summary>One pattern of <c>database: before:</c>, such as <c>production/*.sql</c>.</summary>
public sealed record BeforePattern(string Pattern, SourceSpan Location);

/// <summary>The scripts that <c>database: before:</c> names.</summary>
/// <param name="Scripts">In the order in which they run: that of the list, and of the names where one pattern matches several.</param>
public sealed record BeforeFiles(IReadOnlyList<SourceText> Scripts)
{
    public static BeforeFiles None { get; } = new([]);

    /// <summary>Full paths: no migrations, wherever they are.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Full paths of files, and of folders where more may appear, that the answer depends on.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <param name="patterns">Relative to <paramref name="directory"/>.</param>
    /// <param name="directory">The full path of the standards file's folder.</param>
    /// <param name="shown">How to show a full path.</param>
    /// <exception cref="GateException">DBQ010 at a pattern that matches nothing, or at a file that is no text.</exception>
    public static BeforeFiles Read(IReadOnlyList<BeforePattern> patterns, string directory, Func<string, string> shown)
    {
        if (patterns.Count == 0) return None;
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        var paths = patterns.SelectMany(pattern => Expand(pattern, directory, folders)).Distinct(StringComparer.Ordinal).ToList();
        return new BeforeFiles([.. paths.Select(path => new SourceText(shown(path), StandardsReader.ReadText(path, shown(path), "before")))])
        {
            Paths = paths,
            DependsOn = [.. paths, .. folders],
        };
    }

    private static List<string> Expand(BeforePattern pattern, string directory, SortedSet<string> folders)
    {
        var (folder, rest) = GlobFolder.Split(pattern.Pattern.Replace('\\', '/'));
        var root = Path.GetFullPath(Path.Combine(directory, folder));
        var found = rest.Length > 0 ? Match(root, rest, folders) : File.Exists(root) ? [root] : [];
        // The server quotes what it refuses, and a stranger's pull request may have made the link.
        if (found.Find(FileLinks.LeadsOut) is { } link) throw StandardsErrors.At(pattern.Location,
            $"{Path.GetFileName(link)} in database.before is a link that leads out of the repository. Put the file itself there, or name the file that the link leads to.");
        return found.Count > 0 ? found : throw StandardsErrors.At(pattern.Location,
            $"'{pattern.Pattern}' in database.before matches no file in {root}. Patterns are relative to the standards file. Write the script, or remove the pattern.");
    }

    private static List<string> Match(string root, string pattern, SortedSet<string> folders)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern);
        var found = GlobFolder.Match(matcher, root).Order(StringComparer.Ordinal).ToList();
        // A new file changes the time of its folder.
        folders.UnionWith(found.Select(path => Path.GetDirectoryName(path)!));
        if (Directory.Exists(root)) folders.Add(root);
        return found;
    }
}
