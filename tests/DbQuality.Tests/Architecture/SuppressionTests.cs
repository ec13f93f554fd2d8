using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Architecture;

/// <summary>Each warning that is switched off has its reason beside it.</summary>
public sealed partial class SuppressionTests
{
    [Fact]
    public void A_rule_that_the_editor_configuration_switches_off_stands_below_its_reason() =>
        LinesWithoutReason(".editorconfig", "severity = none", "#").ShouldBeEmpty();

    [Fact]
    public void A_warning_that_a_project_leaves_out_stands_below_its_reason()
    {
        var projects = Files("*.csproj").Concat(Files("*.props")).Concat(Files("*.targets"));
        projects.SelectMany(file => LinesWithoutReason(file, "<NoWarn>", "<!--")).ShouldBeEmpty();
    }

    [Fact]
    public void A_warning_that_a_source_switches_off_has_its_reason_on_the_line()
    {
        var found =
            from file in Files("*.cs")
            from line in File.ReadLines(Repository.PathOf(file))
            where Pragma().IsMatch(line) && !line.Contains("//", StringComparison.Ordinal)
            select $"{file}: {line.Trim()}";
        found.ShouldBeEmpty();
    }

    private static IEnumerable<string> LinesWithoutReason(string file, string suppression, string comment)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        return lines.Where((line, i) => line.Contains(suppression, StringComparison.Ordinal) && !lines[i - 1].Trim().StartsWith(comment, StringComparison.Ordinal))
            .Select(line => $"{file}: {line.Trim()}");
    }

    /// <summary>Of the product, its build and its tests; the samples' are made by tools.</summary>
    private static IEnumerable<string> Files(string pattern) =>
        from folder in (string[])["src", "tests", "build"]
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories).Append(Repository.PathOf("Directory.Build.props"))
        where file.EndsWith(Path.GetExtension(pattern), StringComparison.Ordinal)
        let name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
        select name;

    [GeneratedRegex(@"^\s*#pragma warning disable")]
    private static partial Regex Pragma();
}
