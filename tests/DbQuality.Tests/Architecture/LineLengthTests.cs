using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Architecture;

/// <summary>Lines of the product that a reader need not scroll.</summary>
public sealed partial class LineLengthTests
{
    private const int Longest = 200;

    /// <summary>A message, a pattern or a sentence of a document stands whole, so that it is found by its words.</summary>
    private const int LongText = 110;

    [Fact]
    public void No_line_of_the_product_is_longer_than_two_hundred_characters_but_for_a_long_text()
    {
        var found =
            from file in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > Longest && !line.Text.Contains("[GeneratedRegex(", StringComparison.Ordinal)
            where Literal().Matches(line.Text).All(literal => literal.Length <= LongText)
            select $"{name}:{line.Number} {line.Text.Length}";
        found.ShouldBeEmpty();
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}
