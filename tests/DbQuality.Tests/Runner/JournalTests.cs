using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Runner;

/// <summary>Tables in which engines keep account of what has run: a dump of a deployed database makes them too, and no team designs them.</summary>
[NeedsPostgres]
public sealed class JournalTests
{
    /// <summary>As the engines make them, also in schemas and under names that teams choose.</summary>
    private const string Journals = """
        create schema ops;
        create table ops."__EFMigrationsHistory" ("MigrationId" varchar(150) constraint "PK" primary key, "ProductVersion" varchar(32) not null);
        create table ops.ef_history (migration_id varchar(150) primary key, product_version varchar(32) not null);
        create table flyway_schema_history (installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time int not null, success boolean not null);
        create table ops.applied (installed_rank int primary key, script varchar(1000), checksum int, installed_on timestamp, success boolean);
        create table changelog (id serial primary key, type smallint, version varchar(50), description varchar(200) not null, name varchar(300) not null, checksum varchar(32), installed_by varchar(100) not null, installed_on timestamp not null default now(), success boolean not null);
        create table schema_migrations (version varchar primary key);
        create table ar_internal_metadata (key varchar primary key, value varchar, created_at timestamp(6) not null, updated_at timestamp(6) not null);
        create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0);
        create table knex_migrations (id serial primary key, name varchar(255), batch int, migration_time timestamptz);
        create table knex_migrations_lock (index serial primary key, is_locked int);
        create table databasechangelog (id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null, dateexecuted timestamp not null, orderexecuted int not null, exectype varchar(10) not null, md5sum varchar(35));
        create table databasechangeloglock (id int primary key, locked boolean not null, lockgranted timestamp, lockedby varchar(255));
        create table ops.schemaversions (schemaversionsid serial primary key, scriptname varchar(255) not null, applied timestamp not null);
        create table "SequelizeMeta" (name varchar(255) primary key);
        create table migrations (id serial primary key, migration varchar(255) not null, batch int not null);
        create schema sqitch;
        create table sqitch.changes (change_id text primary key, script_hash text, committed_at timestamp);
        """;

    [Fact]
    public async Task No_rule_judges_an_engines_journal_wherever_it_stands()
    {
        var report = await CheckAsync(Journals);
        report.Verdict.Findings.Where(finding => finding.Object is not { Kind: ObjectKind.Schema }).Select(finding => $"{finding.Rule.Id} {finding.Object.Identity}").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_teams_own_table_of_such_a_name_is_judged()
    {
        var report = await CheckAsync("create table migrations (bird text, name text, timestamp timestamptz, from_place text, to_place text, seen_count int); create table changelog (entry text);");
        report.Verdict.Findings.Select(finding => finding.Object.Table ?? finding.Object.Name).Distinct().Order(StringComparer.Ordinal).ShouldBe(["changelog", "migrations"]);
    }

    [Fact]
    public async Task Nor_do_habits_count_them()
    {
        using var project = new ProjectFolder().Write("migrations/0001_all.sql", Journals + "\ncreate table orders (id uuid primary key, created_at timestamptz not null);");
        var outcome = await MigrationOutcome.ReadAsync(new GateRequest { Path = project.Directory }, null, TestContext.Current.CancellationToken);
        outcome.Context.Tables.Select(table => table.QualifiedName).ShouldBe(["public.orders"]);
        outcome.Context.Sequences.ShouldBeEmpty();
    }

    private static async Task<GateReport> CheckAsync(string sql)
    {
        using var project = new ProjectFolder().Write("migrations/0001_all.sql", sql);
        return await Gate.RunAsync(new GateRequest { Path = project.Directory, Profile = Profile.Strict }, null, TestContext.Current.CancellationToken);
    }
}
