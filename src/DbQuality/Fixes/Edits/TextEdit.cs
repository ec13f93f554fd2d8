using DbQuality.Text;

namespace DbQuality.Fixes.Edits;

/// <summary>A stretch of a script's text, as the server gets it, and what takes its place.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Text)
{
    public static TextEdit Insert(int at, string text) => new(at, 0, text);

    /// <summary>The file's text with edits in it, none of which overlap; of two insertions at one place the first one stands first.</summary>
    /// <returns>Null where an edit lies in the value of a variable.</returns>
    public static string? Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        var text = source.Original;
        foreach (var edit in edits.Distinct().Reverse().OrderByDescending(edit => edit.Start).ToList())
        {
            var start = edit.Length == 0 && edit.Start > 0 ? source.OriginalEnd(edit.Start) : source.OriginalStart(edit.Start);
            var end = edit.Length == 0 ? start : source.OriginalEnd(edit.Start + edit.Length);
            if (source.Text.Substring(edit.Start, edit.Length) != source.Original[start..end]) return null;
            text = text[..start] + edit.Text + text[end..];
        }
        return text;
    }
}
