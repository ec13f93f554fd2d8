using System.Net;
using System.Net.Sockets;

namespace DbQuality.Hostile;

/// <summary>
/// A folder outside of the project that everybody may write to, a TCP port and a Unix socket: whoever gets out leaves a file or
/// comes to one of them.
/// </summary>
internal sealed class Witness : IDisposable
{
    private const string SocketName = ".s.PGSQL.5432";
    private readonly Socket port = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public Witness(string folder)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        File.SetUnixFileMode(Folder, Modes.Everyone);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        port.Listen();
        var path = Path.Combine(Folder, SocketName);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        File.SetUnixFileMode(path, Modes.Everyone);
        socket.Listen();
    }

    public string Folder { get; }

    public int Port => ((IPEndPoint)port.LocalEndPoint!).Port;

    /// <summary>What has been here, one a line.</summary>
    public IEnumerable<string> Seen()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Where(name => name != SocketName)) yield return $"the file {entry} is in the witness folder";
        if (port.Poll(0, SelectMode.SelectRead)) yield return "a connection came to the TCP port";
        if (socket.Poll(0, SelectMode.SelectRead)) yield return "a connection came to the Unix socket";
    }

    public void Dispose()
    {
        port.Dispose();
        socket.Dispose();
    }
}
