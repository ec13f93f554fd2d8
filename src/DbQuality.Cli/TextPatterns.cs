namespace DbQuality.Cli;

/// <summary>How long a regular expression may be compared with one text.</summary>
internal static class TextPatterns
{
    public static TimeSpan LongestMatch { get; } = TimeSpan.FromSeconds(5);

    /// <summary>For all of this process that state no limit of their own: .NET asks for it when the first one is made.</summary>
    public static void Limit() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", LongestMatch);
}
