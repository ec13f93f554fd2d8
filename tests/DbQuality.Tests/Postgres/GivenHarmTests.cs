using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary>What scripts try against the server of the one who gave it, and what is left there afterwards.</summary>
[NeedsPostgres]
public sealed class GivenHarmTests
{
    /// <summary>Each in a session of its own, as the role that migrates; most are refused.</summary>
    private static readonly string[] Attacks =
    [
        "drop database precious", "drop database precious with (force)", "alter database precious rename to gone", "alter database precious owner to current_user",
        "alter database precious connection limit 0", "alter database precious set search_path = evil", "comment on database precious is 'evil'",
        "revoke connect on database precious from public", "grant all on database precious to current_user", "create database evil", "create database evil template precious",
        "drop role precious_role", "alter role precious_role password 'evil'", "alter role precious_role superuser", "grant precious_role to current_user", "set role precious_role",
        "create role evil", "create role evil superuser", "alter role current_user superuser", "alter role current_user createdb createrole", "alter role all set statement_timeout = 1",
        "grant pg_write_all_data to current_user", "grant pg_execute_server_program to current_user", "copy (select 1) to program 'id'", "alter system set port = 1",
        "create tablespace evil location '/tmp'", "create subscription evil connection 'host=x' publication p", "select pg_create_physical_replication_slot('evil')",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'dbquality_administrator'", "select pg_reload_conf()", "reassign owned by precious_role to current_user",
        "drop owned by precious_role cascade", "select lo_create(0)", "alter role current_user in database precious set search_path = evil", "grant app_of_given to precious_role",
        "alter role current_user password 'evil'", "alter role current_user set statement_timeout = 1", "alter role current_user set search_path = evil", "alter role current_user connection limit 0",
        "alter role current_user nologin", "do $$ begin execute format('alter database %I connection limit 0', current_database()); end $$",
        "do $$ begin execute format('alter database %I is_template true', current_database()); end $$",
        "do $$ begin execute format('alter database %I set local_preload_libraries = evil', current_database()); end $$",
        "do $$ begin execute format('alter database %I set default_transaction_read_only = on', current_database()); end $$",
        "begin; create table prepared (a int); select pg_advisory_xact_lock(1145200981, 1); prepare transaction 'evil it''s'",
        "drop owned by current_user",
    ];

    [Theory]
    [InlineData(14, "superuser")]
    [InlineData(15, "superuser")]
    [InlineData(18, "superuser")]
    [InlineData(14, "createdb createrole")]
    [InlineData(15, "createdb createrole")]
    [InlineData(16, "createdb createrole")]
    [InlineData(18, "createdb createrole")]
    [InlineData(15, "createdb")]
    [InlineData(18, "createdb")]
    public async Task Nothing_outside_of_the_scratch_database_is_harmed_and_nothing_is_left(int version, string attributes)
    {
        await using var server = await ServerOfAUser.StartAsync(version);
        await server.AskAsync($"create role maker login {attributes} password 'sesame'");
        await server.AskAsync("alter role maker set application_name = 'kept'");
        var given = server.As("maker", "sesame");
        var before = await StateAsync(server);

        var database = await StartAsync(given, attributes == "createdb" ? [] : ["app_of_given"]);
        foreach (var attack in Attacks)
        {
            // What must be read from the plan is refused before it runs.
            if (database.RunsAsGivenRole && attack.StartsWith("create database", StringComparison.Ordinal)) continue;
            await TryAsync(database, attack);
        }
        await database.DisposeAsync();

        var after = await StateAsync(server);
        after.Except(before).ShouldBeEmpty();
        before.Except(after).ShouldBeEmpty();
        (await Scratch.AskAsync(given, "select current_user::text")).ShouldBe("maker");
        await using var next = await StartAsync(given, []);
    }

