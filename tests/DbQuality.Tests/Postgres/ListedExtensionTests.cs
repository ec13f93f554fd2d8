using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary>An extension of <c>database: extensions:</c> that a script makes itself.</summary>
[NeedsPostgres]
public sealed class ListedExtensionTests
{
    private const string Listed = "database:\n  extensions: [pageinspect, moddatetime, dblink, file_fdw, earthdistance, \"uuid-ossp\", postgres_fdw, pg_stat_statements]\n";

    /// <summary>The script itself says what it is to find: nobody else is connected as its role.</summary>
    private const string Forms = """
        create schema tools;
        create extension if not exists moddatetime with schema tools;
        create extension pageinspect schema tools version '1.8' cascade;
        do $$ begin execute 'create extension ' || quote_ident('dblink'); end $$;
        create extension earthdistance schema tools cascade;
        create extension "uuid-ossp" schema tools;
        create extension pg_stat_statements schema tools;
        create extension file_fdw;
        create server files foreign data wrapper file_fdw;
        comment on extension dblink is 'links';
        alter extension moddatetime set schema public;
        drop extension dblink;
        create extension if not exists DBLINK;
        begin;
        create extension if not exists postgres_fdw;
        commit;
        do $$
        declare
          found text := (select string_agg(extname || ' ' || extnamespace::regnamespace, ', ' order by extname) from pg_extension);
        begin
          if found <> 'cube tools, dblink public, earthdistance tools, file_fdw public, moddatetime public, pageinspect tools, pg_stat_statements tools, plpgsql pg_catalog, postgres_fdw public, uuid-ossp tools' then
            raise exception 'made: %', found;
          end if;
          if (select extversion from pg_extension where extname = 'pageinspect') <> '1.8' then raise exception 'another version'; end if;
          if current_user <> session_user or current_setting('role') <> 'none' then raise exception 'the role is %', current_user; end if;
          if exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid where r.rolsuper and m.member = session_user::regrole) then raise exception 'a member of a superuser'; end if;
          if exists (select from pg_extension where extowner <> session_user::regrole) then raise exception 'not the owner of the extensions'; end if;
          if exists (select from pg_proc p join pg_depend d on d.objid = p.oid and d.deptype = 'e' where p.proowner = session_user::regrole) then
            raise exception 'the owner of a function that is the administrator''s';
          end if;
        end $$;
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task A_script_makes_a_listed_extension_in_whatever_form_it_says_it(int version)
    {
        using var project = new ProjectFolder().Write("standards.yaml", Listed).Write("migrations/1.sql", Forms);
        (await FailuresAsync(project, version)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("transaction: single")]
    [InlineData("command: 'psql -X -q -v ON_ERROR_STOP=1 -f migrations/1.sql {uri}'")]
    [InlineData("command: 'psql -X -q -v ON_ERROR_STOP=1 -1 -f migrations/1.sql {uri}'")]
    public async Task Whatever_runs_the_migrations(string migrations)
    {
        using var project = Project(migrations);
        (await FailuresAsync(project, 15)).ShouldBeEmpty();
    }

    /// <summary>The same forms, in whichever transaction.</summary>
    internal static ProjectFolder Project(string migrations) => new ProjectFolder().Write("standards.yaml", $"migrations: {{ {migrations} }}\n{Listed}")
        .Write("migrations/1.sql", Forms.Replace("begin;\ncreate", "create", StringComparison.Ordinal).Replace("commit;\n", "", StringComparison.Ordinal));

    [Fact]
    public async Task Its_forerunner_is_nobodys_loss()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { extensions: [pg_stat_statements, pageinspect] }\n")
            .Write("migrations/1.sql", "create extension pg_stat_statements;\ncreate extension pageinspect;\n");
        (await CheckAsync(project, 15)).Select(finding => $"{finding.Location} {finding.Message}").ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_a_script_uses_first_is_there_and_stays()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { extensions: [pg_trgm, moddatetime] }\n").Write("migrations/1.sql", """
            create table notes (id int primary key, body text not null, updated_at timestamptz not null);
            create index notes_body on notes using gin (body gin_trgm_ops);
            create trigger touch before update on notes for each row execute function moddatetime (updated_at);
            create extension if not exists pg_trgm;
            create extension if not exists moddatetime;
            """);
        (await FailuresAsync(project, 15)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task It_makes_nobody_more_than_the_owner(int version)
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { extensions: [pageinspect] }\n").Write("migrations/1.sql", """
            create function refused(statement text) returns void language plpgsql as $$
            begin
              begin
                execute statement;
                raise exception 'passed: %', statement;
              exception when insufficient_privilege then
                null;
              end;
              if current_user <> session_user then raise exception 'still % after %', current_user, statement; end if;
            end $$;
            create function f() returns int language sql as 'select 1';
            -- Another one under its name.
            select refused('create extension dblink /* pageinspect */');
            create extension pageinspect;
            -- Members, and another's schema, under the name of SET SCHEMA.
            select refused('alter extension pageinspect add function f() /* set schema */');
            select refused('alter extension pageinspect drop function get_raw_page(text, int8) /* set schema */');
            select refused('alter extension pageinspect set schema pg_catalog');
            select refused('alter extension pageinspect set schema dbquality_gate');
            select refused('set role ' || (select rolname from pg_roles where rolsuper and rolcanlogin));
            -- Inside of somebody's function, with an error, and where a script says who it was.
            drop extension pageinspect;
            create function maker() returns void language plpgsql security definer as 'begin create extension pageinspect; end';
            select refused('select maker()');
            do $$ begin
              create extension pageinspect version 'nonsense';
            exception when others then
              if current_user <> session_user then raise exception 'still %', current_user; end if;
            end $$;
            select set_config('dbquality_gate.role', (select rolname from pg_roles where rolsuper and rolcanlogin), false);
            create role lesser;
            do $$ begin execute format('grant lesser to %I; grant create on database %I to lesser; grant create on schema public to lesser', current_user, current_database()); end $$;
            set role lesser;
            create extension pageinspect;
            do $$ begin
              if current_user <> 'lesser' then raise exception 'now %', current_user; end if;
              if (select extowner::regrole::text from pg_extension where extname = 'pageinspect') <> 'lesser' then raise exception 'another owner'; end if;
            end $$;
            reset role;
            do $$ begin if current_user <> session_user then raise exception 'now %', current_user; end if; end $$;
            """);
        (await FailuresAsync(project, version)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(14)]
    [InlineData(18)]
    public async Task No_type_operator_or_function_of_a_script_runs_with_it(int version)
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { extensions: [pageinspect] }\n").Write("migrations/1.sql", """
            create schema evil;
            create table evil.calls (by text);
            create function evil.note() returns boolean language plpgsql as $$ begin insert into evil.calls values (current_user); return true; end $$;
            grant usage, create on schema evil to public;
            grant all on evil.calls to public;
            create domain evil.name as pg_catalog.name check (evil.note());
            create domain evil.text as pg_catalog.text check (evil.note());
            create domain evil.oid as pg_catalog.oid check (evil.note());
            create function evil.equals(pg_catalog.name, pg_catalog.name) returns boolean language sql as 'select evil.note()';
            create function evil.equals(pg_catalog.text, pg_catalog.text) returns boolean language sql as 'select evil.note()';
            create operator evil.= (leftarg = pg_catalog.name, rightarg = pg_catalog.name, function = evil.equals);
            create operator evil.= (leftarg = pg_catalog.text, rightarg = pg_catalog.text, function = evil.equals);
            create operator evil.<> (leftarg = pg_catalog.name, rightarg = pg_catalog.name, function = evil.equals);
            create function evil.set_config(pg_catalog.text, pg_catalog.text, boolean) returns pg_catalog.text language sql as 'select evil.note()::pg_catalog.text';
            create function evil.current_setting(pg_catalog.text) returns pg_catalog.text language sql as 'select evil.note()::pg_catalog.text';
            create function evil.pg_has_role(pg_catalog.name, pg_catalog.name, pg_catalog.text) returns boolean language sql as 'select evil.note()';
            create table evil.pg_extension as select * from pg_catalog.pg_extension;
            set search_path = evil, pg_catalog;
            create extension pageinspect schema evil;
            set search_path = pg_catalog;
            do $$ begin
              if exists (select from evil.calls c where c.by <> session_user) then raise exception 'called by %', (select string_agg(c.by, ', ') from evil.calls c); end if;
            end $$;
            reset search_path;
            """);
        (await FailuresAsync(project, version)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_nobody_lists_is_refused_with_the_line_to_add()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { extensions: [pg_trgm] }\n").Write("migrations/1.sql", "create schema x;\ncreate extension pageinspect with schema x;\n");
        (await FailuresAsync(project, 15)).ShouldBe(
        [
            "migrations/1.sql(2,1) The script fails: permission denied to create extension \"pageinspect\" (42501). Only a superuser may make it. "
            + "List it in standards.yaml, below database, and the script may: extensions: [pg_trgm, pageinspect].",
        ]);
    }

    [Theory]
    [InlineData(14, "could not open extension control file")]
    [InlineData(18, "extension \"no_such_thing\" is not available")]
    public async Task One_that_the_server_lacks_is_refused_with_how_to_get_it(int version, string said)
    {
        using var project = new ProjectFolder().Write("migrations/1.sql", "create extension no_such_thing;\n");
        var failure = (await FailuresAsync(project, version)).ShouldHaveSingleItem();
        failure.ShouldContain(said);
        failure.ShouldEndWith($"Install it (on Debian and Ubuntu probably postgresql-{version}-no-such-thing), name an image that has it under database: image, or give a server that has it with DBQUALITY_POSTGRES. "
            + "Or have a script stand in for what you use of it: database: before (docs/migrations.md).");
    }

    [Theory]
    [InlineData(15)]
    [InlineData(18)]
    public async Task It_is_the_same_on_a_given_server_and_nothing_is_left_there(int version)
    {
        await using var server = await ScratchServers.StartAsync(new ScratchRequest { Version = version }, null, Ct);
        await Scratch.AskAsync(server.AdministratorConnectionString, "create database template0 is_template true");
        var given = new NpgsqlConnectionStringBuilder(server.AdministratorConnectionString) { SearchPath = null }.ConnectionString;
        using var project = new ProjectFolder().Write("standards.yaml", Listed).Write("migrations/1.sql", Forms);
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, Postgres = given }, null, Ct);
        report.Verdict.Findings.Where(finding => finding.Rule.Id == "DBQ701").Select(finding => finding.Message).ShouldBeEmpty();
        (await Scratch.AskAsync(given, "select count(*) from pg_roles where rolname ~ '^dbquality_[0-9a-f]{8}$'")).ShouldBe(0L);
        (await Scratch.AskAsync(given, "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.roleid where r.rolsuper and r.rolcanlogin")).ShouldBe(0L);
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(ProjectFolder project, int version) =>
        (await Gate.RunAsync(new GateRequest { Path = project.Directory, PostgresVersion = version }, null, Ct)).Verdict.Findings;

    internal static async Task<IReadOnlyList<string>> FailuresAsync(ProjectFolder project, int version) =>
        [.. (await CheckAsync(project, version)).Where(finding => finding.Rule.Id is "DBQ701" or "DBQ608").Select(finding => $"{finding.Location} {finding.Message}")];
}
