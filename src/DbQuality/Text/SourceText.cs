namespace DbQuality.Text;

/// <summary>A file's text with its line starts, to turn offsets into lines and columns.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    public SourceText(string file, string text)
    {
        File = file;
        Text = text;
        lineStarts = FindLineStarts(text);
    }

    /// <summary>The path as the user should see it.</summary>
    public string File { get; }

    /// <summary>The text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The text as the file has it, before variables were put in.</summary>
    public string Original => Text;

    /// <summary>The span of <paramref name="length"/> UTF-16 code units from <paramref name="start"/>.</summary>
    public SourceSpan Span(int start, int length)
    {
        var (line, column) = Position(start);
        var (endLine, endColumn) = Position(start + length);
        return new SourceSpan(File, line, column, endLine, endColumn);
    }

    /// <summary>Line and column, from 1, of a UTF-16 offset.</summary>
    public (int Line, int Column) Position(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
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
