using System.Net.Sockets;
using Docker.DotNet;
using DotNet.Testcontainers.Configurations;

namespace DbQuality.Containers;

/// <summary>Looks where engines are known to answer.</summary>
internal static class EngineSearch
{
    /// <summary>Testcontainers' own; everything that is used of the interface is older.</summary>
    private static readonly Version Newest = new(1, 44);

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(5);

    /// <summary>The first engine that answers; null: none does.</summary>
    /// <param name="refused">Told of each place where something is that does not answer, with its reason.</param>
    public static async Task<IDockerEndpointAuthenticationConfiguration?> FindAsync(Action<string> refused, CancellationToken ct)
    {
        // It knows DOCKER_HOST with certificates, its own file of properties, Docker Desktop and rootless Docker.
        if (TestcontainersSettings.OS.DockerEndpointAuthConfig is { } found) return found;
        foreach (var place in Places())
        {
            if (await VersionAsync(place, refused, ct) is { } version) return new EngineEndpoint(place, version < Newest ? version : Newest);
        }
        return null;
    }

    private static IEnumerable<Uri> Places()
    {
        if (Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } host) return Uri.TryCreate(host, UriKind.Absolute, out var given) ? [given] : [];
        if (OperatingSystem.IsWindows()) return [];
        var run = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 } own ? own : null;
        string?[] sockets = ["/var/run/docker.sock", Below(run, "docker.sock"), Below(run, "podman/podman.sock"), "/run/podman/podman.sock"];
        return sockets.Where(File.Exists).Select(socket => new Uri("unix://" + socket));
    }

    private static string? Below(string? folder, string file) => folder is null ? null : Path.Join(folder, file);

    /// <summary>The newest version of the interface that the engine speaks.</summary>
    private static async Task<Version?> VersionAsync(Uri place, Action<string> refused, CancellationToken ct)
    {
        try
        {
            using var client = new DockerClientBuilder().WithEndpoint(place).WithTimeout(LongestAnswer).Build();
            var answer = await client.System.GetVersionAsync(ct);
            return Version.TryParse(answer.APIVersion, out var version) ? version : Newest;
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            refused($"{place}: {Reason(e)}");
            return null;
        }
    }

    private static string Reason(Exception refusal) => Innermost(refusal) switch
    {
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "this user may not use it",
        OperationCanceledException or TimeoutException => $"no answer in {LongestAnswer.TotalSeconds:0} s",
        var other => other.Message.TrimEnd('.'),
    };

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
