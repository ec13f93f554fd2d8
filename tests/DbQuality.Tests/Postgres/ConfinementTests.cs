using DbQuality.Postgres;
using DbQuality.Postgres.Cluster;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary>A stranger's script neither runs programs nor touches files of the machine that builds it.</summary>
[NeedsPostgres]
public sealed class ConfinementTests
{
    private static readonly string Witness = Path.Combine("/tmp", $"dbquality-witness-{Environment.ProcessId}");

    /// <summary>Each with the least that it must be refused with.</summary>
    private static readonly string[] WaysOut =
    [
        $"copy (select 1) to program 'touch {Witness}'",
        $"copy (select 1) to '{Witness}'",
        "create table t_read (line text); copy t_read from '/etc/passwd'",
        "create table t_run (line text); copy t_run from program 'id'",
        "select pg_read_file('/etc/passwd')",
        "select pg_read_binary_file('/etc/passwd')",
        "select pg_ls_dir('/')",
        "select pg_stat_file('/etc/passwd')",
        "select lo_import('/etc/passwd')",
        $"select lo_export(lo_from_bytea(0, 'x'), '{Witness}')",
        "load '/tmp/evil.so'",
        "create function evil() returns int language c as '/tmp/evil.so', 'evil'",
        "create function evil() returns text language internal as 'pg_read_file_all'",
        "create extension plpython3u",
        "create extension plperlu",
        "create extension file_fdw",
        "create extension dblink",
        "create extension adminpack",
        "create language plpython3u",
        "alter system set archive_command = 'touch /tmp/x'",
        "create tablespace evil location '/tmp'",
        "create subscription evil connection 'host=/tmp' publication p",
        "create role evil superuser",
        "create role evil replication",
        "create role evil bypassrls",
        "alter role dbquality_owner superuser",
        "alter role dbquality_administrator password 'x'",
        "alter role dbquality_administrator nosuperuser",
        "grant dbquality_administrator to dbquality_owner",
        "set role dbquality_administrator",
        "set session authorization dbquality_administrator",
        "grant pg_execute_server_program to dbquality_owner",
        "grant pg_read_server_files to dbquality_owner",
        "grant pg_write_server_files to dbquality_owner",
        "create role evil2 in role pg_execute_server_program",
        "alter group pg_execute_server_program add user dbquality_owner",
        "set role pg_execute_server_program",
        "alter role pg_execute_server_program nosuperuser",
        "drop role pg_execute_server_program",
        "alter role pg_execute_server_program rename to harmless",
        "alter database scratch set session_preload_libraries = '/tmp/evil'",
        "alter role dbquality_owner set session_preload_libraries = '/tmp/evil'",
        "alter role dbquality_administrator set search_path = evil",
        "set session_preload_libraries = '/tmp/evil'",
        "set dynamic_library_path = '/tmp'",
        "update pg_authid set rolsuper = true",
        "create event trigger evil on ddl_command_end execute function evil()",
        "create foreign data wrapper evil",
        "select pg_reload_conf()",
        "select pg_promote()",
        "select pg_logical_emit_message(true, 'a', 'b') from pg_create_physical_replication_slot('x')",
        "create operator class evil default for type int4 using btree as storage int4",
    ];

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public async Task Every_way_out_of_the_database_is_refused(int version)
    {
        await using var database = await StartAsync(new ScratchRequest { Provider = "embedded", Version = version });
        (await AllowedAsync(database)).ShouldBeEmpty();
    }

