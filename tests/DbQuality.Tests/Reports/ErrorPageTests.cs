using System.Reflection;
using System.Text.RegularExpressions;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Reports;

/// <summary><c>docs/errors.md</c>, to which every problem that stops the gate links.</summary>
public sealed partial class ErrorPageTests
{
    [Fact]
    public void Every_code_of_the_sources_that_is_no_rules_has_its_section_and_no_section_is_left_over()
    {
        var used = Sources().SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value)
            .Where(code => !IsOfRule(code));
        Sections().ShouldBe(used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_section_begins_with_what_its_code_means()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/errors.md")).ReplaceLineEndings("\n");
        var problems = Problems().Where(problem => !IsOfRule(problem.Code)).ToList();
        problems.Select(problem => problem.Code).Order(StringComparer.Ordinal).ShouldBe(Sections());
        problems.Where(problem => !page.Contains($"## {problem.Code}\n\n**{problem.Meaning}", StringComparison.Ordinal)).Select(problem => problem.Code).ShouldBeEmpty();
    }

    [Fact]
    public void No_code_is_given_out_twice() => Problems().Select(problem => problem.Code).ShouldBeUnique();

    /// <summary>The task, which uses nothing of the library, has its own.</summary>
    [Fact]
    public void Nothing_but_its_factory_makes_a_coded_problem()
    {
        var makers = Sources().Where(file => Making().IsMatch(File.ReadAllText(file))).Select(file => Path.GetFileName(file));
        makers.ShouldBe(["CodedProblem.cs"]);
    }

    private static IEnumerable<CodedProblem> Problems() =>
        typeof(CodedProblem).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<CodedProblem>();

    private static bool IsOfRule(string code) => File.Exists(Repository.PathOf($"docs/rules/{code}.md"));

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

    [GeneratedRegex(@"new GateException\(|\bnew\(\s*Trouble\.")]
    private static partial Regex Making();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Made();
}
