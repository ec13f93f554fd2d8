namespace DbQuality.Tests.Rules.Planted.Plants;

/// <summary>Flaws of whole tables and of their keys: the other rules of DBQ201 to DBQ246.</summary>
internal static class TablePlants
{
    public static IEnumerable<Plant> All => [.. Columns, .. Keys, .. Links, .. Shapes, .. Partitions];

    private static IEnumerable<Plant> Columns =>
    [
        new("DBQ201", Domain.Operations, "alter table {t} drop column created_at;", "column {t}.created_at"),
        new("DBQ201", Domain.Link, "alter table {t} alter column created_at drop not null;", "column {t}.created_at"),
        new("DBQ201", Domain.Operations,
            "alter table {t} alter column updated_at type timestamp;",
            "column {t}.updated_at", "DBQ206 column {t}.updated_at", "DBQ220 column {t}.updated_at"),
        new("DBQ201", Domain.Operations,
            "alter table {t} alter column id type bigint;",
            "column {t}.id", "DBQ205 column {t}.deleted_at") { Table = "sal_stray{i}_orders" },
        new("DBQ204", Domain.Sales, "drop trigger set_updated_at on {t};", "column {t}.updated_at"),
        new("DBQ204", Domain.Operations,
            "drop trigger set_updated_at on {t}; " +
            "create trigger set_updated_at before update of title on {t} for each row execute function {s}.set_updated_at();",
            "column {t}.updated_at"),
        new("DBQ204", Domain.Sales,
            "drop trigger set_updated_at on {t}; " +
            "create trigger set_updated_at before insert on {t} for each row execute function {s}.set_updated_at();",
            "column {t}.updated_at"),
        new("DBQ204", Domain.Operations,
            "create function {s}.leave_{i}() returns trigger language plpgsql set search_path = pg_catalog as 'begin if new.updated_at = old.updated_at then return null; " +
            "end if; return new; end'; drop trigger set_updated_at on {t}; " +
            "create trigger set_updated_at before update on {t} for each row execute function {s}.leave_{i}();",
            "column {t}.updated_at"),
        new("DBQ205", Domain.Sales, "alter table {t} drop column deleted_at;", "column {t}.deleted_at"),
        new("DBQ205", Domain.Operations, "alter table {t} add column deleted_at timestamptz;", "column {t}.deleted_at"),
        new("DBQ222", Domain.Lookup,
            "alter table {t} alter column code drop not null, alter column label drop not null;",
            "table {t}", "DBQ311 index {t}.uq_{n}_code"),
        new("DBQ244", Domain.Operations,
            "alter table {t} add column search{i}_text text; " +
            "create index idx_{n}_search{i}_text on {t} (search{i}_text) where search{i}_text is not null;",
            "column {t}.search{i}_text"),
        new("DBQ244", Domain.Tenancy, "alter table {t} add column search{i}_text varchar;", "column {t}.search{i}_text"),
    ];

    private static IEnumerable<Plant> Keys =>
    [
        new("DBQ202", Domain.Sales, "alter table {t} drop constraint pk_{n};", "table {t}"),
        new("DBQ202", Domain.Log, "alter table {t} drop constraint pk_{n};", "table {t}") { Times = 1 },
        new("DBQ203", Domain.Operations, "alter table {t} alter column id drop identity;", "column {t}.id"),
        new("DBQ203", Domain.Operations,
            "alter table {t} alter column id drop identity; alter table {t} alter column id type numeric(20, 0), " +
            "alter column id set default 1;",
            "column {t}.id"),
        new("DBQ219", Domain.Operations, "alter table {t} alter column id type integer;", "column {t}.id", "DBQ203 column {t}.id"),
        new("DBQ226", Domain.Sales, "alter table {t} drop constraint pk_{n}; alter table {t} add constraint pk_{n} primary key (name, amount);",
            "constraint {t}.pk_{n}", "DBQ230 constraint {t}.pk_{n}"),
        new("DBQ227", Domain.Operations,
            "alter table {t} alter column id drop identity; alter table {t} alter column id type text, " +
            "alter column id set default md5(now()::text);",
            "column {t}.id", "DBQ203 column {t}.id"),
        new("DBQ228", Domain.Operations,
            "alter table {t} drop constraint pk_{n}; alter table {t} add constraint pk_{n} primary key (id, created_at, updated_at, " +
            "status);",
            "constraint {t}.pk_{n}", "DBQ230 constraint {t}.pk_{n}"),
        new("DBQ230", Domain.Sales,
            "alter table {t} drop column id; " +
            "alter table {t} add column id uuid default gen_random_uuid() constraint pk_{n} primary key;",
            "constraint {t}.pk_{n}"),
    ];

