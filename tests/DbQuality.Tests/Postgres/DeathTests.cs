using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Postgres;

/// <summary>Nothing survives the gate's process, whenever and however it dies.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class DeathTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("warm", 400)]
    [InlineData("cold", 1500)]
    public async Task Kill_9_at_any_moment_leaves_no_server_after_two_seconds_and_no_folder(string cache, int longest)
    {
        using var hosts = new HostProcess();
        await hosts.RunOnceAsync();
        var random = new Random(longest);
        for (var i = 0; i < 10; i++)
        {
            if (cache == "cold") hosts.ForgetClusters();
            using var host = hosts.Start();
            // The first moments are the runtime's own start.
            await Task.Delay(60 + random.Next(longest), Ct);
            host.Kill();
            await host.WaitForExitAsync(Ct);
            await hosts.ShouldLeaveNothingAsync(TimeSpan.FromSeconds(2));
        }
        await hosts.RunOnceAsync();
    }

    [Fact]
    public async Task A_child_process_of_the_gate_that_lives_on_does_not_keep_the_server()
    {
        using var hosts = new HostProcess();
        using var host = hosts.Start("with-child");
        using var child = Process.GetProcessById(int.Parse((await host.StandardOutput.ReadLineAsync(Ct))!, CultureInfo.InvariantCulture));
        host.Kill();
        await host.WaitForExitAsync(Ct);
        await hosts.ShouldLeaveNothingAsync(TimeSpan.FromSeconds(2));
        child.HasExited.ShouldBeFalse();
        child.Kill();
    }

    [Fact]
    public async Task What_a_kill_of_the_watchdog_leaves_is_gone_after_the_next_run()
    {
        using var hosts = new HostProcess();
        using var host = hosts.Start();
        await host.StandardOutput.ReadLineAsync(Ct);
        await KillWatchdogAsync(hosts);
        host.Kill();
        await host.WaitForExitAsync(Ct);
        Directory.EnumerateDirectories(hosts.Scratch).ShouldNotBeEmpty();

        await hosts.RunOnceAsync();

        await hosts.ShouldLeaveNothingAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_run_whose_watchdog_was_killed_clears_up_itself()
    {
        using var hosts = new HostProcess();
        using var host = hosts.Start();
        await host.StandardOutput.ReadLineAsync(Ct);
        await KillWatchdogAsync(hosts);

        host.StandardInput.Close();

        await host.WaitForExitAsync(Ct);
        host.ExitCode.ShouldBe(0);
        await hosts.ShouldLeaveNothingAsync(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_to_stop()
    {
        for (var delay = 0; delay < 120; delay += 15)
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            cancel.CancelAfter(delay);
            var watch = Stopwatch.StartNew();
            try
            {
                await using var database = await ScratchServers.StartAsync(new ScratchRequest { Provider = "auto" }, null, cancel.Token);
            }
            catch (OperationCanceledException)
            {
                // As asked.
            }
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public async Task Eight_cold_starts_at_once_share_one_cache()
    {
        using var hosts = new HostProcess();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hosts.RunOnceAsync()));
        Directory.EnumerateDirectories(Path.Combine(hosts.Cache, "dbquality", "clusters")).Count().ShouldBe(2);
        await hosts.ShouldLeaveNothingAsync(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("cut short")]
    [InlineData("overwritten")]
    [InlineData("removed")]
    public async Task A_damaged_cache_is_made_again(string damage)
    {
        using var hosts = new HostProcess();
        await hosts.RunOnceAsync();
        foreach (var archive in Directory.EnumerateFiles(Path.Combine(hosts.Cache, "dbquality", "clusters"), "cluster.tar", SearchOption.AllDirectories).ToList())
        {
            if (damage == "removed")
            {
                File.Delete(archive);
                continue;
            }
            await using var file = File.OpenWrite(archive);
            if (damage == "cut short") file.SetLength(file.Length / 2);
            file.Position = file.Length / 3;
            file.Write(new byte[100_000].Select(_ => (byte)0xA5).ToArray());
        }
        await hosts.RunOnceAsync();
        await hosts.RunOnceAsync();
    }

    [Fact]
    public async Task What_a_killed_run_left_half_made_in_the_cache_is_gone_after_the_next_one_that_makes_a_cluster()
    {
        using var hosts = new HostProcess();
        await hosts.RunOnceAsync();
        var clusters = Path.Combine(hosts.Cache, "dbquality", "clusters");
        var keys = Directory.EnumerateDirectories(clusters).Select(folder => Path.GetFileName(folder)!).ToList();
        // Of the clusters that the next run makes, and of one that nobody will ask for again.
        foreach (var key in keys.Append("0123456789abcdef01234567"))
        {
            await File.WriteAllTextAsync(Path.Combine(clusters, key + ".lock"), "", Ct);
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(clusters, $".{key}-{Guid.NewGuid():N}")).FullName, "cluster.tar"), "half", Ct);
        }
        foreach (var key in keys) Directory.Delete(Path.Combine(clusters, key), recursive: true);

        await hosts.RunOnceAsync();

        Directory.EnumerateDirectories(clusters).Select(folder => Path.GetFileName(folder)!).ShouldBe(keys, ignoreOrder: true);
    }

    private static async Task KillWatchdogAsync(HostProcess hosts)
    {
        foreach (var line in await Scratch.ProcessesOfAsync(hosts.Scratch))
        {
            if (!line.Contains("dbquality-watchdog", StringComparison.Ordinal)) continue;
            using var watchdog = Process.GetProcessById(int.Parse(line.TrimStart().Split(' ')[0], CultureInfo.InvariantCulture));
            watchdog.Kill();
        }
    }

    [Fact]
    public async Task An_unprivileged_user_starts_a_server_of_its_own()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root can become another user");
        using var hosts = new HostProcess();
        await hosts.RunOnceAsync("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        await hosts.ShouldLeaveNothingAsync(TimeSpan.FromSeconds(5));
    }
}
