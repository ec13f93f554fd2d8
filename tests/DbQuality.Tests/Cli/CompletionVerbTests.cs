using System.Diagnostics;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

/// <summary><c>dbquality completion</c>.</summary>
[NeedsPostgres]
public sealed class CompletionVerbTests
{
    [Theory]
    [InlineData("dbquality ch", "check")]
    [InlineData("dbquality check --postgres-v", "--postgres-version")]
    [InlineData("dbquality check --format sa", "sarif")]
    [InlineData("dbquality explain DBQ011", "DBQ011")]
    [InlineData("dbquality rules ", "list", "test")]
    [InlineData("dbquality completion ", "bash", "fish", "pwsh", "zsh")]
    [InlineData("dbquality check /")]
    public async Task Bash_completes_verbs_options_and_values(string line, params string[] candidates)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "bash is the shell of other systems");
        var script = (await DbQualityTool.RunAsync("completion", "bash")).Output;
        var tool = Path.Combine(AppContext.BaseDirectory, "dbquality.dll");
        var start = new ProcessStartInfo("bash", ["-c", $"{script}\ndbquality() {{ dotnet exec '{tool}' \"$@\"; }}\nCOMP_LINE=$1 COMP_POINT=${{#1}}\n_dbquality\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"", "bash", line])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var found = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        found.Where(candidate => !candidate.StartsWith('-') || line.Contains("--", StringComparison.Ordinal)).ShouldBe(candidates);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    [InlineData("zsh")]
    public async Task Each_shell_has_its_script_which_says_where_it_goes(string shell)
    {
        var run = await DbQualityTool.RunAsync("completion", shell);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain($"dbquality completion {shell}");
        run.Output.ShouldContain("[suggest:");
    }

    [Fact]
    public async Task Another_shell_is_refused_with_those_that_there_are() =>
        (await DbQualityTool.RunAsync("completion", "zhs")).ShouldBe(new ToolRun(2, "", "dbquality: error DBQ010: SHELL is 'zhs'; it must be one of bash, fish, pwsh, zsh. Did you mean zsh?\n"));

    [Fact]
    public async Task An_error_is_explained_as_a_rule_is()
    {
        var run = await DbQualityTool.RunAsync("explain", "dbq011");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("## DBQ011\n\n**There are no migrations where the gate looks.**");
        run.Output.ShouldEndWith("The whole page: https://github.com/dbquality/dbquality/blob/main/docs/errors.md\n");
        run.Output.ShouldNotContain("DBQ012");
    }
}
