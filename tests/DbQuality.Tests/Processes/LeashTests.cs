using System.Diagnostics;
using System.Runtime.Versioning;
using DbQuality.Processes;

namespace DbQuality.Tests.Processes;

/// <summary>What a program on the leash starts ends with it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LeashTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_exit_code_and_both_its_outputs_come_back_line_by_line()
    {
        var lines = new List<string>();
        (await FollowAsync("echo one; echo two >&2; printf three; exit 7", lines)).ShouldBe(7);
        lines.ShouldBe(["one", "two", "three"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("sleep 61.25 & echo $!")]
    [InlineData("setsid sleep 61.25 & echo $!")]
    [InlineData("(setsid sh -c 'sleep 61.25 & echo $!; wait' &); sleep 0.2")]
    public async Task What_it_leaves_in_the_background_is_gone_when_it_has_ended(string script)
    {
        var lines = new List<string>();
        (await FollowAsync(script, lines)).ShouldBe(0);
        IsAlive(lines.ShouldHaveSingleItem()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("sleep 61.25 & echo $!; wait")]
    [InlineData("trap '' TERM INT HUP; setsid sleep 61.25 & echo $!; wait")]
    public async Task Cancelling_ends_all_of_it(string script)
    {
        var lines = new List<string>();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var watch = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(() => FollowAsync(script, lines, cancel));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(4));
        IsAlive(lines.ShouldHaveSingleItem()).ShouldBeFalse();
    }

    [Fact]
    public async Task It_can_be_ended_by_a_signal_as_anywhere()
    {
        var lines = new List<string>();
        (await FollowAsync("(sleep 30 & kill -TERM $!; wait $!; echo $?) 2>/dev/null", lines)).ShouldBe(0);
        lines.ShouldBe(["143"]);
    }

    private static Task<int> FollowAsync(string script, List<string> lines, CancellationTokenSource? cancelAtFirstLine = null) => Leash.FollowAsync(
        new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = "/" },
        line =>
        {
            lines.Add(line);
            cancelAtFirstLine?.Cancel();
        },
        cancelAtFirstLine?.Token ?? Ct);

    /// <summary>A zombie that nobody has asked for its status has no command line any more.</summary>
    private static bool IsAlive(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains("61.25", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
