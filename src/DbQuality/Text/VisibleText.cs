using System.Globalization;
using System.Text;

namespace DbQuality.Text;

/// <summary>
/// Texts that others chose (names, values, what a server says) as everybody sees what is in them: control characters, line ends,
/// direction marks and characters without width become escapes such as <c>\n</c>, <c>\u001b</c> and <c>\u202e</c>. What a terminal,
/// a log or a reviewer gets is the text, never a command.
/// </summary>
/// <remarks>The MSBuild task, which is .NET Standard, compiles this file too.</remarks>
internal static class VisibleText
{
    /// <summary>One line.</summary>
    public static string Of(string text) => Encoded(text, keepsLines: false);

    /// <summary>Line ends stay.</summary>
    public static string Lines(string text) => Encoded(text, keepsLines: true);

    /// <summary>Whether the character at this place, of one or two code units, shows nothing by itself.</summary>
    public static bool IsHidden(string text, int index)
    {
        // The ASCII range is most of all texts. A tab moves nothing but what follows it.
        if (text[index] is (>= ' ' and < '\u007f') or '\t') return false;
        if (text[index] is '\u200c' or '\u200d') return !Joins(text, index);
        return CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
            || text[index] is '\u115f' or '\u1160' or '\u3164' or '\uffa0';
    }

    /// <summary>The character at this place as an escape; the number of its code units is <see cref="LengthAt"/>.</summary>
    public static string Escape(string text, int index) => text[index] switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        _ when LengthAt(text, index) == 2 => @"\U" + char.ConvertToUtf32(text, index).ToString("x8", CultureInfo.InvariantCulture),
        var unit => @"\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture),
    };

    public static int LengthAt(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    /// <summary>The place of the first character that shows nothing, or -1.</summary>
    public static int FirstHidden(string text)
    {
        for (var i = 0; i < text.Length; i += LengthAt(text, i))
        {
            if (IsHidden(text, i)) return i;
        }
        return -1;
    }

    private static string Encoded(string text, bool keepsLines)
    {
        var first = FirstHidden(text);
        if (first < 0) return text;
        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i += LengthAt(text, i))
        {
            if (IsHidden(text, i) && !(keepsLines && IsLineEnd(text, i))) visible.Append(Escape(text, i));
            else visible.Append(text, i, LengthAt(text, i));
        }
        return visible.ToString();
    }

    /// <summary>A carriage return alone sends a terminal back to the line's beginning, to write over it.</summary>
    private static bool IsLineEnd(string text, int index) =>
        text[index] == '\n' || (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n');

    /// <summary>The joiners belong to the spelling of some scripts, and of emoji; between ASCII letters they only hide.</summary>
    private static bool Joins(string text, int index) =>
        index > 0 && index + 1 < text.Length && text[index - 1] > '\u007f' && text[index + 1] > '\u007f' && text[index - 1] is not ('\u200c' or '\u200d');
}
