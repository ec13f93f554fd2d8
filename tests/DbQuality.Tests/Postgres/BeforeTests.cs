using DbQuality.Postgres;
using DbQuality.Postgres.Scratch;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Tests.Postgres;

/// <summary><c>database: before:</c>, what production has before the first migration.</summary>
[NeedsPostgres]
public sealed class BeforeTests
{
    private const string Standards = "profile: strict\ndatabase: { before: [production/*.sql], exclude: [notes] }\n";

    /// <summary>Something of every kind, and nothing of it as the rules want it.</summary>
    private const string Production = """
        create schema "Auth";
        create table "Auth"."USERS" ("ID" int, "Payload" json, at timestamp);
        create view "Auth"."V" as select * from "Auth"."USERS";
        create function "Auth"."Uid"() returns uuid language plpgsql security definer as $$ begin return no_such_column; end $$;
        create sequence "Auth"."S";
        create type "Auth"."T" as enum ('a');
        create index on "Auth"."USERS" (at);
        create index on "Auth"."USERS" (at);
        alter table "Auth"."USERS" enable row level security;
        create policy "P" on "Auth"."USERS" using (true);
        create extension pageinspect;
        grant usage on schema "Auth" to public;
        grant all on all tables in schema "Auth" to public;
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(18)]
    public async Task What_production_has_is_there_for_the_scripts_and_judged_by_nobody(int version)
    {
        using var project = new ProjectFolder().Write("standards.yaml", Standards).Write("production/1.sql", Production)
            .Write("migrations/1.sql", "create view seen as select \"Auth\".\"Uid\"() as id, \"ID\" from \"Auth\".\"USERS\";\ndrop view seen;\n");
        var report = await CheckAsync(project, version);
        report.Verdict.Findings.Where(finding => finding.Object.Kind != ObjectKind.Script).Select(Described).ShouldBeEmpty();
        (report.Catalog.Tables, report.Catalog.Columns, report.Catalog.Indexes, report.Catalog.Routines, report.Migrations.Scripts).ShouldBe((0, 0, 0, 0, 1));
        report.DependsOn.ShouldContain(Path.Combine(project.Directory, "production/1.sql"));
    }

    [Fact]
    public async Task What_a_script_adds_to_it_is_the_scripts_own_with_its_line()
    {
        using var project = new ProjectFolder().Write("standards.yaml", Standards)
            .Write("production/1.sql", Production + "alter table \"Auth\".\"USERS\" owner to pg_database_owner;\ngrant create on schema \"Auth\" to pg_database_owner;\n")
            .Write("migrations/1.sql", "select 1;\nalter table \"Auth\".\"USERS\" add column \"Nick Name\" text;\n");
        var report = await CheckAsync(project, 15);
        var own = report.Verdict.Findings.Where(finding => finding.Object.Table == "USERS").ToList();
        own.ShouldAllBe(finding => finding.Object.Name == "Nick Name");
        own.Where(finding => finding.Rule.Id == "DBQ102").Select(finding => finding.Location!.ToString()).ShouldBe(["migrations/1.sql(2,28)"]);
        (report.Catalog.Tables, report.Catalog.Columns).ShouldBe((0, 1));
    }

    [Fact]
    public async Task The_files_run_in_the_order_of_the_list_wherever_they_are_and_are_no_migrations()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { before: [migrations/zz_first.sql, \"more/*.sql\"] }\n")
            .Write("migrations/zz_first.sql", "create table first (id int primary key);")
            .Write("more/b.sql", "insert into third values (1);").Write("more/a.sql", "create table third (id int primary key references first);\ninsert into first values (1);")
            .Write("migrations/1.sql", "do $$ begin if to_regclass('third') is null then raise exception 'none'; end if; end $$;");
        var report = await CheckAsync(project, 15);
        report.Verdict.Findings.Select(Described).ShouldBeEmpty();
        report.Migrations.Scripts.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_file_makes_another_database()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { before: production.sql }\n").Write("production.sql", "create schema one;").Write("migrations/1.sql", "create view one.v as select 1 as a;");
        (await CheckAsync(project, 15)).Verdict.Findings.Select(finding => finding.Message).ShouldBe(["The script fails: permission denied for schema one (42501)."]);
        project.Write("production.sql", "create schema one; grant create on schema one to pg_database_owner;");
        (await CheckAsync(project, 15)).Verdict.Findings.ShouldNotContain(finding => finding.Rule.Id == "DBQ701");
    }

    [Theory]
    [InlineData("create table a (id int);\n\ncreate table a (id int);\n", "production/1.sql(3,1)", "DBQ003",
        "What production has before the migrations cannot be made: relation \"a\" already exists. Correct the script, or the order of database: before.")]
    [InlineData("select 1;\n\\i other.sql\n", "production/1.sql(2,1)", "DBQ003", "What production has before the migrations cannot be made: Only psql understands \\i; the server refuses it.")]
    public async Task A_mistake_in_a_file_is_told_at_its_place(string text, string place, string code, string message)
    {
        using var project = new ProjectFolder().Write("standards.yaml", Standards).Write("production/1.sql", text).Write("migrations/1.sql", "select 1;");
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(project, 15));
        (told.Code, told.Location!.ToString()).ShouldBe((code, place));
        told.Message.ShouldStartWith(message);
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_told_at_its_place()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database:\n  before: [prodction/*.sql]\n").Write("migrations/1.sql", "select 1;");
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(project, 15));
        (told.Code, told.Location!.ToString()).ShouldBe(("DBQ010", "standards.yaml(2,12)"));
        told.Message.ShouldStartWith("'prodction/*.sql' in database.before matches no file in ");
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_repository_is_not_run_and_nothing_of_its_file_is_quoted()
    {
        using var outside = new ProjectFolder().Write("secret.txt", "the secret word");
        using var project = new ProjectFolder().Write("standards.yaml", Standards).Write("production/1.sql", "select 1;").Write("migrations/1.sql", "select 1;").Write(".git/HEAD", "");
        File.CreateSymbolicLink(Path.Combine(project.Directory, "production/2.sql"), Path.Combine(outside.Directory, "secret.txt"));
        var told = await Should.ThrowAsync<GateException>(() => CheckAsync(project, 15));
        (told.Code, told.Message).ShouldBe(("DBQ010", "2.sql in database.before is a link that leads out of the repository. Put the file itself there, or name the file that the link leads to."));
    }

    [Fact]
    public async Task A_stub_stands_in_for_an_extension_that_the_server_lacks()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database: { before: stub.sql }\n").Write("stub.sql", """
            insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
            values (pg_nextoid('pg_extension', 'oid', 'pg_extension_oid_index'), 'no_such_thing', current_user::regrole, 'public'::regnamespace, false, '0');
            create function public.no_such_function() returns int language sql as 'select 1';
            """).Write("migrations/1.sql", "create extension if not exists no_such_thing;\nselect no_such_function();\n");
        (await CheckAsync(project, 15)).Verdict.Findings.Select(Described).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_trust_in_the_owner_alone_the_files_are_those_beside_the_bases_standards()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "database:\n  before: production.sql\n").Write("production.sql", "create schema strangers;")
            .Write("base/standards.yaml", "database: { before: production.sql }\n").Write("base/production.sql", "create schema owners;")
            .Write("migrations/1.sql", "do $$ begin if to_regnamespace('strangers') is not null or to_regnamespace('owners') is null then raise exception 'the stranger''s'; end if; end $$;");
        var request = new GateRequest { Path = project.Directory, Trust = Trust.Owner };
        var told = await Should.ThrowAsync<GateException>(() => Gate.RunAsync(request, null, Ct));
        (told.Code, told.Location!.Line).ShouldBe(("DBQ019", 2));
        told.Message.ShouldStartWith("database.before has the administrator run scripts");
        (await Gate.RunAsync(request with { BaseStandardsFile = "base/standards.yaml" }, null, Ct)).Verdict.Findings.Select(Described).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("superuser")]
    [InlineData("createdb createrole")]
    public async Task On_a_given_server_they_run_as_its_role(string attributes)
    {
        await using var server = await ScratchServers.StartAsync(new ScratchRequest { Version = 15 }, null, Ct);
        await Scratch.AskAsync(server.AdministratorConnectionString, $"create database template0 is_template true; create role giver login {attributes} password 'secret'");
        var given = new NpgsqlConnectionStringBuilder(server.MigratorConnectionString) { Username = "giver", Password = "secret", Database = "postgres", SearchPath = null }.ConnectionString;
        using var project = new ProjectFolder().Write("standards.yaml", "database: { before: production.sql, extensions: [pg_trgm] }\n")
            .Write("production.sql", "create schema given; create table given.t (\"ID\" int); grant usage on schema given to public; grant references on given.t to public;")
            .Write("migrations/1.sql", "select count(*) from pg_class where oid = 'given.t'::regclass;");
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, Postgres = given }, null, Ct);
        report.Verdict.Findings.Where(finding => finding.Rule.Id != "DBQ418").Select(Described).ShouldBeEmpty();
    }

    private static string Described(Finding finding) => $"{finding.Location} {finding.Rule.Id} {finding.Message}";

    private static Task<GateReport> CheckAsync(ProjectFolder project, int version) =>
        Gate.RunAsync(new GateRequest { Path = project.Directory, PostgresVersion = version }, null, Ct);
}
