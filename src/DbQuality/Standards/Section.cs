using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>A mapping whose keys are known; any other key is an error.</summary>
internal sealed class Section
{
    private readonly YamlMap map;

    /// <param name="path">Its keys from the top, as errors name it: <c>database.naming</c>; empty for the file itself.</param>
    /// <param name="form">What it looks like, for one who wrote something else.</param>
    public Section(YamlNode node, string path, IReadOnlyList<string> keys, string form = "a mapping of keys to values")
    {
        Path = path;
        map = node as YamlMap ?? throw StandardsErrors.WrongKind(node, path.Length == 0 ? "The file" : path, form);
        foreach (var (key, _) in map.Entries)
        {
            if (!keys.Contains(key.Text)) throw StandardsErrors.UnknownKey(key, path, keys);
        }
    }

    public string Path { get; }

    public SourceSpan Span => map.Span;

    /// <summary>The full name of one of its keys.</summary>
    public string PathOf(string key) => Path.Length == 0 ? key : Path + "." + key;

    /// <summary>A key's value as it stands, to be read with <paramref name="read"/>; <paramref name="fallback"/> where the key is absent.</summary>
    public T Value<T>(string key, Func<YamlNode, string, T> read, T fallback) =>
        Find(key) is { } node ? read(node, PathOf(key)) : fallback;

    /// <summary>The same for a section or a list: one with every line commented out counts as absent.</summary>
    public T Part<T>(string key, Func<YamlNode, string, T> read, T fallback) =>
        Find(key) is { IsNull: false } node ? read(node, PathOf(key)) : fallback;

    /// <summary>A key that must be there.</summary>
    public T Required<T>(string key, Func<YamlNode, string, T> read, string advice) =>
        Find(key) is { } node ? read(node, PathOf(key)) : throw StandardsErrors.Missing(map, Path, key, advice);

    public YamlNode? Find(string key)
    {
        foreach (var (name, value) in map.Entries)
        {
            if (name.Text == key) return value;
        }
        return null;
    }
}
