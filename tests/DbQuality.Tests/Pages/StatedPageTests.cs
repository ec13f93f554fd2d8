using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Pages;

/// <summary>
/// What the pages say, tests show: the file <c>*.tests</c> of a page names a test for each paragraph, item, row and example of it, by the words
/// with which it begins. What is added to a page needs one, and a test that goes takes its words along.
/// </summary>
public sealed class StatedPageTests
{
    private const string Arrow = " => ";

    public static TheoryData<string, string> Pages => new()
    {
        { "README.md", "readme.tests" },
        { "src/DbQuality.Cli/README.md", "tool.tests" },
        { "docs/dbup.md", "dbup.tests" },
        { "docs/how-it-works.md", "how-it-works.tests" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_statement_of_a_page_has_its_test(string page, string tests)
    {
        var stated = Statements(File.ReadAllLines(Repository.PathOf(page))).ToList();
        var entries = File.ReadAllLines(Repository.PathOf($"tests/DbQuality.Tests/Pages/{tests}"))
            .Select(line => line.Split(Arrow)).Select(parts => (Words: parts[0], Tests: parts[1].Split(", "))).ToList();

        stated.Where(statement => entries.Count(entry => statement.StartsWith(entry.Words, StringComparison.Ordinal)) != 1).ShouldBeEmpty("These have no test, or more than one entry.");
        entries.Select(entry => entry.Words).Where(words => !stated.Exists(statement => statement.StartsWith(words, StringComparison.Ordinal))).ShouldBeEmpty("The page does not say these.");
        entries.SelectMany(entry => entry.Tests).Distinct().Where(test => !IsThere(test)).ShouldBeEmpty("These are no tests.");
    }

    /// <summary>The first line of each paragraph, item, example and row; headings and the heads of tables state nothing.</summary>
    private static IEnumerable<string> Statements(string[] lines)
    {
        var (isExample, isNew) = (false, true);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("```", StringComparison.Ordinal)) (isExample, isNew) = (!isExample, true);
            else if (isExample) (line, isNew) = (isNew ? line : "", line.Length == 0);
            else if (line.StartsWith('|')) line = IsHead(lines, i) ? "" : line;
            else if (line.Length == 0 || line[0] is '#' or '!' || line.StartsWith("<!--", StringComparison.Ordinal)) (line, isNew) = ("", true);
            else (line, isNew) = (isNew || IsItem(line) ? line : "", false);
            if (line.Length > 0 && !line.StartsWith("```", StringComparison.Ordinal)) yield return line.TrimStart();
        }
    }

    private static bool IsHead(string[] lines, int at) =>
        lines[at].StartsWith("| ---", StringComparison.Ordinal) || (at + 1 < lines.Length && lines[at + 1].StartsWith("| ---", StringComparison.Ordinal));

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || (line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.');

    /// <summary>A method of a class of tests, the examples of a rule, or a command of <c>.ci/run</c>.</summary>
    private static bool IsThere(string test)
    {
        if (test.StartsWith("DBQ", StringComparison.Ordinal)) return Directory.Exists(Repository.PathOf($"tests/DbQuality.Tests/Rules/Examples/{test}"));
        if (test.Split(": ") is [".ci/run", var command]) return File.ReadAllText(Repository.PathOf(".ci/run")).Contains(command, StringComparison.Ordinal);
        var (type, method) = (test.Split('.')[0], test.Split('.')[^1]);
        return Sources.Value[type].Any(file => File.ReadAllText(file).Contains($" {method}(", StringComparison.Ordinal));
    }

    private static readonly Lazy<ILookup<string, string>> Sources = new(() =>
        new[] { "tests/DbQuality.Tests", "tests/DbQuality.Acceptance" }.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*Tests.cs", SearchOption.AllDirectories))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal));
}
