using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DbQuality.Containers;
using DbQuality.Postgres.Embedded;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Postgres.Container;

/// <summary>Images that behave like the official ones, made of this machine's own PostgreSQL, because tests pull none.</summary>
internal static class TestImage
{
    /// <summary>The extension that is in these images and on no machine.</summary>
    public const string Extension = "only_in_image";

    /// <summary>What is installed on a machine that runs the tests.</summary>
    public const int Installed = 15;

    private static readonly ConcurrentDictionary<int, Lazy<Task<string>>> Made = new();

    /// <summary>Without Testcontainers' reaper, whose image would have to be pulled: what tests show must hold without it.</summary>
    static TestImage() => Environment.SetEnvironmentVariable("TESTCONTAINERS_RYUK_DISABLED", "true");

    /// <summary>The name of each of them, with a place for the version.</summary>
    public static string Name => "dbquality-test/postgres:{major}";

    /// <remarks>Where no engine answers, its test is skipped with the reason; on CI it fails, unless <c>.ci/run</c> could start none.</remarks>
    public static async Task<string> OfAsync(int version)
    {
        using var engine = await EngineAsync();
        return await Made.GetOrAdd(version, major => new(() => MakeAsync(major))).Value;
    }

    public static async Task<ContainerEngine> EngineAsync()
    {
        var (engine, refusals) = await ContainerEngine.FindAsync(TestContext.Current.CancellationToken);
        if (engine is not null) return engine;
        var reason = "no container engine answers on this machine: " + string.Join("; ", refusals);
        if (TestServer.OnCi && !TestServer.IsKnownToLack("containers")) Assert.Fail(reason);
        Assert.Skip(reason);
        throw new InvalidOperationException(reason);
    }

    private static async Task<string> MakeAsync(int version)
    {
        var name = Name.Replace("{major}", version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var ct = TestContext.Current.CancellationToken;
        using var engine = await EngineAsync();
        if (await engine.HasImageAsync(name, ct)) return name;
        var local = await Installations.FindAsync(version, ct);
        var bin = local?.BinDirectory ?? Path.Combine((await EmbeddedPackages.InstallAsync(version, null, ct)).Folder, "bin");
        using var script = Process.Start(new ProcessStartInfo(Repository.PathOf("build/postgres-image"), [name, bin]) { RedirectStandardError = true })!;
        var error = await script.StandardError.ReadToEndAsync(ct);
        await script.WaitForExitAsync(ct);
        script.ExitCode.ShouldBe(0, error);
        return name;
    }
}
