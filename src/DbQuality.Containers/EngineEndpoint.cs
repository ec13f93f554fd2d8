using Docker.DotNet;
using Docker.DotNet.Handler.Abstractions;
using DotNet.Testcontainers.Configurations;

namespace DbQuality.Containers;

/// <summary>
/// Where an engine answers that Testcontainers does not find by itself: one that is too old for the version of the interface that it insists on (Debian 12's), or Podman.
/// </summary>
internal sealed class EngineEndpoint(Uri endpoint, Version version) : IDockerEndpointAuthenticationConfiguration
{
    public Version Version => version;

    public Uri Endpoint => endpoint;

    public IAuthProvider? AuthProvider => null;

    public DockerClientBuilder GetDockerClientBuilder(Guid sessionId = default) => new DockerClientBuilder().WithApiVersion(version).WithEndpoint(endpoint);
}
