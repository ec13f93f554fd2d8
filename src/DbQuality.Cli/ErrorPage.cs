namespace DbQuality.Cli;

/// <summary>The sections of <c>docs/errors.md</c>, which ships inside the tool: what keeps the gate from judging.</summary>
internal static class ErrorPage
{
    private const string Page = "docs/errors.md";

    /// <summary>The codes that have a section, in their order.</summary>
    public static IEnumerable<string> Codes => Sections().Select(section => section.Code);

    /// <summary>The section of a code in any letter case; null where it has none.</summary>
    public static string? Find(string code) => Sections().FirstOrDefault(section => section.Code.Equals(code, StringComparison.OrdinalIgnoreCase)).Text;

    public static void Write(string section, TextWriter output)
    {
        output.WriteLine(section);
        output.WriteLine();
        output.WriteLine($"The whole page: https://github.com/dbquality/dbquality/blob/main/{Page}");
    }

    private static IEnumerable<(string Code, string Text)> Sections() =>
        ShippedText.Read(Page).Split("\n## ").Skip(1).Select(text => (text[..text.IndexOf('\n', StringComparison.Ordinal)], "## " + text.TrimEnd()));
}
