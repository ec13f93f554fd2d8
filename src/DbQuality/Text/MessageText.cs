using System.Globalization;
using System.Text;

namespace DbQuality.Text;

/// <summary>A message as every output shows it: nothing hidden in it, and no longer than anybody reads.</summary>
/// <remarks>The MSBuild task, which is .NET Standard, compiles this file too.</remarks>
internal static class MessageText
{
    /// <summary>A script may raise an error of a gigabyte. The longest messages of our own, with SQL for wide tables in them, are a tenth of this.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>A text that has been cut is not cut again.</summary>
    private const int Slack = 100;

    /// <summary>One line. What a server or a program says may have several: they become one.</summary>
    public static string Of(string message) => Shown(message, keepsLines: false);

    /// <summary>For a reader that tells where a message ends: line ends stay.</summary>
    public static string Lines(string message) => Shown(message, keepsLines: true);

    private static string Shown(string message, bool keepsLines)
    {
        if (message.Length <= MostCharacters + Slack && VisibleText.FirstHidden(message) < 0) return message;
        var shown = new StringBuilder();
        var i = 0;
        while (i < message.Length && (shown.Length < MostCharacters || message.Length - i <= Slack))
        {
            if (keepsLines && message[i] is '\n' or '\r') shown.Append(message[i]);
            else if (IsLineEnd(message[i]))
            {
                if (message[i] == '\r' && i + 1 < message.Length && message[i + 1] == '\n') i++;
                shown.Append(' ');
            }
            else if (VisibleText.IsHidden(message, i)) shown.Append(VisibleText.Escape(message, i));
            else shown.Append(message, i, VisibleText.LengthAt(message, i));
            i += VisibleText.LengthAt(message, i);
        }
        return i == message.Length ? shown.ToString()
            : shown.Append("… ").Append((message.Length - i).ToString("N0", CultureInfo.InvariantCulture)).Append(" more characters").ToString();
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
