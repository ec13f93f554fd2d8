using System.Diagnostics;
using DbQuality.Containers;
using DbQuality.Postgres.Scratch;
using Docker.DotNet.Models;
using Npgsql;

namespace DbQuality.Tests.Postgres.Container;

/// <summary>Looks at containers from outside.</summary>
internal static class Containers
{
    /// <summary>The collection of tests that compare what is there before and after: none of them runs beside another.</summary>
    public const string OneAtATime = "containers";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The container of a scratch database, which is called as its folder is.</summary>
    public static string Of(ScratchDatabase database) => Path.GetFileName(Path.GetDirectoryName(database.Log!)!);

    public static async Task<ContainerInspectResponse> InspectAsync(string name)
    {
        using var engine = await TestImage.EngineAsync();
        return await engine.Client.Containers.InspectContainerAsync(name, Ct);
    }

    /// <summary>The gate's own, in whatever state, and all volumes.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync()
    {
        using var engine = await TestImage.EngineAsync();
        var label = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { [LeftContainers.Label] = true } };
        var containers = await engine.Client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = label }, Ct);
        var volumes = await engine.Client.Volumes.ListAsync(new VolumesListParameters(), Ct);
        return [.. containers.Select(container => $"{container.Names[0]} {container.State}"), .. (volumes.Volumes ?? []).Select(volume => volume.Name)];
    }

    /// <summary>Until nothing is there that was not before.</summary>
    public static async Task ShouldBeAsync(IReadOnlyList<string> before, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var left = (await AllAsync()).Except(before).ToList();
            if (left.Count == 0) return;
            if (watch.Elapsed > within) Assert.Fail($"left after {watch.Elapsed}: {string.Join(", ", left)}");
            await Task.Delay(50, Ct);
        }
    }

    public static Task ShouldBeAsync(IReadOnlyList<string> before) => ShouldBeAsync(before, Soon);

    public static string WithPassword(string connectionString, string? password) => new NpgsqlConnectionStringBuilder(connectionString) { Password = password }.ConnectionString;
}