    /// <summary>Those of the ways out that lead out.</summary>
    internal static async Task<IReadOnlyList<string>> AllowedAsync(ScratchDatabase database)
    {
        File.Delete(Witness);
        var allowed = new List<string>();
        foreach (var sql in WaysOut)
        {
            try
            {
                await Scratch.AskAsync(database.MigratorConnectionString, sql);
                allowed.Add(sql);
            }
            catch (PostgresException)
            {
                // Refused.
            }
        }
        if (File.Exists(Witness)) allowed.Add("touch " + Witness);
        return allowed;
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(18)]
    public async Task An_extension_that_connects_from_the_server_does_not_become_superuser(int version)
    {
        await using var database = await StartAsync(new ScratchRequest { Provider = "embedded", Version = version, Extensions = ["dblink", "postgres_fdw"] });
        var socket = new NpgsqlConnectionStringBuilder(database.MigratorConnectionString).Host;
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString,
            $"select * from dblink('host={socket} user=dbquality_administrator dbname=scratch', 'select 1') as t(a int)"));
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString,
            $"select * from dblink('host={socket} user=dbquality_administrator password=x dbname=scratch', 'select 1') as t(a int)"));
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString,
            $"select dblink_connect_u('host={socket} user=dbquality_administrator dbname=scratch')"));
        await Should.ThrowAsync<PostgresException>(() => Scratch.AskAsync(database.MigratorConnectionString,
            $"create server s foreign data wrapper postgres_fdw options (host '{socket}', dbname 'scratch'); create user mapping for current_user server s options (user 'dbquality_administrator', password_required 'false'); create foreign table f (a int) server s; select * from f"));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task Ordinary_role_statements_and_dump_statements_work(int version)
    {
        await using var database = await StartAsync(new ScratchRequest { Provider = "embedded", Version = version, Extensions = ["pg_trgm", "uuid-ossp"], Roles = ["app_user", "Odd Role"] });
        await Scratch.AskAsync(database.MigratorConnectionString, """
            create role reporting nologin;
            create role writer login password 'x' in role reporting;
            alter role writer set search_path = public;
            grant reporting to app_user;
            create schema app authorization app_user;
            create table items (id int primary key, name text);
            create index on items using gin (name gin_trgm_ops);
            grant select on items to reporting, "Odd Role";
            grant create on schema public to app_user;
            alter table items owner to app_user;
            alter default privileges for role app_user in schema app grant select on tables to reporting;
            comment on extension pg_trgm is 'as a dump writes it';
            comment on extension plpgsql is 'as a dump writes it';
            comment on schema public is 'as a dump writes it';
            create extension if not exists citext;
            create extension if not exists "uuid-ossp";
            revoke reporting from writer;
            drop role writer;
            drop extension pg_trgm cascade;
            """);
        (await Scratch.AskAsync(database.AdministratorConnectionString, "select pg_get_userbyid(relowner)::text from pg_class where relname = 'items'")).ShouldBe("app_user");
    }

    [Fact]
    public async Task The_owners_search_path_does_not_reach_the_administrators_session()
    {
        await using var database = await StartAsync(new ScratchRequest { Provider = "auto" });
        await Scratch.AskAsync(database.MigratorConnectionString, "create schema evil; alter database scratch set search_path = evil, pg_catalog");
        (await Scratch.AskAsync(database.AdministratorConnectionString, "show search_path")).ShouldBe("pg_catalog");
        (await Scratch.AskAsync(database.MigratorConnectionString, "show search_path")).ShouldBe("evil, pg_catalog");
    }

    [Fact]
    public async Task Superuser_is_given_only_where_it_is_asked_for()
    {
        await using var database = await StartAsync(new ScratchRequest { Provider = "auto", RunAs = RunAs.Superuser });
        (await Scratch.AskAsync(database.MigratorConnectionString, "select current_user::text")).ShouldBe(ClusterSettings.Administrator);
        (await Scratch.AskAsync(database.MigratorConnectionString, "show search_path")).ShouldBe("\"$user\", public");
    }

    [Fact]
    public async Task Settings_of_the_standards_reach_the_scripts_and_none_needs_a_superuser()
    {
        var settings = new Dictionary<string, string> { ["search_path"] = "public, app", ["app.tenant"] = "it's" };
        await using var database = await StartAsync(new ScratchRequest { Provider = "auto", Settings = settings });
        (await Scratch.AskAsync(database.MigratorConnectionString, "select current_setting('search_path') || ' ' || current_setting('app.tenant')")).ShouldBe("public, app it's");

        var refused = await Should.ThrowAsync<DbQuality.Text.GateException>(() => StartAsync(new ScratchRequest
        {
            Provider = "auto", StandardsFile = "standards.yaml", Settings = new Dictionary<string, string> { ["session_preload_libraries"] = "/tmp/evil" },
        }));
        refused.Code.ShouldBe("DBQ003");
        refused.Message.ShouldContain("session_preload_libraries");
    }

    private static Task<ScratchDatabase> StartAsync(ScratchRequest request) => ScratchServers.StartAsync(request, null, TestContext.Current.CancellationToken);
}
