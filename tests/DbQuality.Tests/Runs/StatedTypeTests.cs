using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Runs;

/// <summary>A type that the standards name and no column can be of is a mistake of the file.</summary>
[NeedsPostgres]
public sealed class StatedTypeTests : IDisposable
{
    private const string Because = "is no type: PostgreSQL has none of that name, and no script or extension has made one.";

    private readonly ProjectFolder project = new ProjectFolder().Write("migrations/1.sql", """
        create type mood as enum ('sad', 'ok');
        create domain "Code" as text;
        create schema app;
        create type app.pair as (a int, b int);
        create table notes (id uuid primary key, created_at timestamptz not null);
        """);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task All_types_that_nothing_has_are_told_at_once_each_at_its_place_with_the_nearest()
    {
        project.Write("standards.yaml", """
            database:
              required_columns:
                - created_at: timestampz
                - updated_at: { type: timestamptz }
                - state: { type: moood, tables: [notes] }
                - { column: deleted_at, type: "datetime(3)", nullable: true }
              primary_key: { types: [uuid, bigin] }
            """);
        var told = await RefusedAsync();
        (told.Trouble, told.Code).ShouldBe((Trouble.Configuration, "DBQ010"));
        told.Further.Prepend(told).Select(one => $"{one.Location!.Line},{one.Location.Column} {one.Message}").ShouldBe(
        [
            $"3,19 'timestampz' in database.required_columns.created_at {Because} Did you mean 'timestamptz'?",
            $"5,22 'moood' in database.required_columns.state {Because} Did you mean 'mood'?",
            $"6,35 'datetime(3)' in database.required_columns {Because} Correct it, or make the type.",
            $"7,32 'bigin' in database.primary_key.types {Because} Did you mean 'bigint'?",
        ]);
    }

    [Fact]
    public async Task A_type_of_PostgreSQL_of_a_script_or_of_an_extension_is_right_however_it_is_written()
    {
        project.Write("standards.yaml", """
            database:
              extensions: [citext]
              required_columns:
                - { column: a, type: mood, tables: [other] }
                - { column: b, type: public.mood, tables: [other] }
                - { column: c, type: '"Code"', tables: [other] }
                - { column: d, type: app.pair, tables: [other] }
                - { column: e, type: citext, tables: [other] }
                - { column: f, type: "varchar(20)[]", tables: [other] }
                - { column: g, type: "timestamp(3) with time zone", tables: [other] }
                - { column: h, type: interval day to second, tables: [other] }
                - { column: i, type: "numeric(10, 2)", tables: [other] }
                - { column: j, type: '"char"', tables: [other] }
                - { column: k, type: pg_catalog.jsonb, tables: [other] }
                - { column: l, type: float, tables: [other] }
                - { column: m, type: tstzmultirange, tables: [other] }
                - { column: n, type: bpchar, tables: [other] }
                - { column: o, type: bit varying, tables: [other] }
                - { column: p, type: serial, tables: [other] }
            """);
        (await CheckAsync()).Verdict.Checked.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_denied_type_may_be_of_an_extension_that_nobody_has_but_not_a_slip_of_PostgreSQLs_own()
    {
        project.Write("standards.yaml", "rules: { json-type: { types: [citext, hstore, ulid, geometry, vector] } }\n");
        (await CheckAsync()).Verdict.Checked.ShouldContain("DBQ213");
        project.Write("standards.yaml", "rules: { json-type: { types: [hstore, jsonbb] } }\n");
        (await RefusedAsync()).Message.ShouldBe($"'jsonbb' in rules.json-type.types {Because} Did you mean 'jsonb'?");
    }

    [Fact]
    public async Task Where_a_script_failed_or_there_are_no_tables_nothing_is_said_of_types()
    {
        project.Write("standards.yaml", "database: { lookup_tables: [later], required_columns: [{ state: later }] }\n").Write("migrations/2.sql", "create type later as enum ('a', broken);");
        (await CheckAsync()).Verdict.Findings.ShouldContain(finding => finding.Rule.Id == "DBQ701");
        project.Write("migrations/1.sql", "select 1;").Write("migrations/2.sql", "select 1;");
        (await CheckAsync()).Verdict.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_type_that_one_of_several_versions_has_is_right()
    {
        project.Write("standards.yaml", "database: { postgres: [14, 18], required_columns: [{ state: new_mood }] }\n").Write("migrations/2.sql",
            "do $$ begin if current_setting('server_version_num')::int >= 150000 then create type new_mood as enum ('ok'); end if; end $$;");
        await CheckAsync();
        project.Write("standards.yaml", "database: { postgres: [14, 18], required_columns: [{ state: newer_mood }] }\n");
        (await RefusedAsync()).Message.ShouldContain("'newer_mood'");
    }

    [Fact]
    public async Task Fix_tells_it_too_and_tries_nothing()
    {
        project.Write("standards.yaml", "database: { required_columns: [{ updated_at: timestampz }] }\n");
        var told = await Should.ThrowAsync<GateException>(() =>
            FixGate.RunAsync(new GateRequest { Path = project.Directory }, new FixRequest(), progress: null, TestContext.Current.CancellationToken));
        told.Message.ShouldContain("'timestampz'");
    }

    private Task<GateReport> CheckAsync() => Gate.RunAsync(new GateRequest { Path = project.Directory }, progress: null, TestContext.Current.CancellationToken);

    private async Task<GateException> RefusedAsync() => await Should.ThrowAsync<GateException>(CheckAsync);
}