    private static IEnumerable<Plant> Links =>
    [
        new("DBQ229", Domain.Link,
            "alter table {t} drop constraint pk_{n}; " +
            "alter table {t} add column id bigint generated always as identity constraint pk_{n} primary key, " +
            "add constraint uq_{n}_{fk}_{fk2} unique ({fk}, {fk2});",
            "column {t}.id", "DBQ230 constraint {t}.pk_{n}") { Table = "ops_pair{i}_links" },
        new("DBQ245", Domain.Link,
            "alter table {t} drop constraint pk_{n}; " +
            "alter table {t} add column id bigint generated always as identity constraint pk_{n} primary key; " +
            "create index idx_{n}_{fk} on {t} ({fk});",
            "table {t}", "DBQ229 column {t}.id", "DBQ230 constraint {t}.pk_{n}"),
        new("DBQ245", Domain.Link,
            "alter table {t} drop constraint pk_{n}; create index idx_{n}_{fk} on {t} ({fk});",
            "table {t}", "DBQ202 table {t}"),
    ];

    private static IEnumerable<Plant> Shapes =>
    [
        new("DBQ224", Domain.Sales, $"alter table {{t}} {string.Join(", ", Enumerable.Range('a', 26).Select(letter => $"add column part{{i}}_{(char)letter} text"))};", "table {t}"),
        new("DBQ225", Domain.Lookup,
            "create table operations.ops_thin{i}_orders (id bigint generated always as identity constraint pk_ops_thin{i}_orders primary key, " +
            "created_at timestamptz default now() not null); " +
            "create view operations.v_thin{i}_orders as select id from operations.ops_thin{i}_orders;",
            "table operations.ops_thin{i}_orders", "DBQ201 column operations.ops_thin{i}_orders.updated_at"),
        new("DBQ225", Domain.Lookup, "create table operations.ops_void{i}_links ();",
            "table operations.ops_void{i}_links", "DBQ201 column operations.ops_void{i}_links.created_at", "DBQ202 table operations.ops_void{i}_links",
            "DBQ315 table operations.ops_void{i}_links", "DBQ507 table operations.ops_void{i}_links"),
        new("DBQ238", Domain.Operations, "create table {s}.ops_child{i}_orders () inherits ({t});",
            "table {s}.ops_child{i}_orders", "DBQ202 table {s}.ops_child{i}_orders", "DBQ204 column {s}.ops_child{i}_orders.updated_at", "DBQ315 table {s}.ops_child{i}_orders"),
        new("DBQ239", Domain.Sales, "create rule keep_{i} as on delete to {t} do instead nothing;", "table {t}"),
        new("DBQ239", Domain.Operations,
            "create view {s}.v_ruled{i}_orders as select id from {t}; " +
            "create rule keep_{i} as on insert to {s}.v_ruled{i}_orders do instead nothing;",
            "view {s}.v_ruled{i}_orders"),
        new("DBQ240", Domain.Sales, "alter table {t} set unlogged;", "table {t}"),
        new("DBQ246", Domain.Sales,
            "alter table {t} add column is_a{i} boolean default true not null, add column a{i}_at timestamptz, " +
            "add column is_b{i} boolean default true not null, add column b{i}_at timestamptz, " +
            "add column is_c{i} boolean default true not null, add column c{i}_at timestamptz;",
            "table {t}"),
    ];

    private static IEnumerable<Plant> Partitions =>
    [
        new("DBQ241", Domain.Log, "drop table {s}.{n}_2026_07;", "table {t}") { Times = 1 },
        new("DBQ241", Domain.Log, "drop table {s}.{n}_default;", "table {t}") { Times = 1 },
        new("DBQ241", Domain.Log, "drop table {s}.{n}_2026_08;", "table {t}") { Times = 1 },
        new("DBQ242", Domain.Operations, "", "table {t}") { Table = "log_flat{i}_orders" },
    ];
}