    [Fact]
    public async Task A_role_that_could_harm_more_than_the_scratch_database_is_refused_with_what_to_grant()
    {
        await using var server = await ServerOfAUser.StartAsync(15);
        var cases = new Dictionary<string, string>
        {
            ["alter database precious owner to maker"] = "it owns the database precious",
            ["alter database precious owner to precious_role; grant precious_role to maker"] = "it is a member of the role precious_role",
            ["revoke precious_role from maker; grant pg_signal_backend to maker"] = "it is a member of the role pg_signal_backend",
            ["revoke pg_signal_backend from maker; grant create on database precious to maker"] = "it was granted rights on the database precious",
            ["revoke create on database precious from maker; alter role maker replication"] = "it may replicate",
        };
        await server.AskAsync("create role maker login createdb password 'sesame'");
        foreach (var (sql, harm) in cases)
        {
            await server.AskAsync(sql);
            var error = await Should.ThrowAsync<GateException>(() => StartAsync(server.As("maker", "sesame"), []));
            error.Code.ShouldBe("DBQ004");
            error.Message.ShouldContain(harm);
            error.Message.ShouldContain("alter role maker createrole;");
        }
        // A role that may make another lets the scripts have none of this.
        await server.AskAsync("alter role maker createrole; grant precious_role to maker");
        await using var database = await StartAsync(server.As("maker", "sesame"), []);
        (await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString, "drop database precious"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Theory]
    [InlineData("createdb", "create table t (id int primary key);\ncreate database evil;")]
    [InlineData("createdb", "drop database if exists precious with (force);")]
    [InlineData("createdb", "create table t (id int primary key);")]
    [InlineData("createdb createrole", "create database evil;")]
    [InlineData("createdb createrole", "create table t (id int primary key);\nselect pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid();")]
    [InlineData("createdb", "create table t (id int primary key);\nselect pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = current_user;")]
    [InlineData("superuser", "create database evil;")]
    public async Task A_whole_gate_on_a_given_server_leaves_nothing(string attributes, string sql)
    {
        await using var server = await ServerOfAUser.StartAsync(15);
        await server.AskAsync($"create role maker login {attributes} password 'sesame'");
        var before = await StateAsync(server);
        using var project = new ProjectFolder().Write("migrations/deploy/1.sql", sql);
        var serverWide = sql.Contains("database", StringComparison.Ordinal);
        try
        {
            var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, Postgres = server.As("maker", "sesame") }, null, TestContext.Current.CancellationToken);
            report.Verdict.Findings.Any(finding => finding.Rule.Id == "DBQ701").ShouldBe(serverWide || sql.Contains("terminate", StringComparison.Ordinal) && attributes.Contains("createrole", StringComparison.Ordinal));
        }
        catch (GateException told)
        {
            (told.Code, told.Location!.File, attributes, serverWide).ShouldBe(("DBQ026", "migrations/deploy/1.sql", "createdb", true), told.Message);
        }
        (await StateAsync(server)).ShouldBe(before);
    }

    [Fact]
    public async Task Roles_of_the_standards_that_the_server_has_already_are_not_the_scripts()
    {
        await using var server = await ServerOfAUser.StartAsync(15);
        await using var database = await StartAsync(server.AdministratorConnectionString, ["precious_role"]);
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString, "set role precious_role"));
        await database.DisposeAsync();
        (await server.AskAsync("select count(*) from pg_roles where rolname = 'precious_role'")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_listed_role_that_two_runs_share_goes_with_the_last_of_them()
    {
        await using var server = await ServerOfAUser.StartAsync(15);
        var first = await StartAsync(server.AdministratorConnectionString, ["app_of_given"]);
        await using var second = await StartAsync(server.AdministratorConnectionString, ["app_of_given"]);
        await first.DisposeAsync();
        await Scratch.AskAsync(second.MigratorConnectionString, "create schema authorization app_of_given");
        await second.DisposeAsync();
        (await server.AskAsync("select count(*) from pg_roles where rolname = 'app_of_given'")).ShouldBe(0L);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public async Task What_a_killed_run_left_is_dropped_by_the_next_one_also_behind_a_prepared_transaction(int version)
    {
        await using var server = await ServerOfAUser.StartAsync(version);
        await server.AskAsync("create role dbquality_0000abcd login password 'x'; create role app_of_dead; comment on role app_of_dead is 'dbquality_0000abcd'");
        await server.AskAsync("create database dbquality_0000abcd owner dbquality_0000abcd");
        await server.AskAsync("grant create on database precious to dbquality_0000abcd with grant option");
        var dead = new NpgsqlConnectionStringBuilder(server.As("dbquality_0000abcd", "x")) { Database = "dbquality_0000abcd" }.ConnectionString;
        await Scratch.AskAsync(new NpgsqlConnectionStringBuilder(dead) { Database = "precious" }.ConnectionString, "create schema left_over");
        await ServerOfAUser.RunEachAsync(dead, "begin", "create table t (a int)", $"select pg_advisory_xact_lock({0x44425155}, {0x0000abcd})", "prepare transaction 'left'");

        await using var next = await StartAsync(server.AdministratorConnectionString, []);

        (await server.AskAsync("select count(*) from pg_prepared_xacts")).ShouldBe(0L);
        (await server.AskAsync("select count(*) from pg_database where datname = 'dbquality_0000abcd'")).ShouldBe(0L);
        (await server.AskAsync("select count(*) from pg_roles where rolname in ('dbquality_0000abcd', 'app_of_dead')")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_lock_that_somebody_holds_on_the_server_ends_in_one_clear_error()
    {
        await using var server = await ServerOfAUser.StartAsync(15);
        await using var blocker = new NpgsqlConnection(server.AdministratorConnectionString);
        await blocker.OpenAsync(TestContext.Current.CancellationToken);
        await using var hold = new NpgsqlCommand("begin; lock table pg_catalog.pg_database in share row exclusive mode", blocker);
        await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var error = await Should.ThrowAsync<GateException>(() => StartAsync(server.AdministratorConnectionString, []));
        error.Code.ShouldBe("DBQ004");
        error.Message.ShouldContain("lock timeout. Another session, or a transaction that somebody prepared, holds a lock on it");
    }

    private static Task<ScratchDatabase> StartAsync(string connection, string[] roles) =>
        ScratchServers.StartAsync(new ScratchRequest { Provider = connection, Roles = roles, StandardsFile = "standards.yaml" }, null, TestContext.Current.CancellationToken);

    private static async Task TryAsync(ScratchDatabase database, string sql)
    {
        try
        {
            await ServerOfAUser.RunEachAsync(database.MigratorConnectionString, sql.StartsWith("begin;", StringComparison.Ordinal) ? sql.Split("; ") : [sql]);
        }
        catch (NpgsqlException)
        {
            // Refused, or an attack before has locked its own role out.
            await database.RestoreAccessAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>All that the server has: databases, roles, memberships, settings, privileges, prepared transactions, sessions' owners.</summary>
    private static async Task<string[]> StateAsync(ServerOfAUser server) => ((string)await server.AskAsync("""
        select concat_ws(E'\n',
          (select string_agg((d.datname, d.datdba::regrole, d.datconnlimit, d.datallowconn, coalesce(d.datacl, acldefault('d', d.datdba)), shobj_description(d.oid, 'pg_database'))::text, E'\n' order by d.datname) from pg_database d),
          (select string_agg((a.rolname, a.rolsuper, a.rolcreatedb, a.rolcreaterole, a.rolcanlogin, a.rolreplication, a.rolbypassrls, a.rolconnlimit, a.rolvaliduntil)::text, E'\n' order by a.rolname) from pg_authid a),
          (select string_agg((m.roleid::regrole, m.member::regrole)::text, E'\n' order by m.roleid, m.member) from pg_auth_members m),
          (select string_agg(s::text, E'\n' order by s::text) from pg_db_role_setting s),
          (select string_agg(spcname, ' ' order by spcname) from pg_tablespace), (select count(*) from pg_prepared_xacts), (select count(*) from pg_replication_slots))
        """)).Split('\n');
}
