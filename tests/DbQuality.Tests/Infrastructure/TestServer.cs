using System.Collections.Concurrent;
using DbQuality.Postgres;
using DbQuality.Text;

namespace DbQuality.Tests.Infrastructure;

/// <summary>
/// The servers that all tests of this process share, one for each major version: scratch servers as the gate starts
/// them, which end with this process.
/// </summary>
internal static class TestServer
{
    /// <summary>The unprivileged role that owns test databases.</summary>
    public const string Owner = ClusterSettings.Migrator;

    private static readonly ConcurrentDictionary<int, Lazy<Task<ScratchDatabase>>> Running = new();

    /// <param name="version">A major version; 0: the one that the gate would take by itself.</param>
    /// <remarks>At home a version that this machine cannot get skips its test, with the reason; on CI it fails.</remarks>
    public static async Task<ScratchDatabase> StartAsync(int version)
    {
        var server = Running.GetOrAdd(version, major => new(() => ScratchServers.StartAsync(
            new ScratchRequest { Version = major == 0 ? null : major }, null, CancellationToken.None)));
        try
        {
            return await server.Value;
        }
        catch (GateException missing) when (missing.Code == "DBQ001" && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
