using System.Text.Json;
using DbQuality.Rules.Engine;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

[NeedsPostgres]
public sealed class RuleVerbTests
{
    [Theory]
    [InlineData("DBQ301")]
    [InlineData("dbq301")]
    [InlineData("foreign-key-without-index")]
    public async Task Explain_finds_a_rule_by_id_or_name_and_prints_its_page_with_one_example_of_each_kind(string rule)
    {
        var run = await DbQualityTool.RunAsync("explain", rule);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("# DBQ301 foreign-key-without-index\n");
        run.Output.ShouldContain(RuleCatalog.Find("DBQ301")!.Info.Rationale.ReplaceLineEndings("\n"));
        run.Output.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .ShouldBe(["## Why", "## Options", "## Flagged", "## Accepted", "## When it does not apply"]);
        run.Output.ShouldEndWith("The whole page: https://github.com/dbquality/dbquality/blob/main/docs/rules/DBQ301.md\n");
    }

    [Fact]
    public async Task Explain_names_the_nearest_rule_of_one_that_is_not_there()
    {
        var run = await DbQualityTool.RunAsync("explain", "primary-key-mising");
        run.ShouldBe(new ToolRun(2, "", "dbquality: error DBQ010: There is no rule or error primary-key-mising. Did you mean primary-key-missing?\n"));
    }

    [Fact]
    public void Every_rule_has_its_page_in_the_tool()
    {
        var tool = System.Reflection.Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "dbquality.dll"));
        RuleCatalog.All.Select(rule => rule.Info.Page).Except(tool.GetManifestResourceNames()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rules_list_has_a_line_for_every_rule()
    {
        var run = await DbQualityTool.RunAsync("rules", "list");
        run.ExitCode.ShouldBe(0);
        run.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim().Split(' ')[0])
            .Order(StringComparer.Ordinal).ShouldBe(RuleCatalog.All.Select(rule => rule.Info.Id));
    }

    [Fact]
    public async Task Rules_list_as_json_holds_every_rule_with_its_options()
    {
        var run = await DbQualityTool.RunAsync("rules", "list", "--format", "json");
        using var rules = JsonDocument.Parse(run.Output);
        rules.RootElement.EnumerateArray().Select(rule => $"{rule.GetProperty("id")} {rule.GetProperty("name")} {rule.GetProperty("options").GetArrayLength()}")
            .ShouldBe(RuleCatalog.All.Select(rule => $"{rule.Info.Id} {rule.Info.Name} {rule.Info.Options.Count}"));
    }

    [Fact]
    public async Task Rules_list_tells_which_rules_have_a_fix()
    {
        var fixable = RuleCatalog.All.Where(rule => rule.Info.HasFix).Select(rule => rule.Info.Id).ToList();
        var text = (await DbQualityTool.RunAsync("rules", "list")).Output.Split('\n');
        text.Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3] == "fix")
            .Select(line => line.Trim().Split(' ')[0]).Order(StringComparer.Ordinal).ShouldBe(fixable);
        text.ShouldContain("fix: dbquality fix writes the migration that mends what the rule finds.");

        using var json = JsonDocument.Parse((await DbQualityTool.RunAsync("rules", "list", "--format", "json")).Output);
        json.RootElement.EnumerateArray().Where(rule => rule.GetProperty("fix").GetBoolean()).Select(rule => rule.GetProperty("id").GetString()).ShouldBe(fixable);

        var markdown = (await DbQualityTool.RunAsync("rules", "list", "--format", "markdown")).Output.TrimEnd().Split('\n');
        markdown.Count(line => line.Contains(" | fix | ", StringComparison.Ordinal) && line.Contains("docs/rules/DBQ", StringComparison.Ordinal)).ShouldBe(fixable.Count);
    }

    [Fact]
    public async Task Explain_says_that_a_rule_has_a_fix_and_of_another_nothing()
    {
        const string sentence = "`dbquality fix` writes the [migration that mends it](../fixes.md)";
        (await DbQualityTool.RunAsync("explain", "DBQ301")).Output.ShouldContain(sentence);
        (await DbQualityTool.RunAsync("explain", "DBQ202")).Output.ShouldNotContain(sentence);
    }

    [Fact]
    public async Task Rules_list_as_markdown_is_one_table()
    {
        var lines = (await DbQualityTool.RunAsync("rules", "list", "--format", "markdown")).Output.TrimEnd().Split('\n');
        lines.Length.ShouldBe(RuleCatalog.All.Count + 2);
        lines.ShouldAllBe(line => line.StartsWith("| ", StringComparison.Ordinal) && line.EndsWith(" |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rules_list_refuses_a_format_that_it_does_not_have()
    {
        var run = await DbQualityTool.RunAsync("rules", "list", "--format", "jsn");
        run.ShouldBe(new ToolRun(2, "", "dbquality: error DBQ010: --format is 'jsn'; it must be one of text, json, markdown. Did you mean json?\n"));
    }

    [Fact]
    public async Task The_format_of_check_in_the_environment_does_not_reach_rules_list()
    {
        var run = await DbQualityTool.RunAsync(new Dictionary<string, string> { ["DBQUALITY_FORMAT"] = "sarif" }, "rules", "list");
        run.ExitCode.ShouldBe(0);
    }
}
