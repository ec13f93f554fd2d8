using System.Text;

namespace DbQuality.Tests.Rules.OddNames;

/// <summary>Names that PostgreSQL takes, and that break whoever forgets to quote them or looks for words in SQL.</summary>
internal static class OddName
{
    private const int MostBytes = 63;

    /// <summary>Each has both kinds of quotes, so that it stands nowhere as it is where SQL is written rightly.</summary>
    private static readonly string[] Oddities =
    [
        " INDEX '\"two", " WHERE '\"; --", "'\" $$ \\ ", " ON 'ß\"ü数 USING (", "'\" to x; NOT VALID ", ", PERIOD '\" %s {0}", " AS $x$ '\" é && ",
    ];

    /// <summary>The name with something odd behind it, or before it: rules that read a name by its words still find them there.</summary>
    /// <param name="number">Which oddity; of every seventh name one has as many bytes as PostgreSQL keeps.</param>
    public static string Of(string name, int number, bool isBefore)
    {
        var oddity = Oddities[number % Oddities.Length].Trim();
        var odd = isBefore ? $"{oddity} {name}" : $"{name} {oddity}";
        var room = MostBytes - Encoding.UTF8.GetByteCount(odd);
        if (room < 0) return name;
        if (number % Oddities.Length != 3) return odd;
        return isBefore ? new string('~', room) + odd : odd + new string('~', room);
    }
}
