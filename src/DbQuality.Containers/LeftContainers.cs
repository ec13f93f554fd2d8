using Docker.DotNet;
using Docker.DotNet.Models;
using DbQuality.Postgres.Scratch;

namespace DbQuality.Containers;

/// <summary>
/// Containers of runs that died before theirs began to run, or whose engine did: one that runs ends by itself, and the engine removes it.
/// </summary>
internal static class LeftContainers
{
    /// <summary>On all containers of the gate; its value is the run's name.</summary>
    public const string Label = "dbquality.run";

    private const string PlaceLabel = "dbquality.place";

    /// <summary>A container that does not run may be one that is being made, on another machine.</summary>
    private static readonly TimeSpan BeingMade = TimeSpan.FromMinutes(1);

    /// <summary>Those of a container of this run.</summary>
    public static IReadOnlyDictionary<string, string> Labels(string run) => new Dictionary<string, string> { [Label] = run, [PlaceLabel] = Place() };

    public static async Task RemoveAsync(IDockerClient client, CancellationToken ct)
    {
        var list = new ContainersListParameters
        {
            All = true,
            Filters = new Dictionary<string, IDictionary<string, bool>>
            {
                ["label"] = new Dictionary<string, bool> { [Label] = true },
                ["status"] = new Dictionary<string, bool> { ["created"] = true, ["exited"] = true, ["dead"] = true },
            },
        };
        foreach (var left in await client.Containers.ListContainersAsync(list, ct))
        {
            if (IsDead(left.Labels) || DateTime.UtcNow - left.Created.ToUniversalTime() > BeingMade) await RemoveAsync(client, left.ID, ct);
        }
    }

    /// <summary>Ends and removes one with its volumes; returns when it is gone.</summary>
    public static async Task RemoveAsync(IDockerClient client, string name, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await client.Containers.RemoveContainerAsync(name, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, ct);
            }
            catch (DockerContainerNotFoundException)
            {
                return;
            }
            catch (DockerApiException e) when (e.StatusCode is System.Net.HttpStatusCode.Conflict)
            {
                // The engine is removing it, because it has ended.
            }
            await Task.Delay(20, ct);
        }
    }

    /// <summary>Whether the run was one that kept its folder where this one does, and nobody holds it.</summary>
    private static bool IsDead(IDictionary<string, string> labels)
    {
        if (!labels.TryGetValue(PlaceLabel, out var place) || place != Place()) return false;
        var file = new ScratchFolders(Path.Combine(ScratchFolders.Parent, labels[Label]), "").OwnerFile;
        using var owner = LockFile.TryTake(file);
        return owner is not null || !File.Exists(file);
    }

    /// <summary>Of two runs in one place each sees the other's folder: a container has a file system of its own, whatever its name is.</summary>
    private static string Place()
    {
        const string boot = "/proc/sys/kernel/random/boot_id", files = "/proc/self/ns/mnt";
        return File.Exists(boot) && new FileInfo(files).LinkTarget is { } space ? File.ReadAllText(boot).Trim() + " " + space : Environment.MachineName;
    }
}
