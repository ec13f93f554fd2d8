using System.Net;
using System.Net.Sockets;
using Docker.DotNet;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Configurations;

namespace DbQuality.Containers;

/// <summary>An engine that answers, and what it can do.</summary>
internal sealed class ContainerEngine : IDisposable
{
    private readonly SystemInfoResponse system;
    private readonly IList<NetworkResponse> networks;

    private ContainerEngine(IDockerEndpointAuthenticationConfiguration endpoint, IDockerClient client, SystemInfoResponse system, IList<NetworkResponse> networks)
    {
        Endpoint = endpoint;
        Client = client;
        this.system = system;
        this.networks = networks;
    }

    public IDockerEndpointAuthenticationConfiguration Endpoint { get; }

    public IDockerClient Client { get; }

    /// <summary>Bytes of the machine that the engine runs on.</summary>
    public long Memory => system.MemTotal;

    public long Processors => system.NCPU;

    public bool BoundsMemory => system.MemoryLimit;

    public bool BoundsSwap => system.SwapLimit;

    public bool BoundsProcessorTime => system.CPUCfsQuota && system.CPUCfsPeriod;

    public bool BoundsProcesses => system.PidsLimit;

    /// <summary>Whether a container can have a network of its own; elsewhere it gets the engine's.</summary>
    public bool HasBridge => networks.Any(network => network.Driver == "bridge");

    /// <summary>The engine, or what was said where one should be.</summary>
    public static async Task<(ContainerEngine? Engine, IReadOnlyList<string> Refusals)> FindAsync(CancellationToken ct)
    {
        var refusals = new List<string>();
        if (await EngineSearch.FindAsync(refusals.Add, ct) is not { } endpoint) return (null, refusals);
        var client = endpoint.GetDockerClientBuilder().Build();
        try
        {
            var system = client.System.GetSystemInfoAsync(ct);
            var networks = client.Networks.ListNetworksAsync(new NetworksListParameters(), ct);
            return (new ContainerEngine(endpoint, client, await system, await networks), refusals);
        }
        catch (Exception e) when (e is DockerApiException or HttpRequestException or IOException or SocketException or TimeoutException)
        {
            client.Dispose();
            refusals.Add($"{endpoint.Endpoint}: {e.Message.TrimEnd('.')}");
            return (null, refusals);
        }
    }

    public async Task<bool> HasImageAsync(string image, CancellationToken ct)
    {
        try
        {
            await Client.Images.InspectImageAsync(image, ct);
            return true;
        }
        catch (DockerImageNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The addresses of the engine's machine at which this one, and as few others as can be, may reach a container's port.</summary>
    public async Task<IReadOnlyList<IPAddress>> AddressesAsync(CancellationToken ct)
    {
        if (TestcontainersSettings.DockerHostOverride is { Length: > 0 } named) return await ResolveAsync(named, ct);
        if (Endpoint.Endpoint.Scheme is "tcp" or "http" or "https") return await ResolveAsync(Endpoint.Endpoint.Host, ct);
        // In a container that was handed the engine's socket, the engine's machine is at the end of the bridge; a machine that was made from an image has the mark as well.
        return File.Exists("/.dockerenv") && Gateway() is { } gateway ? [IPAddress.Loopback, gateway] : [IPAddress.Loopback];
    }

    public void Dispose() => Client.Dispose();

    private static async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(host, ct);
        return [addresses.FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork) ?? addresses.FirstOrDefault() ?? IPAddress.Loopback];
    }

    /// <summary>The bridge's own address: the first of its network where the engine does not say.</summary>
    private IPAddress? Gateway()
    {
        var bridge = networks.FirstOrDefault(network => network.Name == "bridge")?.IPAM?.Config?.FirstOrDefault();
        if (IPAddress.TryParse(bridge?.Gateway, out var gateway)) return gateway;
        if (!IPNetwork.TryParse(bridge?.Subnet, out var network)) return null;
        var first = network.BaseAddress.GetAddressBytes();
        first[^1]++;
        return new IPAddress(first);
    }
}
