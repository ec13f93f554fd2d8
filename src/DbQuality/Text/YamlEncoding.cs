using System.Globalization;
using System.Text;

namespace DbQuality.Text;

/// <summary>Texts as YAML writes them, where they are put into a file by hand.</summary>
internal static class YamlEncoding
{
    /// <summary>A comment of one line, without its line end: what is in the text stays in the comment.</summary>
    public static string Comment(string text) => "# " + MessageText.Of(VisibleText.Of(text));

    /// <summary>A scalar in double quotes, which every reader of YAML takes for exactly this text.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i += VisibleText.LengthAt(text, i))
        {
            if (text[i] is '"' or '\\') quoted.Append('\\').Append(text[i]);
            else if (IsPlain(text, i)) quoted.Append(text, i, VisibleText.LengthAt(text, i));
            else if (VisibleText.LengthAt(text, i) == 2) quoted.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text, i):X8}");
            else quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>What YAML lets stand as it is, and an editor shows.</summary>
    private static bool IsPlain(string text, int index) =>
        text[index] != '\t' && !VisibleText.IsHidden(text, index) && CharUnicodeInfo.GetUnicodeCategory(text, index) != UnicodeCategory.OtherNotAssigned;
}
