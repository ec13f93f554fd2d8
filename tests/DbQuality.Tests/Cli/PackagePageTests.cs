using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

/// <summary>The pages that the packages show in a gallery say what the README says, which is compared with the tool.</summary>
public sealed partial class PackagePageTests
{
    private const string Home = "https://github.com/dbquality/dbquality";

    [Fact]
    [WritesFiles]
    public void The_page_of_the_MSBuild_package_has_every_property_of_the_README() => GeneratedFile.ShouldHoldPart(
        Of("src/DbQuality.MSBuild/README.md"), "properties",
        "| property | meaning | default |\n| --- | --- | --- |\n" + string.Concat(Rows("| property | option").Where(row => row[0].Length > 0).Select(row => $"| {row[0]} | {row[3]} | {row[4]} |\n")));

    [Fact]
    [WritesFiles]
    public void The_page_of_the_tool_s_package_has_every_verb_of_the_README() => GeneratedFile.ShouldHoldPart(
        Of("src/DbQuality.Cli/README.md"), "verbs", "| verb | does |\n| --- | --- |\n" + string.Concat(Rows("| verb | does").Select(row => $"| {row[0]} | {row[1]} |\n")));

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/DbQuality.MSBuild/README.md")]
    [InlineData("docs/dbup.md")]
    [InlineData("docs/ef-core.md")]
    public void A_page_names_a_version_that_the_packages_have(string page)
    {
        var version = VersionElement().Match(File.ReadAllText(Of("Directory.Build.props"))).Groups[1].Value;
        var named = VersionAttribute().Matches(File.ReadAllText(Of(page))).Select(match => match.Groups[1].Value).ToList();
        named.ShouldNotBeEmpty();
        named.ShouldAllBe(pattern => pattern == version || (pattern.EndsWith('*') && version.StartsWith(pattern.TrimEnd('*'), StringComparison.Ordinal)));
    }

    /// <summary>The cells of each row of a table of the README, with links that lead there from anywhere.</summary>
    private static List<string[]> Rows(string header) =>
    [
        .. File.ReadLines(Of("README.md")).SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => Link().Replace(line, match => $"]({Home}{(match.Groups[1].Value.StartsWith('#') ? "" : "/blob/main/")}{match.Groups[1].Value})"))
            .Select(line => line[1..^1].Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    private static string Of(string path) => Repository.PathOf(path);

    [GeneratedRegex(@"\]\((?!https:)([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<Version>([^<]+)</Version>")]
    private static partial Regex VersionElement();

    [GeneratedRegex("""Include="DbQuality\.\w+" Version="([^"]+)""")]
    private static partial Regex VersionAttribute();
}
