using System.Diagnostics;
using System.Runtime.Versioning;
using DbQuality.Fixes;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Cli;

/// <summary>Whoever looks on sees how far long work is; a log has each step once.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class ProgressTests : IDisposable
{
    private readonly ProjectFolder project = new ProjectFolder()
        .Write("standards.yaml", "profile: essential\n")
        .Write("migrations/1.sql", "create table users (id bigint primary key);")
        .Write("migrations/2.sql", "create table notes (id bigint primary key, user_id bigint not null references users);")
        .Write("migrations/3.sql", "create table tasks (id bigint primary key, user_id bigint not null references users);");

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task A_check_counts_its_scripts_and_its_rules()
    {
        var progress = new Looking();
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory }, progress, TestContext.Current.CancellationToken);
        progress.Of("Running the migrations").ShouldBe(["1 of 3", "2 of 3", "3 of 3"]);
        var rules = progress.Of("Judging what the migrations leave behind");
        rules.Count.ShouldBeGreaterThan(report.Verdict.Checked.Count / 2);
        rules.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, rules.Count).Select(number => $"{number} of {rules.Count}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_fix_says_how_many_are_proven_of_how_many()
    {
        var progress = new Looking();
        await FixGate.RunAsync(new GateRequest { Path = project.Directory }, new FixRequest { NewScripts = true }, progress, TestContext.Current.CancellationToken);
        progress.Steps.ShouldContain("Proving 2 fixes of 2 tables (indexes): 0 of 2 done");
    }

    [Fact]
    public async Task A_pipe_gets_each_step_as_one_line_without_counts()
    {
        var run = await DbQualityTool.RunAsync("check", project.Directory);
        run.Error.Split('\n').Count(line => line.StartsWith("Running the migrations", StringComparison.Ordinal)).ShouldBe(1, run.Error);
        run.Error.ShouldNotContain("of 3");
        run.Error.ShouldNotContain("Judging");
    }

    [Fact]
    public async Task A_terminal_shows_the_count_behind_the_step()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "script of util-linux makes the terminal");
        var tool = Path.Combine(AppContext.BaseDirectory, "dbquality.dll");
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"stty cols 200; dotnet exec '{tool}' check '{project.Directory}'", "/dev/null"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["TERM"] = "xterm" },
        };
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        var run = await DbQualityTool.EndAsync(process);
        run.Output.ShouldContain(": 3 of 3");
    }

    /// <summary>As a terminal does.</summary>
    private sealed class Looking : ICountedProgress
    {
        private readonly List<(string Step, string Count)> counts = [];

        public List<string> Steps { get; } = [];

        public void Report(string value)
        {
            lock (counts) Steps.Add(value);
        }

        public void Report(string step, int part, int all)
        {
            lock (counts) counts.Add((step, $"{part} of {all}"));
        }

        public List<string> Of(string step) => [.. counts.Where(count => count.Step.StartsWith(step, StringComparison.Ordinal)).Select(count => count.Count)];
    }
}
