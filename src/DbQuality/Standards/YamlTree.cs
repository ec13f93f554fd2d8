using DbQuality.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DbQuality.Standards;

/// <summary>Builds the nodes of a file's only document from the parser's events; anchors and aliases are resolved.</summary>
internal sealed class YamlTree
{
    // Far more than any standards file nests, and far less than what would exhaust the stack.
    private const int MaximumDepth = 32;

    /// <summary>Far more than anybody repeats: a list of aliases of a list of aliases of … is short in its file and endless to its reader.</summary>
    private const int MostRepeated = 10_000;

    private readonly SourceText source;
    private readonly Mistakes? mistakes;
    private readonly Parser parser;
    private readonly Dictionary<AnchorName, YamlNode> anchors = [];
    private readonly Stack<NodeEvent> open = new();
    private long lastEnd;
    private long repeated;

    private YamlTree(SourceText source, Mistakes? mistakes)
    {
        this.source = source;
        this.mistakes = mistakes;
        parser = new Parser(new StringReader(source.Text));
    }

    /// <summary>The document's root; null for a file without any content.</summary>
    /// <param name="mistakes">Takes what readers of the nodes find wrong; whoever gives one throws it in the end. What is no YAML is thrown at once.</param>
    public static YamlNode? Read(SourceText source, Mistakes? mistakes = null)
    {
        RefuseControlCharacters(source);
        return new YamlTree(source, mistakes).ReadDocument();
    }

    private YamlNode? ReadDocument()
    {
        Next();
        if (Next() is not DocumentStart) return null;
        var root = ReadNode(Next());
        Next();
        var end = Next();
        if (end is DocumentStart) throw StandardsErrors.SecondDocument(Span(end));
        return root.IsNull ? null : root;
    }

    private YamlNode ReadNode(ParsingEvent parsed)
    {
        if (open.Count > MaximumDepth) throw StandardsErrors.TooDeep(Span(parsed), MaximumDepth);
        if (parsed is AnchorAlias alias) return Repeat(alias);

        var start = parsed as NodeEvent ?? throw StandardsErrors.NoValue(Span(parsed));
        RefuseTag(start);
        YamlNode node = parsed switch
        {
            Scalar scalar => new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, Span(scalar)) { Mistakes = mistakes },
            SequenceStart sequence => ReadList(sequence),
            _ => ReadMap((MappingStart)parsed),
        };
        // Only now: an alias inside its own anchor would make the tree endless.
        if (!start.Anchor.IsEmpty) anchors[start.Anchor] = node;
        return node;
    }

    private YamlNode Repeat(AnchorAlias alias)
    {
        if (!anchors.TryGetValue(alias.Value, out var target)) throw StandardsErrors.UnknownAlias(alias.Value.Value, Span(alias));
        repeated += target.Size;
        return repeated <= MostRepeated ? target : throw StandardsErrors.TooManyAliases(Span(alias), MostRepeated);
    }

    private YamlList ReadList(SequenceStart start)
    {
        open.Push(start);
        var items = new List<YamlNode>();
        ParsingEvent parsed;
        while ((parsed = Next()) is not SequenceEnd) items.Add(ReadNode(parsed));
        open.Pop();
        return new YamlList(items, Span(start, start.Style == SequenceStyle.Flow ? null : items.LastOrDefault(), parsed)) { Mistakes = mistakes };
    }

    private YamlMap ReadMap(MappingStart start)
    {
        open.Push(start);
        var entries = new List<YamlEntry>();
        ParsingEvent parsed;
        while ((parsed = Next()) is not MappingEnd)
        {
            var key = ReadNode(parsed) as YamlText ?? throw StandardsErrors.KeyNotText(Span(parsed));
            entries.Add(new YamlEntry(key, ReadNode(Next())));
        }
        open.Pop();
        YamlValues.RefuseDuplicates(entries);
        return new YamlMap(entries, Span(start, start.Style == MappingStyle.Flow ? null : entries.LastOrDefault().Value, parsed)) { Mistakes = mistakes };
    }

    private ParsingEvent Next()
    {
        try
        {
            if (!parser.MoveNext()) throw new InvalidOperationException("The YAML parser ended early.");
        }
        catch (YamlException trouble)
        {
            throw YamlSyntax.Translate(source, trouble, (int)lastEnd);
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or ArgumentException)
        {
            throw YamlSyntax.Translate(source, trouble, (int)lastEnd, open.Count > 0 ? open.Peek() : null);
        }
        var parsed = parser.Current!;
        if (parsed.End.Index > lastEnd) lastEnd = parsed.End.Index;
        return parsed;
    }

    private void RefuseTag(NodeEvent node)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific || node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal)) return;
        throw StandardsErrors.Tag(node.Tag.Value, source.Span((int)node.Start.Index, Math.Min(node.Tag.Value.Length, source.Text.Length - (int)node.Start.Index)));
    }

    private static void RefuseControlCharacters(SourceText source)
    {
        // The parser drops NUL and keeps the others; PostgreSQL takes neither in a name.
        var found = source.Text.AsSpan().IndexOfAnyInRange('\0', '\u001f');
        for (var from = found; found >= 0; from += found + 1)
        {
            if (source.Text[from] is not ('\t' or '\n' or '\r')) throw StandardsErrors.ControlCharacter(source.Text[from], source.Span(from, 1));
            found = source.Text.AsSpan(from + 1).IndexOfAnyInRange('\0', '\u001f');
        }
    }

    private SourceSpan Span(ParsingEvent parsed) => Between((int)parsed.Start.Index, (int)parsed.End.Index);

    // A block ends, for the parser, only where the next one begins; for an editor it ends with its last value. In flow
    // style the end event stands before the closing bracket and has no length.
    private SourceSpan Span(ParsingEvent start, YamlNode? last, ParsingEvent end) => last is null
        ? Between((int)start.Start.Index, (int)end.Start.Index + 1)
        : Span(start) with { EndLine = last.Span.EndLine, EndColumn = last.Span.EndColumn };

    private SourceSpan Between(int start, int end) =>
        source.Span(Math.Min(start, source.Text.Length), Math.Clamp(end - start, 0, Math.Max(0, source.Text.Length - start)));
}
