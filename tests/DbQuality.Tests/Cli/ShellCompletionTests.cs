using System.Diagnostics;
using System.Runtime.Versioning;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Cli;

/// <summary>What each shell itself offers once it has read the script of <c>dbquality completion</c>.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class ShellCompletionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dbquality-shell-").FullName;

    public ShellCompletionTests()
    {
        var tool = Path.Combine(folder, "dbquality");
        File.WriteAllText(tool, $"#!/bin/sh\nexec dotnet exec '{Path.Combine(AppContext.BaseDirectory, "dbquality.dll")}' \"$@\"\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        // Where a shell would offer files.
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string, string, string[]> Lines()
    {
        var data = new TheoryData<string, string, string[]>();
        foreach (var shell in new[] { "fish", "pwsh", "zsh" })
        {
            data.Add(shell, "dbquality ch", ["check"]);
            data.Add(shell, "true; dbquality ch", ["check"]);
            data.Add(shell, "dbquality check --postgres-v", ["--postgres-version"]);
            data.Add(shell, "dbquality check --format sa", ["sarif"]);
            data.Add(shell, "dbquality explain DBQ011", ["DBQ011"]);
            data.Add(shell, "dbquality completion ", ["bash", "fish", "pwsh", "zsh"]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Verbs_options_and_values_are_offered(string shell, string line, string[] offered)
    {
        SkipWithout(shell);
        var script = Path.Combine(folder, "completion");
        await File.WriteAllTextAsync(script, (await DbQualityTool.RunAsync("completion", shell)).Output, TestContext.Current.CancellationToken);
        var said = shell switch
        {
            "fish" => await RunAsync("fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", script, line),
            "pwsh" => await RunAsync("pwsh", "-NoProfile", "-NonInteractive", "-Command",
                $"Get-Content -Raw '{script}' | Invoke-Expression; (TabExpansion2 '{line}' {line.Length}).CompletionMatches.CompletionText"),
            _ => await ZshAsync(script, line),
        };
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(candidate => candidate.Split('\t')[0].Trim())
            .Where(candidate => !candidate.StartsWith('-') || line.Contains("--", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).ShouldBe(offered);
    }

    /// <summary>Completion is a part of zsh's line editor, which wants a terminal: a second zsh has one, and writes down what it would offer.</summary>
    private async Task<string> ZshAsync(string script, string line)
    {
        var program = Path.Combine(folder, "type.zsh");
        await File.WriteAllTextAsync(program, """
            zmodload zsh/zpty
            zpty editor zsh -f -i
            for command in \
              "PS1=; autoload -U compinit; compinit -u -D; source ${(q)1}" \
              "compadd() { local -a offered; builtin compadd -O offered \"\$@\"; print -rl -- \$offered >>${(q)3}; builtin compadd \"\$@\" }" \
              "finish() { : >${(q)3}.end }; zle -N finish; bindkey '^X^F' finish"
            do zpty -w editor $command; done
            zpty -w -n editor "$2"$'\t\C-x\C-f'
            repeat 600; do
              [[ -e $3.end ]] && break
              zpty -r -t editor printed
              sleep 0.1
            done
            zpty -d editor
            [[ -e $3.end ]] || print "no answer"
            [[ -e $3 ]] && cat $3

            """, TestContext.Current.CancellationToken);
        return await RunAsync("zsh", "-f", program, script, line, Path.Combine(folder, "offered"));
    }

    private static void SkipWithout(string shell)
    {
        var isThere = Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(place => File.Exists(Path.Combine(place, shell)));
        Assert.SkipWhen(!isThere && (Environment.GetEnvironmentVariable("CI") is not { Length: > 0 } || TestServer.IsKnownToLack(shell)), $"{shell} is not installed");
    }

    /// <summary>A dotnet tool, which PowerShell may be, looks for its runtime here.</summary>
    private static string DotNet => Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(folder, "empty"),
            Environment = { ["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}", ["HOME"] = folder, ["TERM"] = "xterm", ["DOTNET_ROOT"] = DotNet },
        };
        using var process = Process.Start(start)!;
        var run = await DbQualityTool.EndAsync(process);
        run.Error.ShouldBeEmpty();
        return run.Output;
    }
}
