namespace DbQuality.Text;

/// <summary>A file's text with its line starts, to turn offsets into lines and columns.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;
    private readonly IReadOnlyList<TextReplacement> replacements;

    public SourceText(string file, string text)
        : this(file, text, text, [])
    {
    }

    /// <summary>A text that was made from a file's.</summary>
    /// <param name="original">The file's text.</param>
    /// <param name="text">What it became; all offsets are offsets in it.</param>
    /// <param name="replacements">How, in order of place.</param>
    internal SourceText(string file, string original, string text, IReadOnlyList<TextReplacement> replacements)
    {
        File = file;
        Text = text;
        Original = original;
        this.replacements = replacements;
        lineStarts = FindLineStarts(original);
    }

    /// <summary>The path as the user should see it.</summary>
    public string File { get; }

    /// <summary>The text, without a byte order mark, and with the values of variables in their places.</summary>
    public string Text { get; }

    /// <summary>The text as the file has it, before variables were put in.</summary>
    public string Original { get; }

    /// <summary>
    /// The span of <paramref name="length"/> UTF-16 code units from <paramref name="start"/>, as the file has them: whoever
    /// lies inside of a variable's value is all of the variable.
    /// </summary>
    public SourceSpan Span(int start, int length)
    {
        var (line, column) = Position(start);
        var (endLine, endColumn) = length == 0 ? (line, column) : Locate(OriginalEnd(start + length));
        return new SourceSpan(File, line, column, endLine, endColumn);
    }

    /// <summary>Line and column in the file, from 1, of a UTF-16 offset: of the variable's start for what lies inside of its value.</summary>
    public (int Line, int Column) Position(int offset) => Locate(OriginalStart(offset));

    /// <summary>A line of the file, from 1, without its end; null where there is none.</summary>
    internal string? Line(int number)
    {
        if (number < 1 || number > lineStarts.Length) return null;
        var end = number < lineStarts.Length ? lineStarts[number] : Original.Length;
        return Original[lineStarts[number - 1]..end].TrimEnd('\r', '\n');
    }

    /// <summary>The offset in <see cref="Original"/> of a line and column.</summary>
    internal int OffsetOf(int line, int column) => lineStarts[line - 1] + column - 1;

    /// <summary>Where the character at an offset stands in <see cref="Original"/>.</summary>
    internal int OriginalStart(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        if (Last(offset + 1) is not { } last) return offset;
        return offset < last.Start + last.Length ? last.OriginalStart : offset - last.Start - last.Length + last.OriginalStart + last.OriginalLength;
    }

    /// <summary>Where, in <see cref="Original"/>, the character before an offset ends.</summary>
    internal int OriginalEnd(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        if (Last(offset) is not { } last) return offset;
        return Math.Max(0, offset - last.Start - last.Length) + last.OriginalStart + last.OriginalLength;
    }

    /// <summary>The last replacement that begins before an offset.</summary>
    private TextReplacement? Last(int offset)
    {
        var (low, high) = (0, replacements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (replacements[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : replacements[low - 1];
    }

    private (int Line, int Column) Locate(int offset)
    {
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - lineStarts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            // \r\n ends one line, and so does each of \r and \n alone.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}

/// <summary>A stretch of a text that stands for a stretch of the original; either may be empty.</summary>
internal readonly record struct TextReplacement(int Start, int Length, int OriginalStart, int OriginalLength);
