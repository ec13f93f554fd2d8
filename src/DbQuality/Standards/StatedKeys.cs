using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>Which keys a standards file states, and where; an empty list, mapping or text states nothing.</summary>
public sealed class StatedKeys
{
    private readonly List<StatedText> values = [];
    private readonly List<StatedText> keys = [];

    private StatedKeys()
    {
    }

    /// <summary>Nothing is stated.</summary>
    public static StatedKeys None { get; } = new();

    /// <summary>The paths of values and lists, in the file's order.</summary>
    internal IEnumerable<string> Paths => values.Select(value => value.Path).Distinct();

    /// <summary>Whether something stands at a key or below it.</summary>
    /// <param name="path">Its keys from the top: <c>database.naming.indexes</c>.</param>
    public bool Holds(string path) => values.Exists(value => IsAtOrBelow(value.Path, path));

    /// <summary>Where a text stands that is a value, an item or a name below a key; null where it does not.</summary>
    internal SourceSpan? PlaceOf(string path, string text) =>
        (values.Find(value => value.Text == text && IsAtOrBelow(value.Path, path)) ?? keys.Find(key => key.Text == text && key.Path == $"{path}.{text}"))?.Place;

    /// <summary>Where a text stands in a part of the file.</summary>
    internal SourceSpan PlaceIn(SourceSpan part, string text) =>
        values.Find(value => value.Text == text && value.Place.CompareTo(part) >= 0 && (value.Place.EndLine, value.Place.EndColumn).CompareTo((part.EndLine, part.EndColumn)) <= 0)?.Place ?? part;

    /// <summary>The values and items at or below a key.</summary>
    internal IEnumerable<StatedText> TextsBelow(string path) => values.Where(value => IsAtOrBelow(value.Path, path));

    /// <summary>Standards that somebody considers, without a file.</summary>
    internal static StatedKeys At(IEnumerable<string> paths)
    {
        var stated = new StatedKeys();
        stated.values.AddRange(paths.Select(path => new StatedText(path, "", SourceSpan.Start(""))));
        return stated;
    }

    /// <summary>Every key and value of a file.</summary>
    internal static StatedKeys Read(YamlNode root)
    {
        var stated = new StatedKeys();
        stated.Add(root, "");
        return stated;
    }

    internal static bool IsAtOrBelow(string path, string above) =>
        path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '.');

    private void Add(YamlNode node, string path)
    {
        if (node is YamlMap map)
        {
            foreach (var entry in map.Entries) Add(entry, path);
        }
        else if (node is YamlList list)
        {
            // A list of one-key mappings means the same as a mapping.
            foreach (var item in list.Items) Add(item, path);
        }
        else if (node is YamlText { IsNull: false } text)
        {
            values.Add(new StatedText(path, text.Text, text.Span));
        }
    }

    private void Add(YamlEntry entry, string path)
    {
        var below = path.Length == 0 ? entry.Key.Text : $"{path}.{entry.Key.Text}";
        keys.Add(new StatedText(below, entry.Key.Text, entry.Key.Span));
        Add(entry.Value, below);
    }
}

/// <summary>A text of a standards file: the keys above it, and where it stands.</summary>
internal sealed record StatedText(string Path, string Text, SourceSpan Place);
