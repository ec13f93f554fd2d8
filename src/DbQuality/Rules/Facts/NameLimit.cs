namespace DbQuality.Rules.Facts;

/// <summary>How much of a name the server keeps.</summary>
internal static class NameLimit
{
    /// <summary>NAMEDATALEN less the terminating zero.</summary>
    public const int Bytes = 63;

    /// <summary>As the server cuts: never within a character.</summary>
    public static string Cut(string name)
    {
        var (bytes, length) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > Bytes) break;
            bytes += rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }
        return name[..length];
    }
}
