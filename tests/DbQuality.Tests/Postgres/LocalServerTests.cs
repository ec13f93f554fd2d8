using System.Runtime.Versioning;
using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Postgres;

[NeedsPostgres]
[UnsupportedOSPlatform("windows")]
public sealed class LocalServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scratch_server_runs_migrations_as_an_unprivileged_owner_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(await Installations.FindAsync(null, Ct) is null && !TestServer.OnCi, "no PostgreSQL is installed on this machine");
        var database = await ScratchServers.StartAsync(new ScratchRequest { Provider = "local" }, null, Ct);
        var folder = Scratch.FolderOf(database);
        (await Scratch.AskAsync(database.MigratorConnectionString, "select current_user || ' ' || current_database()")).ShouldBe("dbquality_owner scratch");
        (await Scratch.AskAsync(database.MigratorConnectionString, "select rolsuper from pg_roles where rolname = current_user")).ShouldBe(false);
        (await Scratch.AskAsync(database.AdministratorConnectionString, "show server_version")).ToString()!.ShouldStartWith(database.Version);
        Directory.Exists(folder).ShouldBeTrue();

        await database.DisposeAsync();

        Directory.Exists(folder).ShouldBeFalse();
        Directory.Exists(Path.Combine("/dev/shm", Path.GetFileName(folder))).ShouldBeFalse();
        (await Scratch.ProcessesOfAsync(folder)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_without_a_container_loads_nothing_of_what_talks_to_engines()
    {
        using var hosts = new HostProcess();
        using var host = hosts.Start("loaded");
        var loaded = (await host.StandardOutput.ReadLineAsync(Ct))!.Split(' ');
        host.StandardInput.Close();
        await host.WaitForExitAsync(Ct);
        loaded.ShouldContain("DbQuality.Core");
        loaded.Where(name => name.StartsWith("Testcontainers", StringComparison.Ordinal) || name.StartsWith("Docker", StringComparison.Ordinal) || name == "DbQuality.Containers").ShouldBeEmpty();
    }
}
