using System.Globalization;

namespace DbQuality.Observation;

/// <summary>Values of settings as the server prints them.</summary>
internal static class Setting
{
    /// <summary>Null for 0, which is no limit. The server prints whole numbers of the largest unit that divides them.</summary>
    public static TimeSpan? Duration(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var number = long.Parse(text[..digits], CultureInfo.InvariantCulture);
        return number == 0 ? null : text[digits..] switch
        {
            "s" => TimeSpan.FromSeconds(number),
            "min" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            "d" => TimeSpan.FromDays(number),
            _ => TimeSpan.FromMilliseconds(number),
        };
    }
}
