using System.Net;
using System.Net.NetworkInformation;
using DbQuality.Postgres;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Postgres.Container;

[NeedsPostgres]
[Collection(Containers.OneAtATime)]
public sealed class ContainerServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestImage.Installed)]
    [InlineData(18)]
    public async Task A_container_runs_migrations_as_an_unprivileged_owner_and_leaves_nothing_behind(int version)
    {
        var image = await TestImage.OfAsync(version);
        var before = await Containers.AllAsync();
        var database = await StartAsync(new ScratchRequest { Provider = "container", Image = image, Version = version, Extensions = [TestImage.Extension], Roles = ["app_user"] });
        (await Scratch.AskAsync(database.MigratorConnectionString, "select current_user || ' ' || current_database()")).ShouldBe("dbquality_owner scratch");
        (await Scratch.AskAsync(database.MigratorConnectionString, "select rolsuper from pg_roles where rolname = current_user")).ShouldBe(false);
        (await Scratch.AskAsync(database.MigratorConnectionString, "select public.only_in_image()")).ShouldBe("yes");
        (await Scratch.AskAsync(database.MigratorConnectionString, "set role app_user; select current_user::text")).ShouldBe("app_user");
        (await Scratch.AskAsync(database.AdministratorConnectionString, "show server_version")).ToString()!.ShouldStartWith(database.Version);
        (database.Provider, database.CanObserve, database.DataFolder).ShouldBe(("container", true, null));
        File.Exists(database.Log).ShouldBeTrue();

        await database.DisposeAsync();

        (await Containers.AllAsync()).Except(before).ShouldBeEmpty();
        Directory.Exists(Path.GetDirectoryName(database.Log!)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_server_is_tuned_as_the_others_are()
    {
        await using var database = await StartAsync(new ScratchRequest { Image = await TestImage.OfAsync(18) });
        await using var other = await StartAsync(new ScratchRequest { Provider = "embedded", Version = 18 });
        foreach (var line in ClusterSettings.PostgresqlConf.Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#')))
        {
            var name = line.Split('=')[0].Trim();
            if (name is "listen_addresses" or "unix_socket_permissions") continue;
            (await Scratch.AskAsync(database.AdministratorConnectionString, $"show {name}")).ShouldBe(await Scratch.AskAsync(other.AdministratorConnectionString, $"show {name}"), name);
        }
        (await Scratch.AskAsync(database.AdministratorConnectionString, "select pg_encoding_to_char(encoding) || ' ' || datcollate from pg_database where datname = 'scratch'")).ShouldBe("UTF8 C");
    }

    [Fact]
    public async Task Nobody_else_gets_in()
    {
        await using var database = await StartAsync(new ScratchRequest { Image = await TestImage.OfAsync(TestImage.Installed) });
        foreach (var password in (string?[])[null, "", "postgres"])
        {
            foreach (var server in (string[])[database.AdministratorConnectionString, database.MigratorConnectionString])
            {
                await Should.ThrowAsync<NpgsqlException>(() => Scratch.AskAsync(Containers.WithPassword(server, password), "select 1"));
            }
        }
        // Nor any other role: those that have no password have no way in.
        var guessed = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString) { Username = "postgres" }.ConnectionString;
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(guessed, "select 1"));
        (await Scratch.AskAsync(database.AdministratorConnectionString, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules")).ShouldBe("scram-sha-256");

        var port = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port).ToList();
        listeners.ShouldNotBeEmpty();
        listeners.ShouldAllBe(listener => IPAddress.IsLoopback(listener.Address) || listener.Address.ToString().StartsWith("172.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_container_has_no_folder_of_the_machines_few_rights_and_bounds()
    {
        await using var database = await StartAsync(new ScratchRequest { Image = await TestImage.OfAsync(TestImage.Installed), Memory = new MemoryBound(1L << 30, 100 << 20) });
        var host = (await Containers.InspectAsync(Containers.Of(database))).HostConfig!;
        host.Binds.ShouldBeNull();
        (host.Mounts ?? []).ShouldBeEmpty();
        (host.Privileged, host.AutoRemove, string.Join(' ', host.CapDrop!), string.Join(' ', host.SecurityOpt!), host.LogConfig!.Type).ShouldBe((false, true, "ALL", "no-new-privileges", "none"));
        (host.PidsLimit, host.NanoCPUs).ShouldBe((200, Math.Min(2, Environment.ProcessorCount) * 1_000_000_000L));
        host.Memory.ShouldBe((2L << 30) + (100 << 20) + (512 << 20));
        host.Tmpfs!["/dbquality"].ShouldContain($"noexec,nosuid,nodev,mode=1777,size={(100 << 20) + (512 << 20)}");
        (await Scratch.AskAsync(database.AdministratorConnectionString, "show data_directory")).ShouldBe("/dbquality/data");
    }

    [Fact]
    public async Task Two_at_once_do_not_meet()
    {
        var image = await TestImage.OfAsync(TestImage.Installed);
        var both = await Task.WhenAll(StartAsync(new ScratchRequest { Image = image }), StartAsync(new ScratchRequest { Image = image }));
        await using var first = both[0];
        await using var second = both[1];
        Containers.Of(first).ShouldNotBe(Containers.Of(second));
        await Scratch.AskAsync(first.MigratorConnectionString, "create table mine (id int)");
        (await Scratch.AskAsync(second.MigratorConnectionString, "select to_regclass('public.mine') is null")).ShouldBe(true);
        // Not even with the other's password.
        var crossed = Containers.WithPassword(first.MigratorConnectionString, new NpgsqlConnectionStringBuilder(second.MigratorConnectionString).Password);
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(crossed, "select 1"));
    }

    [Fact]
    public async Task A_script_that_locks_everybody_out_does_not_keep_the_gate_out()
    {
        await using var database = await StartAsync(new ScratchRequest { Image = await TestImage.OfAsync(TestImage.Installed) });
        await Scratch.AskAsync(database.MigratorConnectionString, "alter role dbquality_owner password 'mine' connection limit 0; alter database scratch connection limit 0");
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString, "select 1"));

        await database.RestoreAccessAsync(Ct);

        (await Scratch.AskAsync(database.MigratorConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Superuser_is_given_only_where_it_is_asked_for_and_is_not_who_asks_queries()
    {
        await using var database = await StartAsync(new ScratchRequest { Image = await TestImage.OfAsync(TestImage.Installed), RunAs = RunAs.Superuser });
        (await Scratch.AskAsync(database.MigratorConnectionString, "select current_user::text")).ShouldBe(ClusterSettings.Administrator);
        (await Scratch.AskAsync(database.MigratorConnectionString, "show search_path")).ShouldBe("\"$user\", public");
        (await Scratch.AskAsync(database.QueryConnectionString, "select current_user::text")).ShouldBe(ClusterSettings.Migrator);
    }

    private static Task<ScratchDatabase> StartAsync(ScratchRequest request) => ScratchServers.StartAsync(request, null, Ct);
}
