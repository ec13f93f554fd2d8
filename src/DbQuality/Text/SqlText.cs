using System.Globalization;
using System.Text;

namespace DbQuality.Text;

/// <summary>Texts as SQL writes them.</summary>
internal static class SqlText
{
    /// <summary>
    /// A string constant on one line; with a backslash in it an escape string, which means the same whatever <c>standard_conforming_strings</c> is.
    /// What nobody would see in it is escaped, and so are dollar signs that would end a dollar quote or be a variable to DbUp.
    /// </summary>
    public static string Literal(string text) => Constant(text, keepsLines: false);

    /// <summary>A string constant that is a routine's body: its lines stay lines, and its dollar signs what they are.</summary>
    internal static string Body(string body) => Constant(body, keepsLines: true);

    private static string Constant(string text, bool keepsLines)
    {
        var dollars = !keepsLines && SqlName.HoldsDollars(text);
        var constant = new StringBuilder("'");
        var escapes = false;
        for (var i = 0; i < text.Length; i += VisibleText.LengthAt(text, i))
        {
            if (text[i] == '\'') constant.Append("''");
            else if (IsEscaped(text, i, dollars, keepsLines))
            {
                escapes = true;
                constant.Append(Escape(text, i));
            }
            else constant.Append(text, i, VisibleText.LengthAt(text, i));
        }
        constant.Append('\'');
        return escapes ? "E" + constant : constant.ToString();
    }

    private static bool IsEscaped(string text, int index, bool dollars, bool keepsLines) =>
        text[index] == '\\' || (dollars && text[index] == '$') ||
        (VisibleText.IsHidden(text, index) && !(keepsLines && text[index] == '\n'));

    private static string Escape(string text, int index) => text[index] switch
    {
        '\\' => @"\\",
        '$' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)'$':x2}"),
        _ => VisibleText.Escape(text, index),
    };
}
