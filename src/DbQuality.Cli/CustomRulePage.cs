using DbQuality.Rules.Custom;
using DbQuality.Text;

namespace DbQuality.Cli;

/// <summary>The page of a rule of the project's own, in the form of ours.</summary>
internal static class CustomRulePage
{
    public static void Write(CustomRule rule, TextWriter output)
    {
        output.WriteLine($"# {rule.Info.Id} {rule.Info.Name}");
        output.WriteLine();
        output.WriteLine($"{MessageText.Of(rule.Info.Summary)}.");
        output.WriteLine();
        output.WriteLine($"A rule of your own, in {VisibleText.Of(rule.File.Shown)}. Severity: {rule.Info.Severity!.Value.ToString().ToLowerInvariant()}.");
        output.WriteLine();
        if (rule.Info.Rationale.Length > 0) Section(output, "Why", rule.Info.Rationale);
        Section(output, "Message", MessageText.Of(rule.MessageText.Trim()));
        Sql(output, "Query", rule.Query.Statement.Sql);
        if (rule.File.Fail is { } fail) Sql(output, "Flagged", Read(fail));
        if (rule.File.Pass is { } pass) Sql(output, "Accepted", Read(pass));
        if (rule.File.Fix is { } fix) Sql(output, "Fix", Read(fix));
        if (rule.File.Rollback is { } rollback) Sql(output, "Rollback", Read(rollback));
    }

    private static void Sql(TextWriter output, string title, string sql) => Section(output, title, MarkdownText.Block("sql", sql));

    private static void Section(TextWriter output, string title, string text)
    {
        output.WriteLine($"## {title}");
        output.WriteLine();
        output.WriteLine(text.ReplaceLineEndings(output.NewLine));
        output.WriteLine();
    }

    private static string Read(CustomRuleFile file) => InputFile.ReadText(file.FullPath, InputFile.LargestText).Trim();
}
