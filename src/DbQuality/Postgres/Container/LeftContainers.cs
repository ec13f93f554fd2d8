using Docker.DotNet;
using Docker.DotNet.Models;
using DbQuality.Postgres.Scratch;

namespace DbQuality.Postgres.Container;

/// <summary>
/// Containers of runs that died before theirs began to run, or whose engine did: one that runs ends by itself, and the engine removes it.
/// </summary>
internal static class LeftContainers
{
    /// <summary>On all containers of the gate; its value is the run's name.</summary>
    public const string Label = "dbquality.run";

    /// <summary>A container that does not run may be one that is being made, on another machine.</summary>
    private static readonly TimeSpan BeingMade = TimeSpan.FromMinutes(1);

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
            if (IsDead(left.Labels[Label]) || DateTime.UtcNow - left.Created.ToUniversalTime() > BeingMade) await RemoveAsync(client, left.ID, ct);
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

    /// <summary>Whether the run was one of this machine, and nobody holds its folder.</summary>
    private static bool IsDead(string run)
    {
        using var owner = LockFile.TryTake(new ScratchFolders(Path.Combine(ScratchFolders.Parent, run), "").OwnerFile);
        return owner is not null;
    }
}
