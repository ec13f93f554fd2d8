namespace DbQuality.Rules.Engine;

/// <summary>The words of the application's own sources: what may be the name of something that it uses in the database.</summary>
/// <param name="words">Runs of letters, digits, <c>_</c> and <c>$</c>.</param>
/// <param name="files">Full paths of the files and folders that were looked at.</param>
public sealed class ApplicationNames(IReadOnlyCollection<string> words, IReadOnlyList<string> files)
{
    private readonly HashSet<string> words = new(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>No sources are listed.</summary>
    public static ApplicationNames None { get; } = new([], []);

    /// <summary>Full paths of what was read; another state of one of them may give another answer.</summary>
    public IReadOnlyList<string> DependsOn { get; } = files;

    /// <summary>
    /// Whether the sources mention an object of that name, in any letter case: SQL folds case, and a program's SQL is a
    /// string that this does not parse. Of a name such as "Close month", each word must be there.
    /// </summary>
    public bool Mention(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (words.Count == 0) return false;
        if (words.Contains(name)) return true;
        if (name.All(SourceWords.Continue)) return false;
        return SourceWords.In(name).ToList() is { Count: > 0 } parts && parts.TrueForAll(words.Contains);
    }
}
