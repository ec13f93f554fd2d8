using System.Collections.Concurrent;
using DbQuality.Postgres;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Embedded;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
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

    /// <summary>Where a part that is missing fails a test instead of skipping it.</summary>
    public static bool OnCi => Environment.GetEnvironmentVariable("CI") is { Length: > 0 };

    /// <summary>Whether <c>.ci/run</c> found that a part cannot be had on this machine: then its tests are skipped, and it says so.</summary>
    public static bool IsKnownToLack(string part) => Environment.GetEnvironmentVariable("DBQUALITY_TEST_WITHOUT")?.Split(',').Contains(part) == true;

    /// <param name="version">A major version; 0: the installed one, else the embedded package's default.</param>
    /// <remarks>At home a version that this machine cannot get skips its test, with the reason; on CI it fails.</remarks>
    public static async Task<ScratchDatabase> StartAsync(int version)
    {
        var server = Running.GetOrAdd(version, major => new(() => StartNewAsync(major)));
        try
        {
            return await server.Value;
        }
        catch (GateException missing) when (missing.Code == "DBQ001" && !OnCi)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    private static async Task<ScratchDatabase> StartNewAsync(int version)
    {
        // Not simply the newest: other tests install embedded packages meanwhile.
        int? fallback = await Installations.FindAsync(null, CancellationToken.None) is null ? EmbeddedPackages.DefaultMajor : null;
        return await ScratchServers.StartAsync(new ScratchRequest { Version = version == 0 ? fallback : version }, null, CancellationToken.None);
    }
}
