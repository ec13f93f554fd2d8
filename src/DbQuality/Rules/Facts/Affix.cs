namespace DbQuality.Rules.Facts;

/// <summary>Beginnings and ends of names; a name is more than its prefix or suffix.</summary>
internal static class Affix
{
    public static bool Starts(string name, string prefix) => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal);

    public static bool Ends(string name, string suffix) => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal);
}
