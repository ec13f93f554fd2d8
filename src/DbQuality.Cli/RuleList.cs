using System.Text;
using System.Text.Json;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>The rules as a list.</summary>
internal static class RuleList
{
    public static void Text(IReadOnlyList<RuleInfo> rules, TextWriter output)
    {
        var width = rules.Count == 0 ? 0 : rules.Max(rule => rule.Name.Length);
        foreach (var category in rules.GroupBy(rule => rule.Category))
        {
            output.WriteLine(category.Key);
            foreach (var rule in category)
                output.WriteLine($"  {rule.Id}  {rule.Name.PadRight(width)}  {Profile(rule),-11}  {Fix(rule),-3}  {MessageText.Of(rule.Summary)}");
            output.WriteLine();
        }
        if (rules.Any(rule => rule.HasFix)) output.WriteLine("fix: dbquality fix writes the migration that mends what the rule finds.");
        output.WriteLine($"{rules.Count} rules. More on one: dbquality explain {(rules.Count == 0 ? "RULE" : rules[0].Id)}");
    }

    public static void Markdown(IReadOnlyList<RuleInfo> rules, TextWriter output)
    {
        output.WriteLine("| rule | name | category | profile | proof | fix | flags |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var rule in rules)
        {
            output.WriteLine(
                $"| [{rule.Id}]({rule.Page}) | {rule.Name} | {Word(rule.Category)} | {Profile(rule)} | {Word(rule.Proof)} | {Fix(rule)} | {MarkdownText.Cell(Markdown(rule))} |");
        }
    }

    public static void Json(IReadOnlyList<RuleInfo> rules, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var rule in rules) Write(json, rule);
            json.WriteEndArray();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("category", Word(rule.Category));
        json.WriteString("profile", Profile(rule));
        json.WriteString("proof", Word(rule.Proof));
        json.WriteBoolean("fix", rule.HasFix);
        json.WriteString("summary", rule.Summary);
        json.WriteString("rationale", rule.Rationale);
        json.WriteStartArray("options");
        foreach (var option in rule.Options)
        {
            json.WriteStartObject();
            json.WriteString("name", option.Name);
            json.WriteString("default", option.Default);
            json.WriteString("summary", option.Summary);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("since", rule.Since);
        json.WriteString("help", rule.Page);
        json.WriteEndObject();
    }

    /// <summary>Our own summaries are Markdown.</summary>
    private static string Markdown(RuleInfo rule) => rule.Category == RuleCategory.Custom ? MarkdownText.Of(rule.Summary) : rule.Summary;

    private static string Profile(RuleInfo rule) => Word(rule.Profile);

    private static string Fix(RuleInfo rule) => rule.HasFix ? "fix" : "";

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
