namespace DbQuality.Standards;

/// <summary>How many letters the prefix of a domain has, without its underscore.</summary>
public sealed record PrefixLength(int Least, int Most)
{
    public override string ToString() => Least == Most ? $"{Least}" : $"{Least} to {Most}";

    /// <summary>Whether a prefix, with its underscore or without, is as long.</summary>
    internal bool Allows(string prefix) => prefix.TrimEnd('_').Length is var letters && letters >= Least && letters <= Most;
}
