using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Postgres;

[NeedsPostgres]
public sealed class GivenServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<ScratchDatabase> StartAsync(string connection, params string[] extensions) =>
        ScratchServers.StartAsync(new ScratchRequest { Provider = connection, Extensions = extensions, Roles = ["app_of_given"], StandardsFile = "standards.yaml" }, null, Ct);

    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public async Task A_scratch_database_on_a_given_server_is_made_and_dropped(int version)
    {
        await using var own = await ServerAsync(version);
        var server = new NpgsqlConnectionStringBuilder(own.AdministratorConnectionString) { SearchPath = null }.ConnectionString;
        var database = await StartAsync(server, "pg_trgm");
        var name = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString).Database!;
        name.ShouldMatch("^dbquality_[0-9a-f]{8}$");
        database.CanObserve.ShouldBeTrue();
        (await Scratch.AskAsync(database.MigratorConnectionString, "create table t (a text); create index on t using gin (a gin_trgm_ops); select current_user::text")).ShouldBe(name);

        await database.DisposeAsync();

        (await Scratch.AskAsync(server, "select count(*) from pg_database where datname like 'dbquality%'")).ShouldBe(0L);
        (await Scratch.AskAsync(server, "select count(*) from pg_roles where rolname ~ '^dbquality_[0-9a-f]{8}$' or rolname = 'app_of_given'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_killed_runs_database_is_dropped_by_the_next_run_and_a_living_runs_is_not()
    {
        await using var own = await ServerAsync(15);
        var server = own.AdministratorConnectionString;
        await Scratch.AskAsync(server, "create role dbquality_0000abcd");
        await Scratch.AskAsync(server, "create database dbquality_0000abcd owner dbquality_0000abcd template template1");
        await using var living = await StartAsync(server);

        await using var next = await StartAsync(server);

        (await Scratch.AskAsync(server, "select count(*) from pg_database where datname = 'dbquality_0000abcd'")).ShouldBe(0L);
        (await Scratch.AskAsync(server, "select count(*) from pg_roles where rolname = 'dbquality_0000abcd'")).ShouldBe(0L);
        (await Scratch.AskAsync(living.MigratorConnectionString, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_given_role_that_is_no_superuser_migrates_itself_and_cannot_observe()
    {
        await using var own = await ServerAsync(15);
        await Scratch.AskAsync(own.AdministratorConnectionString, "create role maker login createdb");
        var server = new NpgsqlConnectionStringBuilder(own.MigratorConnectionString) { Username = "maker" }.ConnectionString;
        await using var database = await ScratchServers.StartAsync(new ScratchRequest { Provider = server }, null, Ct);
        database.CanObserve.ShouldBeFalse();
        (await Scratch.AskAsync(database.MigratorConnectionString, "create table t (a int); select current_user::text")).ShouldBe("maker");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=me;Password=sesame;Timeout=3", "host 127.0.0.1, port 1, user me, database postgres")]
    [InlineData("postgres://me:sesame@127.0.0.1:1/app?connect_timeout=3", "host 127.0.0.1, port 1, user me, database app")]
    [InlineData("Host=/nowhere;Username=me;Password=sesame", "host /nowhere, port 5432, user me, database postgres")]
    [InlineData("Hots=localhost;Password=sesame", "cannot be read")]
    [InlineData("Host=localhost;Port=sesame", "cannot be read")]
    [InlineData("postgres://[sesame", "cannot be read")]
    public async Task A_dead_or_unreadable_connection_string_is_one_clear_error_without_its_password(string connection, string expected)
    {
        var error = await Should.ThrowAsync<GateException>(() => StartAsync(connection));
        error.Code.ShouldBe("DBQ004");
        error.Message.ShouldContain(expected);
        error.Message.ShouldNotContain("sesame");
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_missing_extension_is_named_with_the_nearest_one_and_nothing_is_left()
    {
        await using var own = await ServerAsync(15);
        var error = await Should.ThrowAsync<GateException>(() => StartAsync(own.AdministratorConnectionString, "pg_trgn"));
        error.Code.ShouldBe("DBQ003");
        error.Message.ShouldContain("pg_trgn");
        error.Message.ShouldContain("Did you mean pg_trgm?");
        error.Message.ShouldContain("standards.yaml");
        (await Scratch.AskAsync(own.AdministratorConnectionString, "select count(*) from pg_database where datname like 'dbquality%'")).ShouldBe(0L);
    }

    /// <summary>A server like a user's: ours come without template0.</summary>
    private static async Task<ScratchDatabase> ServerAsync(int version)
    {
        var server = await ScratchServers.StartAsync(new ScratchRequest { Provider = version == 15 ? "auto" : "embedded", Version = version }, null, Ct);
        await Scratch.AskAsync(server.AdministratorConnectionString, "create database template0 is_template true");
        return server;
    }
}
