using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

[NeedsPostgres]
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_lists_every_verb_and_is_no_error()
    {
        var run = await DbQualityTool.RunAsync("--help");
        run.ExitCode.ShouldBe(0);
        foreach (var verb in (string[])["check", "explain", "init", "postgres", "rules"])
            run.Output.ShouldContain($"\n  {verb} ");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        var run = await DbQualityTool.RunAsync("--version");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"^\d+\.\d+\.\d+\S*\n$");
    }

    [Fact]
    public async Task No_verb_is_a_usage_error()
    {
        var run = await DbQualityTool.RunAsync();
        run.ShouldBe(new ToolRun(2, "", "dbquality: Required command was not provided.\nWhat it takes: dbquality --help\n"));
    }

    [Fact]
    public async Task A_misspelled_verb_is_a_usage_error_that_names_the_nearest()
    {
        var run = await DbQualityTool.RunAsync("explian", "DBQ202");
        run.ShouldBe(new ToolRun(2, "", "dbquality: There is no verb explian. Did you mean explain?\nWhat it takes: dbquality --help\n"));
    }

    [Fact]
    public async Task A_missing_argument_is_a_usage_error()
    {
        var run = await DbQualityTool.RunAsync("explain");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldEndWith("What it takes: dbquality explain --help\n");
    }

    [Fact]
    public async Task Completion_offers_the_verbs() =>
        (await DbQualityTool.RunAsync("[suggest:3]", "exp")).Output.Split('\n').ShouldContain("explain");

    [Fact]
    public async Task Completion_offers_the_rules() =>
        (await DbQualityTool.RunAsync("[suggest:14]", "explain DBQ20")).Output.Split('\n').ShouldContain("DBQ202");
}
