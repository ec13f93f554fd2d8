using System.Text.RegularExpressions;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

[NeedsPostgres]
public sealed partial class CheckOptionTests
{
    [Theory]
    [InlineData("--run-as", "root", "one of owner, superuser.")]
    [InlineData("--transaction", "alwaysrollback", "one of none, script, single.")]
    [InlineData("--profile", "recomended", "one of essential, recommended, strict. Did you mean recommended?")]
    [InlineData("--fail-on", "info", "one of error, warning, never.")]
    [InlineData("--postgres-version", "17.2", "a major version such as 17.")]
    [InlineData("--timeout", "5x", "a time such as 90s, 5m, 1h or 00:05:00.")]
    [InlineData("--timeout", "0", "a time such as 90s, 5m, 1h or 00:05:00.")]
    [InlineData("--verbosity", "loud", "one of quiet, normal, diagnostic.")]
    public async Task A_wrong_value_is_a_usage_error_that_names_the_valid_ones(string option, string value, string wanted)
    {
        var expected = $"dbquality: error DBQ010: {option} is '{value}'; it must be {wanted}\n";
        (await DbQualityTool.RunAsync("check", option, value)).ShouldBe(new ToolRun(2, "", expected));
    }

    [Fact]
    public async Task A_wrong_format_is_a_usage_error_that_names_every_format_there_is()
    {
        var formats = string.Join(", ", ReportCatalog.All.Select(report => report.Format));
        var expected = $"dbquality: error DBQ010: --format is 'jsn'; it must be one of {formats}. Did you mean json?\n";
        (await DbQualityTool.RunAsync("check", "--format", "jsn")).ShouldBe(new ToolRun(2, "", expected));
    }

    [Theory]
    [InlineData("DBQUALITY_FORMAT", "--format")]
    [InlineData("DBQUALITY_RUN_AS", "--run-as")]
    [InlineData("DBQUALITY_TRANSACTION", "--transaction")]
    [InlineData("DBQUALITY_PROFILE", "--profile")]
    [InlineData("DBQUALITY_FAIL_ON", "--fail-on")]
    [InlineData("DBQUALITY_POSTGRES_VERSION", "--postgres-version")]
    [InlineData("DBQUALITY_TIMEOUT", "--timeout")]
    [InlineData("DBQUALITY_VERBOSITY", "--verbosity")]
    public async Task Every_option_has_its_environment_variable(string variable, string option)
    {
        var run = await DbQualityTool.RunAsync(new Dictionary<string, string> { [variable] = "wrong" }, "check");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"dbquality: error DBQ010: {option} is 'wrong'; it must be ");
    }

    [Fact]
    public async Task The_command_line_wins_over_the_environment()
    {
        var run = await DbQualityTool.RunAsync(new Dictionary<string, string> { ["DBQUALITY_PROFILE"] = "wrong" }, "check", "--profile", "worse");
        run.Error.ShouldStartWith("dbquality: error DBQ010: --profile is 'worse';");
    }

    [Theory]
    [InlineData("--base", "There is no option --base.")]
    [InlineData("--connection", "There is no option --connection.")]
    [InlineData("--formt", "There is no option --formt. Did you mean --format?")]
    public async Task An_option_that_is_not_there_is_refused(string option, string message) =>
        (await DbQualityTool.RunAsync("check", option, "value"))
            .ShouldBe(new ToolRun(2, "", $"dbquality: {message}\nWhat it takes: dbquality check --help\n"));

    [Fact]
    public async Task Help_shows_every_option_with_its_environment_variable_and_not_the_hidden_one()
    {
        var run = await DbQualityTool.RunAsync("check", "--help");
        run.ExitCode.ShouldBe(0);
        foreach (var option in (string[])[
            "standards", "baseline", "format", "output", "reports", "postgres", "postgres-version", "runner", "run-as", "transaction", "rule",
            "exclude-rule", "profile", "fail-on", "timeout", "verbosity"])
        {
            run.Output.ShouldContain($"--{option} <");
            run.Output.ShouldContain($"[DBQUALITY_{option.Replace('-', '_').ToUpperInvariant()}]");
        }
        run.Output.ShouldNotContain("scripts-file");
    }

    [Fact]
    public async Task The_table_of_the_readme_has_every_option_beside_its_environment_variable()
    {
        var help = (await DbQualityTool.RunAsync("check", "--help")).Output;
        var options = OptionInHelp().Matches(help).Select(match => $"| `{match.Groups["option"]}` | `{match.Groups["variable"]}` |").ToList();
        options.Count.ShouldBe(24);
        var readme = await File.ReadAllTextAsync(Repository.PathOf("README.md"), TestContext.Current.CancellationToken);
        options.Where(option => !readme.Contains(option, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_of_the_scripts_file_with_the_wrong_number_of_fields_is_an_error_at_that_line()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "/a.sql\t\t\t\t\t\t\t\n/b.sql\t\n", TestContext.Current.CancellationToken);
        try
        {
            var run = await DbQualityTool.RunAsync("check", "--scripts-file", file);
            run.ExitCode.ShouldBe(2);
            run.Error.ShouldBe($"{file}(2,1): error DBQ010: A line of the scripts file has 2 fields; it must have 8: path, stage, run kind, name, group, transaction, embedded, culture.\n");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"(?<option>--[a-z-]+) <[A-Z]+> .*\[(?<variable>DBQUALITY_[A-Z_]+)\]")]
    private static partial Regex OptionInHelp();
}
