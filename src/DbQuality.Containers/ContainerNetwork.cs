using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Docker.DotNet.Models;

namespace DbQuality.Containers;

/// <summary>By which address and port the gate reaches a container's server.</summary>
internal abstract record ContainerNetwork
{
    private const int PostgresPort = 5432;
    private const string PublishedPort = "5432/tcp";

    /// <summary>The server's own <c>listen_addresses</c>.</summary>
    public abstract string ListenAddresses { get; }

    /// <summary>The server's own port.</summary>
    public abstract int ServerPort { get; }

    /// <summary>Ways to the server of a container that runs; one of them leads there.</summary>
    public abstract IReadOnlyList<IPEndPoint> Ways(NetworkSettings? settings);

    public abstract void Apply(CreateContainerParameters parameters, HostConfig host);

    public static async Task<ContainerNetwork> OfAsync(ContainerEngine engine, CancellationToken ct) =>
        engine.HasBridge ? new Bridged(await engine.AddressesAsync(ct)) : new OfTheEngine(FreePort());

    /// <summary>Taken by nobody at this moment.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A network of the container's own: the engine publishes the server's port under a free one of each address.</summary>
    internal sealed record Bridged(IReadOnlyList<IPAddress> Addresses) : ContainerNetwork
    {
        public override string ListenAddresses => "*";

        public override int ServerPort => PostgresPort;

        public override IReadOnlyList<IPEndPoint> Ways(NetworkSettings? settings)
        {
            IList<PortBinding>? bindings = null;
            settings?.Ports?.TryGetValue(PublishedPort, out bindings);
            // Some engines leave the address out.
            return [.. (bindings ?? []).Zip(Addresses, (binding, asked) => new IPEndPoint(
                IPAddress.TryParse(binding.HostIP, out var address) ? address : asked, ushort.Parse(binding.HostPort, CultureInfo.InvariantCulture)))];
        }

        public override void Apply(CreateContainerParameters parameters, HostConfig host) => host.PortBindings = new Dictionary<string, IList<PortBinding>>
        {
            [PublishedPort] = [.. Addresses.Select(address => new PortBinding { HostIP = address.ToString(), HostPort = "" })],
        };
    }

    /// <summary>An engine without bridges gives its containers its own machine's network: there the server listens on the loopback address alone.</summary>
    internal sealed record OfTheEngine(int Port) : ContainerNetwork
    {
        public override string ListenAddresses => IPAddress.Loopback.ToString();

        public override int ServerPort => Port;

        public override IReadOnlyList<IPEndPoint> Ways(NetworkSettings? settings) => [new IPEndPoint(IPAddress.Loopback, Port)];

        public override void Apply(CreateContainerParameters parameters, HostConfig host)
        {
            host.NetworkMode = "host";
            parameters.NetworkingConfig = null;
        }
    }
}
