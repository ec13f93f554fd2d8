using DbQuality.Generation;
using DbQuality.Rules.Engine;

namespace DbQuality.Cli;

/// <summary>A rule's page of <c>docs/rules</c>, which ships inside the tool, without the examples beyond the first of each kind.</summary>
internal static class RulePage
{
    public static void Write(RuleInfo rule, TextWriter output)
    {
        foreach (var section in ShippedText.Read(rule.Page).Split("\n## ").Where(section => !IsFurtherExample(section)).Select((text, index) => (text, index)))
        {
            output.WriteLine((section.index > 0 ? "## " : "") + section.text.TrimEnd());
            output.WriteLine();
        }
        output.WriteLine($"The whole page: https://github.com/dbquality/dbquality/blob/main/{rule.Page}");
    }

    /// <summary>The first example of each kind; null where the difference is not in the SQL, or where they need standards of their own.</summary>
    public static RuleExamplePair? FirstExamples(RuleInfo rule)
    {
        var sections = ShippedText.Read(rule.Page).Split("\n## ");
        return Sql(sections, "Flagged") is { } bad && Sql(sections, "Accepted") is { } good && good != bad ? new RuleExamplePair(bad, good) : null;
    }

    private static string? Sql(string[] sections, string title)
    {
        const string fence = "```sql\n";
        var section = sections.FirstOrDefault(text => text.StartsWith(title + "\n", StringComparison.Ordinal));
        if (section?.Contains("```yaml\n", StringComparison.Ordinal) == true) return null;
        var start = section?.IndexOf(fence, StringComparison.Ordinal) ?? -1;
        return start < 0 || section is null ? null : section[(start + fence.Length)..section.IndexOf("\n```", start + fence.Length, StringComparison.Ordinal)];
    }

    /// <summary>Further examples have a title of their own: <c>Flagged: partitions</c>.</summary>
    private static bool IsFurtherExample(string section) =>
        section.StartsWith("Flagged:", StringComparison.Ordinal) || section.StartsWith("Accepted:", StringComparison.Ordinal);
}
