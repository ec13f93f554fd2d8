namespace DbQuality.Tests.Migrations;

/// <summary>Texts made of everything that DbUp's substitution looks at.</summary>
internal static class RandomSubstitutions
{
    private static readonly string[] Parts =
    [
        "$a$", "$b$", "$c$", "$schema$.", "$Schema$", "$nosuch$", "$", "$$", "$x", "$1", "$a", "'", "[", "]", "--", "/*", "*/", "*", "/", "-", "\n", "\r\n", "\r", " ", "x",
        "go", "GO;", "\ngo\n", ";", "é", "🐘", "_",
    ];

    public static string Text(Random random) => string.Concat(random.GetItems(Parts, random.Next(16)));
}
