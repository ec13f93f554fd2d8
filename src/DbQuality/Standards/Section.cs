using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>A mapping whose keys are known; any other key is an error.</summary>
internal sealed class Section
{
    private readonly YamlMap map;
    private readonly GateException? unknownKey;
    private readonly int mistakesBefore;

    /// <param name="path">Its keys from the top, as errors name it: <c>database.naming</c>; empty for the file itself.</param>
    /// <param name="form">What it looks like, for one who wrote something else.</param>
    public Section(YamlNode node, string path, IReadOnlyList<string> keys, string form = "a mapping of keys to values")
    {
        Path = path;
        map = node as YamlMap ?? throw StandardsErrors.WrongKind(node, path.Length == 0 ? "The file" : path, form);
        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !keys.Contains(key.Text)))
        {
            var unknown = StandardsErrors.UnknownKey(key, path, keys);
            if (map.Mistakes is null) throw unknown;
            map.Mistakes.Add(unknown);
            unknownKey ??= unknown;
        }
        mistakesBefore = map.Mistakes?.Count ?? 0;
    }

    public string Path { get; }

    public SourceSpan Span => map.Span;

    /// <summary>Nothing was wrong with it so far: its values say what its author meant.</summary>
    public bool IsSound => unknownKey is null && (map.Mistakes?.Count ?? 0) == mistakesBefore;

    /// <summary>The full name of one of its keys.</summary>
    public string PathOf(string key) => Path.Length == 0 ? key : Path + "." + key;

    /// <summary>A key's value as it stands, to be read with <paramref name="read"/>; <paramref name="fallback"/> where the key is absent.</summary>
    public T Value<T>(string key, Func<YamlNode, string, T> read, T fallback) =>
        Find(key) is { } node ? Mistakes.Gather(map.Mistakes, () => read(node, PathOf(key)), fallback) : fallback;

    /// <summary>The same for a section or a list: one with every line commented out counts as absent.</summary>
    public T Part<T>(string key, Func<YamlNode, string, T> read, T fallback) =>
        Find(key) is { IsNull: false } node ? Mistakes.Gather(map.Mistakes, () => read(node, PathOf(key)), fallback) : fallback;

    /// <summary>A key that must be there; where another stands that nobody knows, it was meant by that.</summary>
    /// <returns>Nothing where it is not, or is wrong: see <see cref="IsSound"/>.</returns>
    public T Required<T>(string key, Func<YamlNode, string, T> read, string advice) => Mistakes.Gather(
        map.Mistakes, () => Find(key) is { } node ? read(node, PathOf(key)) : throw unknownKey ?? StandardsErrors.Missing(map, Path, key, advice), fallback: default!);

    public YamlNode? Find(string key)
    {
        foreach (var (name, value) in map.Entries)
        {
            if (name.Text == key) return value;
        }
        return null;
    }
}
