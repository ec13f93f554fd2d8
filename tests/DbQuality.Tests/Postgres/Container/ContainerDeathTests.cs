using System.Runtime.Versioning;
using DbQuality.Containers;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;
using Docker.DotNet.Models;

namespace DbQuality.Tests.Postgres.Container;

/// <summary>However the gate ends, its container does too, also where Testcontainers' reaper is off.</summary>
[NeedsPostgres]
[Collection(Containers.OneAtATime)]
[UnsupportedOSPlatform("windows")]
public sealed class ContainerDeathTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_gate_leaves_no_container_and_no_volume_after_two_seconds()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var before = await Containers.AllAsync();
        using var hosts = new HostProcess();
        using var host = hosts.Start("image=" + image);
        (await host.StandardOutput.ReadLineAsync(Ct)).ShouldBe("ready");
        (await Containers.AllAsync()).Except(before).ShouldContain(one => one.EndsWith(" running", StringComparison.Ordinal));

        host.Kill();

        await host.WaitForExitAsync(Ct);
        await Containers.ShouldBeAsync(before, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Kill_9_at_any_moment_leaves_nothing_after_the_next_run()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var before = await Containers.AllAsync();
        using var hosts = new HostProcess();
        var random = new Random(20270331);
        for (var i = 0; i < 8; i++)
        {
            using var host = hosts.Start("image=" + image);
            await Task.Delay(300 + random.Next(2500), Ct);
            host.Kill();
            await host.WaitForExitAsync(Ct);
        }
        // What was killed before it ran is not gone by itself.
        await using (await DbQuality.Postgres.ScratchServers.StartAsync(new ScratchRequest { Image = image }, null, Ct))
        {
        }
        await Containers.ShouldBeAsync(before);
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var before = await Containers.AllAsync();
        for (var delay = 50; delay < 2000; delay += 250)
        {
            using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            cancel.CancelAfter(delay);
            try
            {
                await using var database = await DbQuality.Postgres.ScratchServers.StartAsync(new ScratchRequest { Image = image }, null, cancel.Token);
            }
            catch (OperationCanceledException)
            {
                // As asked.
            }
        }
        // What a slow engine made when nobody waited for it any more goes with the next run.
        using var engine = await TestImage.EngineAsync();
        for (var tries = 0; tries < 50 && (await Containers.AllAsync()).Except(before).Any(); tries++)
        {
            await Task.Delay(100, Ct);
            await LeftContainers.RemoveAsync(engine.Client, Ct);
        }
        await Containers.ShouldBeAsync(before);
    }

    [Fact]
    public async Task A_container_that_nobody_ever_held_ends_by_itself()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var before = await Containers.AllAsync();
        using var engine = await TestImage.EngineAsync();
        var plan = new ContainerPlan(engine, image, "dbq-00000000", "x", await ContainerNetwork.OfAsync(engine, Ct), null);
        await plan.Build().StartAsync(Ct);
        (await Containers.InspectAsync("dbq-00000000")).State!.Running.ShouldBeTrue();

        await Containers.ShouldBeAsync(before, TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task A_container_that_is_being_made_elsewhere_is_left_alone()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        using var engine = await TestImage.EngineAsync();
        const string name = "dbq-00000001";
        await engine.Client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = image, Name = name, Labels = new Dictionary<string, string> { [LeftContainers.Label] = name } }, Ct);
        try
        {
            await LeftContainers.RemoveAsync(engine.Client, Ct);
            (await Containers.InspectAsync(name)).State!.Status.ShouldBe("created");
        }
        finally
        {
            await LeftContainers.RemoveAsync(engine.Client, name, Ct);
        }
    }
}
