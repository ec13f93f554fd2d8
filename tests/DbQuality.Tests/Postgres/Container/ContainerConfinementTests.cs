using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Postgres.Container;

/// <summary>A stranger's script gets no further in a container than elsewhere.</summary>
[NeedsPostgres]
[Collection(Containers.OneAtATime)]
public sealed class ContainerConfinementTests
{
    [Theory]
    [InlineData(TestImage.Installed)]
    [InlineData(18)]
    public async Task Every_way_out_of_the_database_is_refused(int version)
    {
        await using var database = await StartAsync(new ScratchRequest { Image = await TestImage.OfAsync(version) });
        (await ConfinementTests.AllowedAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_extension_that_connects_from_the_server_does_not_become_superuser()
    {
        await using var database = await StartAsync(new ScratchRequest { Image = await TestImage.OfAsync(TestImage.Installed), Extensions = ["dblink", "postgres_fdw"] });
        foreach (var host in (string[])["host=127.0.0.1", "host=localhost", "host=/var/run/postgresql", "host=/tmp"])
        {
            foreach (var password in (string[])["", "password=x"])
            {
                await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString,
                    $"select * from dblink('{host} user=dbquality_administrator {password} dbname=scratch', 'select 1') as t(a int)"));
            }
        }
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString, "select dblink_connect_u('host=127.0.0.1 user=dbquality_administrator dbname=scratch')"));
    }

    private static Task<ScratchDatabase> StartAsync(ScratchRequest request) => ScratchServers.StartAsync(request, null, TestContext.Current.CancellationToken);
}
