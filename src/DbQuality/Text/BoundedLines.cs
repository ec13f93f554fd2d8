using System.Text;

namespace DbQuality.Text;

/// <summary>Lines of a text that others write: of a very long one only the beginning is kept, and the rest read over.</summary>
/// <param name="longest">In UTF-16 code units.</param>
internal sealed class BoundedLines(TextReader reader, int longest)
{
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder line = new();
    private int position, length;

    /// <summary>The next line without its end; null at the end of the text.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        line.Clear();
        var isThere = false;
        while (true)
        {
            if (position == length)
            {
                (position, length) = (0, await reader.ReadAsync(buffer, cancellationToken));
                if (length == 0) return isThere ? Taken() : null;
            }
            isThere = true;
            var end = Array.IndexOf(buffer, '\n', position, length - position);
            var until = end < 0 ? length : end;
            line.Append(buffer, position, Math.Min(until - position, longest - line.Length));
            position = end < 0 ? length : end + 1;
            if (end >= 0) return Taken();
        }
    }

    private string Taken() => line is [.., '\r'] ? line.ToString(0, line.Length - 1) : line.ToString();
}
