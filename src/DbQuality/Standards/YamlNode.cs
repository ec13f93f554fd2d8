using DbQuality.Text;

namespace DbQuality.Standards;

/// <summary>A node of a YAML document with its exact place. Scalars stay text: only their reader knows what they mean.</summary>
internal abstract class YamlNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>Where the file's mistakes are gathered; null: the first is thrown at once.</summary>
    public Mistakes? Mistakes { get; init; }

    /// <summary>How an error names it: <c>a list</c>.</summary>
    public abstract string Description { get; }

    /// <summary>How many nodes it is, itself and all in it, each as often as it is there.</summary>
    public virtual long Size => 1;

    /// <summary>Nothing was written: <c>key:</c>, <c>key: ~</c> or <c>key: null</c>.</summary>
    public virtual bool IsNull => false;
}

/// <summary>A scalar.</summary>
internal sealed class YamlText(string text, bool isPlain, SourceSpan span) : YamlNode(span)
{
    public string Text { get; } = text;

    /// <summary>Written without quotes.</summary>
    public bool IsPlain { get; } = isPlain;

    public override string Description => IsNull ? "empty" : $"'{Text}'";

    public override bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A sequence, in block or flow style.</summary>
internal sealed class YamlList(IReadOnlyList<YamlNode> items, SourceSpan span) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override long Size { get; } = 1 + items.Sum(item => item.Size);

    public override string Description => "a list";
}

/// <summary>A mapping, in block or flow style, its keys unique.</summary>
internal sealed class YamlMap(IReadOnlyList<YamlEntry> entries, SourceSpan span) : YamlNode(span)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override long Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    public override string Description => "a mapping";
}

/// <summary>One <c>key: value</c>.</summary>
internal readonly record struct YamlEntry(YamlText Key, YamlNode Value);
