using System.Globalization;
using DbQuality.Runs;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>What the examples of a project's own rules gave, for people: a line for each example, a diagnostic for each that fails.</summary>
/// <param name="strict">A rule without both examples fails.</param>
internal sealed class RuleTestReport(IReadOnlyList<CustomRuleTest> tests, bool strict)
{
    private readonly List<CustomRuleTest> untested = [.. tests.Where(test => Missing(test).Any())];

    public bool Failed => Failures > 0 || (strict && untested.Count > 0);

    private int Failures => tests.Sum(test => test.Examples.Count(example => example.Problem is not null));

    public void Write(TextWriter output)
    {
        foreach (var version in tests.GroupBy(test => test.Postgres, StringComparer.Ordinal))
        {
            output.WriteLine($"PostgreSQL {version.Key}");
            foreach (var test in version) Write(test, output);
            output.WriteLine();
        }
        var rules = tests.Select(test => test.Rule.Info.Id).Distinct(StringComparer.Ordinal).Count();
        var incomplete = untested.Select(test => test.Rule.Info.Id).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(Failed ? "Failed" : "Passed")}: {Count(rules, "rule")}, {Count(tests.Sum(test => test.Examples.Count), "example")}, " +
            $"{Failures} failed{(incomplete == 0 ? "" : $", {Count(incomplete, "rule")} without both examples")}."));
    }

    private void Write(CustomRuleTest test, TextWriter output)
    {
        output.WriteLine($"  {test.Rule.Info.Id} {test.Rule.Info.Name}");
        foreach (var example in test.Examples)
            output.WriteLine($"    {example.Name}: {(example.Problem is not null ? "failed" : example.Name == "fail" ? $"ok, finds {VisibleText.Of(string.Join(", ", example.Found))}" : "ok")}");
        foreach (var missing in Missing(test))
            output.WriteLine($"    {missing}: {(strict ? "failed, " : "")}there is no {Path.ChangeExtension(test.Rule.File.Shown, missing + ".sql")}");
        foreach (var example in test.Examples.Where(example => example.Problem is not null))
            output.WriteLine($"{VisibleText.Of(example.Location?.ToString() ?? $"{example.File.Shown}(1,1)")}: error {test.Rule.Info.Id}: {MessageText.Of(example.Problem!)}");
    }

    private static IEnumerable<string> Missing(CustomRuleTest test)
    {
        if (test.Rule.File.Pass is null) yield return "pass";
        if (test.Rule.File.Fail is null) yield return "fail";
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
