using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Reports;

/// <summary><c>docs/errors.md</c>, to which every problem that stops the gate links.</summary>
public sealed partial class ErrorPageTests
{
    [Fact]
    public void Every_code_of_the_sources_that_is_no_rules_has_its_section_and_no_section_is_left_over()
    {
        var used = Sources().SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value)
            .Where(code => !File.Exists(Repository.PathOf($"docs/rules/{code}.md")));
        Sections().ShouldBe(used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_section_says_what_it_means()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/errors.md")).ReplaceLineEndings("\n");
        Sections().ShouldAllBe(code => page.Contains($"## {code}\n\n**", StringComparison.Ordinal));
    }

    private static List<string> Sections() =>
        [.. File.ReadLines(Repository.PathOf("docs/errors.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

    /// <summary>Written by people: not what the build makes of them.</summary>
    private static IEnumerable<string> Sources() =>
        from folder in (string[])["src", "build"]
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".targets" or ".props"
        where !Made().IsMatch(Path.GetRelativePath(Repository.Root, file))
        select file;

    /// <summary>In quotes: comments name ranges of codes too.</summary>
    [GeneratedRegex("""(?<=")DBQ0\d\d(?=")""")]
    private static partial Regex Code();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Made();
}
