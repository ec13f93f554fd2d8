using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Postgres;

/// <summary>The bound of all processes' memory together, where the system lets one have it.</summary>
[NeedsPostgres]
public sealed class MemoryGroupTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("dbquality-groups-").FullName;

    /// <summary>Whether this system is one of them: version 1 or 2, and as root or in what was delegated to the user.</summary>
    internal static bool CanBeMade()
    {
        if (MemoryGroup.For("dbquality-test-" + Guid.NewGuid().ToString("N")[..8]) is not { } group) return false;
        try
        {
            Directory.CreateDirectory(group.Folder);
            var found = File.Exists(Path.Join(group.Folder, group.LimitFile));
            Directory.Delete(group.Folder);
            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void In_version_1_it_is_below_the_own_group_of_the_memory_hierarchy()
    {
        Directory.CreateDirectory(Path.Join(root, "memory", "build", "7"));
        MemoryGroup.For("dbq-1", "8:pids:/\n4:cpu,memory:/build/7\n0::/\n", root)
            .ShouldBe(new MemoryGroup(Path.Join(root, "memory/build/7/dbq-1"), "memory.limit_in_bytes", "memory.oom_control"));
    }

    [Fact]
    public void In_version_2_it_is_beside_the_own_group_where_that_one_has_the_controller_passed_on()
    {
        Write("user.slice/app.slice/cgroup.subtree_control", "cpu memory pids\n");
        MemoryGroup.For("dbq-1", "0::/user.slice/app.slice/terminal.scope\n", root)
            .ShouldBe(new MemoryGroup(Path.Join(root, "user.slice/app.slice/dbq-1"), "memory.max", "memory.events"));
    }

    [Theory]
    [InlineData("0::/\n")]
    [InlineData("0::/user.slice/bare.scope\n")]
    [InlineData("4:memory:/of/another/namespace\n")]
    [InlineData("")]
    public void Elsewhere_there_is_none(string own)
    {
        Write("user.slice/cgroup.subtree_control", "cpu pids\n");
        MemoryGroup.For("dbq-1", own, root).ShouldBeNull();
    }

    [Theory]
    [InlineData("low 0\noom 2\noom_kill 1\n", true)]
    [InlineData("oom_kill_disable 0\nunder_oom 0\noom_kill 0\n", false)]
    [InlineData(null, false)]
    public async Task It_tells_whether_the_system_ended_a_process(string? events, bool ended)
    {
        if (events is not null) Write("memory.events", events);
        (await new MemoryGroup(root, "memory.max", "memory.events").HasEndedProcessesAsync(TestContext.Current.CancellationToken)).ShouldBe(ended);
    }

    [Fact]
    public async Task It_is_there_as_long_as_the_server()
    {
        Assert.SkipWhen(!CanBeMade(), "this system lets nobody make a control group for memory");
        var database = await ScratchServers.StartAsync(new ScratchRequest { Memory = new MemoryBound(1L << 30, 1L << 30) }, null, TestContext.Current.CancellationToken);
        var group = (MemoryGroup)database.Memory!;
        var bound = long.Parse((await File.ReadAllTextAsync(Path.Join(group.Folder, group.LimitFile), TestContext.Current.CancellationToken)).Trim(), System.Globalization.CultureInfo.InvariantCulture);
        bound.ShouldBeInRange(2L << 30, 3L << 30);
        var inside = (await File.ReadAllLinesAsync(Path.Join(group.Folder, "cgroup.procs"), TestContext.Current.CancellationToken)).Length;
        inside.ShouldBeGreaterThan(4);
        await database.DisposeAsync();
        Directory.Exists(group.Folder).ShouldBeFalse();
    }

    private void Write(string path, string text)
    {
        var file = Path.Join(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
