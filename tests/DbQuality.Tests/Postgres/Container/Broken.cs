using DbQuality.Containers;
using Docker.DotNet.Models;

namespace DbQuality.Tests.Postgres.Container;

/// <summary>Images in which something is missing.</summary>
internal static class Broken
{
    /// <summary>The image with another variable; it is called <c>dbquality-test/broken</c>, with a tag of its own.</summary>
    public static async Task<string> MakeAsync(ContainerEngine engine, string image, string variable)
    {
        var ct = TestContext.Current.CancellationToken;
        var container = await engine.Client.Containers.CreateContainerAsync(new CreateContainerParameters { Image = image }, ct);
        try
        {
            var tag = Guid.NewGuid().ToString("N")[..8];
            await engine.Client.Images.CommitContainerChangesAsync(
                new CommitContainerChangesParameters { ContainerID = container.ID, RepositoryName = "dbquality-test/broken", Tag = tag, Changes = [$"ENV {variable}"] }, ct);
            return $"dbquality-test/broken:{tag}";
        }
        finally
        {
            await LeftContainers.RemoveAsync(engine.Client, container.ID, ct);
        }
    }
}
