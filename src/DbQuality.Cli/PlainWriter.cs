using System.Text;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>
/// A stream of text: nothing but characters and line ends. A name that holds an escape sequence is shown, not obeyed. What is one line has
/// to be one already.
/// </summary>
internal sealed class PlainWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(char.IsSurrogate(value) || value is '\n' or '\r' ? $"{value}" : VisibleText.Of($"{value}"));

    public override void Write(char[] buffer, int index, int count) => inner.Write(VisibleText.Lines(new string(buffer, index, count)));

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(VisibleText.Lines(buffer.ToString()));

    public override void Write(string? value) => inner.Write(VisibleText.Lines(value ?? ""));

    public override void WriteLine(string? value) => inner.WriteLine(VisibleText.Lines(value ?? ""));

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
