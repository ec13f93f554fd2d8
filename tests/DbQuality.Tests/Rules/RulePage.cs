using System.Text;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Rules;

/// <summary>A rule's page under <c>docs/rules</c>, made of its description and its examples.</summary>
public static class RulePage
{
    /// <summary>The page of one rule, as Markdown.</summary>
    public static string Render(RuleInfo rule, IReadOnlyList<RuleExample> examples)
    {
        var page = new StringBuilder();
        page.Append($"# {rule.Id} {rule.Name}\n\n{rule.Summary}.\n\n");
        page.Append("| category | speaks from profile | severity | proof | since |\n| --- | --- | --- | --- | --- |\n");
        page.Append($"| {Word(rule.Category)} | {Word(rule.Profile)} | {Severity(rule)} | {Word(rule.Proof)} | {rule.Since} |\n\n");
        if (rule.HasFix) page.Append("`dbquality fix` writes the [migration that mends it](../fixes.md), where nothing has to be decided first.\n\n");
        page.Append($"## Why\n\n{rule.Rationale}\n\n");
        Options(page, rule);
        foreach (var example in examples.Where(example => example.IsBad)) Example(page, "Flagged", example);
        foreach (var example in examples.Where(example => !example.IsBad)) Example(page, "Accepted", example);
        Silencing(page, rule);
        return page.ToString();
    }

    /// <summary>The list of all rules.</summary>
    public static string RenderIndex(IEnumerable<RuleInfo> rules)
    {
        var index = new StringBuilder("""
            # Rules

            `essential` rules are errors in every profile. `recommended`, the default profile, adds the recommended ones as warnings;
            `strict` adds the rest as warnings. A rule that needs a policy to be chosen is silent until `standards.yaml` states it;
            once the team states what a rule holds it to, in a section or as an option of the rule, the rule speaks in every profile.
            What a rule with a `fix` finds, `dbquality fix` [mends by migrations](../fixes.md), where nothing has to be decided first.
            These pages are made of the rules and their examples by `build/update`.

            """.ReplaceLineEndings("\n"));
        foreach (var category in rules.GroupBy(rule => rule.Category).OrderBy(group => group.Min(rule => rule.Id), StringComparer.Ordinal))
        {
            index.Append($"\n## {category.Key}\n\n| id | name | profile | proof | fix | flags |\n| --- | --- | --- | --- | --- | --- |\n");
            foreach (var rule in category)
                index.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Name} | {Word(rule.Profile)} | {Word(rule.Proof)} | {(rule.HasFix ? "fix" : "")} | {Cell(rule.Summary)} |\n");
        }
        return index.ToString();
    }

    /// <summary>Where a rule's page is.</summary>
    public static string FileOf(RuleInfo rule) => Repository.PathOf(rule.Page);

    public static string IndexFile => Repository.PathOf("docs/rules/README.md");

    private static void Options(StringBuilder page, RuleInfo rule)
    {
        if (rule.Options.Count == 0) return;
        page.Append("## Options\n\n| option | default | meaning |\n| --- | --- | --- |\n");
        foreach (var option in rule.Options) page.Append($"| `{option.Name}` | {Cell(option.Default)} | {Cell(option.Summary)} |\n");
        page.Append('\n');
        SwitchedOn(page, rule);
    }

    private static void SwitchedOn(StringBuilder page, RuleInfo rule)
    {
        var standards = rule.Options.Where(option => option.SwitchesOn).Select(option => $"`{option.Name}`").ToList();
        if (rule.Profile == Profile.Essential || standards.Count == 0) return;
        page.Append(standards.Count == 1 ? $"Once {standards[0]} is stated, the rule speaks in every profile.\n\n" : $"Once one of {string.Join(", ", standards)} is stated, the rule speaks in every profile.\n\n");
    }

    private static void Example(StringBuilder page, string verb, RuleExample example)
    {
        var dash = example.Name.IndexOf('-', StringComparison.Ordinal);
        page.Append(dash < 0 ? $"## {verb}\n\n" : $"## {verb}: {example.Name[(dash + 1)..].Replace('-', ' ')}\n\n");
        if (example.About.Length > 0) page.Append($"{example.About}\n\n");
        if (example.Postgres > 0) page.Append($"On PostgreSQL {example.Postgres} and later.\n\n");
        if (example.Standards.Length > 0) page.Append($"With, in `standards.yaml`:\n\n```yaml\n{example.Standards}\n```\n\n");
        if (example.Baseline.Length > 0) page.Append($"With, in `standards.baseline.yaml`:\n\n```yaml\n{example.Baseline}\n```\n\n");
        page.Append($"```sql\n{example.Sql}```\n\n");
        foreach (var expected in example.Expected)
            page.Append(expected.Message is null ? $"- {expected.Object}\n" : $"- {expected.Object}: {expected.Message}\n");
        if (example.Expected.Count > 0) page.Append('\n');
        var left = example.Left.Where(one => one.IsOf(example.RuleId)).ToList();
        if (left.Count == 0) return;
        page.Append("What no script mends:\n\n");
        foreach (var one in left)
            page.Append($"- {one.Finding[(example.RuleId.Length + 1)..]}{(one.Before < int.MaxValue ? $", before PostgreSQL {one.Before}" : "")}: {one.Because}\n");
        page.Append('\n');
    }

    private static void Silencing(StringBuilder page, RuleInfo rule)
    {
        page.Append("## When it does not apply\n\n```yaml\n");
        if (rule.Category == RuleCategory.Waivers)
        {
            page.Append($"rules:\n  {rule.Name}: info\n```\n");
            return;
        }
        page.Append($"rules:\n  {rule.Name}: info          # error, warning, info or off, for every object\n");
        page.Append($"waivers:\n  - {{ rule: {rule.Id}, object: \"public.name\", reason: why it is right here }}\n```\n\n");
        page.Append($"Or in the script, before the statement: `-- dbquality:ignore {rule.Id} why it is right here`.\n");
    }

    private static string Severity(RuleInfo rule) => rule.Profile == Profile.Essential ? "error" : "warning";

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
