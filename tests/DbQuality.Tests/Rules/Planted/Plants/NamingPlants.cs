namespace DbQuality.Tests.Rules.Planted.Plants;

/// <summary>Flaws of DBQ101 to DBQ117.</summary>
internal static class NamingPlants
{
    public static IEnumerable<Plant> All => [.. Styles, .. Prefixes, .. ConstraintsAndIndexes, .. Words, .. Others];

    private static IEnumerable<Plant> Styles =>
    [
        new("DBQ101", Domain.Sales, "", "table {t}") { Table = "sal_late{i}_order" },
        new("DBQ101", Domain.Operations, "", "table {t}") { Table = "ops_x{i}_lateOrders" },
        new("DBQ101", Domain.Log,
            "",
            "table {t}", "table {t}_2026_06", "table {t}_2026_07", "table {t}_2026_08", "table {t}_default") { Table = "log_late{i}__orders", Times = 1 },
        new("DBQ101", Domain.Sales, "create view {s}.v_late{i}_order as select id from {t};", "view {s}.v_late{i}_order"),
        new("DBQ101", Domain.Operations,
            "create materialized view {s}.v_late{i}_order as select id from {t};",
            "materializedview {s}.v_late{i}_order"),
        new("DBQ101", Domain.Log,
            "create table {s}.{n}__x partition of {t} for values from ('2026-09-01+00') to ('2026-10-01+00');",
            "table {s}.{n}__x"),
        new("DBQ101", Domain.Operations,
            "create foreign table {s}.ops_far{i}_feed (id bigint) server nowhere; " +
            "create view {s}.v_far{i}_feeds as select id from {s}.ops_far{i}_feed;",
            "table {s}.ops_far{i}_feed"),
        new("DBQ102", Domain.Sales, "alter table {t} add column late__{i} text;", "column {t}.late__{i}"),
        new("DBQ102", Domain.Operations, "alter table {t} add column remark_{i}_ text[];", "column {t}.remark_{i}_"),
        new("DBQ102", Domain.Tenancy, "alter table {t} add column \"lateNote{i}\" text;", "column {t}.lateNote{i}"),
        new("DBQ102", Domain.Sales, "create view {s}.v_late{i}_names as select name as late__{i} from {t};", "column {s}.v_late{i}_names.late__{i}"),
        new("DBQ103", Domain.Sales, "alter table {t} add column active_{i} boolean default true not null;", "column {t}.active_{i}"),
        new("DBQ103", Domain.Operations,
            "create domain {s}.switch_{i} as boolean; alter table {t} add column flag_{i} {s}.switch_{i} default false not null;",
            "column {t}.flag_{i}"),
        new("DBQ103", Domain.Lookup, "alter table {t} add column has{i} boolean default false not null;", "column {t}.has{i}"),
        new("DBQ104", Domain.Sales, "alter table {t} add column sent_{i} timestamptz;", "column {t}.sent_{i}"),
        new("DBQ104", Domain.Operations, "alter table {t} add column paid_{i}_at date;", "column {t}.paid_{i}_at"),
        new("DBQ104", Domain.Tenancy,
            "create domain {s}.moment_{i} as timestamptz; alter table {t} add column seen_{i} {s}.moment_{i};",
            "column {t}.seen_{i}"),
        new("DBQ107", Domain.Sales,
            "create function {s}.late__{i}() returns integer language sql immutable set search_path = pg_catalog as 'select 1';",
            "function {s}.late__{i}()"),
        new("DBQ107", Domain.Operations, "create procedure {s}.\"doIt{i}\"(integer) language sql set search_path = pg_catalog as 'select 1';",
            "procedure {s}.doIt{i}(IN integer)"),
        new("DBQ107", Domain.Sales,
            "create aggregate {s}.sum__{i}(numeric) (sfunc = numeric_add, stype = numeric);",
            "function {s}.sum__{i}(numeric)"),
    ];

    private static IEnumerable<Plant> Prefixes =>
    [
        new("DBQ105", Domain.Operations, "", "table {t}") { Table = "zzz_late{i}_orders" },
        new("DBQ105", Domain.Lookup, "", "table {t}", "DBQ201 column {t}.created_at", "DBQ507 table {t}") { Table = "code{i}_lists" },
        new("DBQ106", Domain.Operations, "", "table {t}") { Table = "ops_ops_late{i}_orders" },
        new("DBQ106", Domain.Sales, "create view {s}.v_v_late{i}_orders as select id from {t};", "view {s}.v_v_late{i}_orders"),
        new("DBQ114", Domain.Sales, "create view {s}.late{i}_orders as select id from {t};", "view {s}.late{i}_orders"),
        new("DBQ114", Domain.Operations, "create materialized view {s}.late{i}_orders as select id from {t};", "materializedview {s}.late{i}_orders"),
        new("DBQ115", Domain.Lookup, "create schema bad__{i};", "schema bad__{i}"),
        new("DBQ115", Domain.Lookup, "create schema prod_{i}_sales;", "schema prod_{i}_sales"),
        new("DBQ115", Domain.Lookup, "create schema s{i}_staging;", "schema s{i}_staging"),
        new("DBQ115", Domain.Lookup, "create schema \"Late{i}\";", "schema Late{i}"),
    ];

    private static IEnumerable<Plant> ConstraintsAndIndexes =>
    [
        new("DBQ108", Domain.Operations, "create index late_{i} on {t} (created_at);", "index {t}.late_{i}"),
        new("DBQ108", Domain.Operations, "create unique index u_{i} on {t} (title, created_at);", "index {t}.u_{i}"),
        new("DBQ108", Domain.Log, "create index on {t} (message);", "index {t}.{n}_message_idx") { Times = 1 },
        new("DBQ108", Domain.Sales,
            "create materialized view {s}.v_late{i}_names as select id, name from {t}; " +
            "create index late_{i} on {s}.v_late{i}_names (name);",
            "index {s}.v_late{i}_names.late_{i}"),
        new("DBQ109", Domain.Sales, "alter table {t} add constraint wrong_{i} check (amount > 0);", "constraint {t}.wrong_{i}"),
        new("DBQ109", Domain.Operations, "alter table {t} rename constraint pk_{n} to p_{i};", "constraint {t}.p_{i}"),
        new("DBQ109", Domain.Operations, "alter table {t} rename constraint fk_{n}_{fk} to f_{i};", "constraint {t}.f_{i}"),
        new("DBQ109", Domain.Tenancy, "alter table {t} rename constraint uq_{n}_tenant_id_id to u_{i};", "constraint {t}.u_{i}"),
        new("DBQ109", Domain.Operations, "alter table {t} add exclude using hash (title with =);", "constraint {t}.{n}_title_excl"),
        new("DBQ109", Domain.Log, "alter table {t} add check (message <> '');", "constraint {t}.{n}_message_check") { Times = 1 },
        new("DBQ117", Domain.Operations,
            "create trigger \"doIt{i}\" before update on {t} for each row execute function {s}.set_updated_at();",
            "trigger {t}.doIt{i}"),
        new("DBQ117", Domain.Sales,
            "alter table {t} enable row level security; create policy \"Late {i}\" on {t} using (amount > 0);",
            "policy {t}.Late {i}"),
        new("DBQ117", Domain.Operations,
            "create type {s}.kind_{i} as enum ('good', 'Not Good'); alter table {t} add column kind_{i} {s}.kind_{i};",
            "type {s}.kind_{i}"),
    ];

    private static IEnumerable<Plant> Words =>
    [
        new("DBQ110", Domain.Sales, "alter table {t} add column \"order\" integer default 1 not null;", "column {t}.order"),
        new("DBQ110", Domain.Operations, "alter table {t} add column \"user\" text;", "column {t}.user"),
        new("DBQ110", Domain.Operations,
            "create function {s}.\"select\"() returns integer language sql immutable set search_path = pg_catalog as 'select 1';",
            "function {s}.select()") { Times = 1 },
        new("DBQ110", Domain.Sales,
            "create type {s}.\"end\" as (a integer); alter table {t} add column finish_{i} {s}.\"end\";",
            "type {s}.end") { Times = 1 },
        new("DBQ110", Domain.Sales, "create sequence {s}.\"limit\";", "sequence {s}.limit") { Times = 1 },
        new("DBQ111", Domain.Tenancy, "alter table {t} add column \"1st_{i}\" text;", "column {t}.1st_{i}"),
        new("DBQ111", Domain.Sales, "create sequence {s}.\"Numbers {i}\";", "sequence {s}.Numbers {i}"),
        new("DBQ111", Domain.Operations,
            "create domain {s}.\"Name {i}\" as text; alter table {t} add column long_{i} {s}.\"Name {i}\";",
            "domain {s}.Name {i}"),
        new("DBQ112", Domain.Sales, $"alter table {{t}} add column {Long} text;", $"column {{t}}.{Long}"),
        new("DBQ112", Domain.Operations, $"create view {{s}}.v_{Long[2..]} as select id from {{t}};", $"view {{s}}.v_{Long[2..]}") { Times = 1 },
        new("DBQ112", Domain.Operations,
            $"create trigger {Long} before update on {{t}} for each row execute function {{s}}.set_updated_at();",
            $"trigger {{t}}.{Long}"),
        new("DBQ112", Domain.Sales,
            $"create function {{s}}.{Long}() returns integer language sql immutable set search_path = pg_catalog as 'select 1';",
            $"function {{s}}.{Long}()") { Times = 1 },
    ];

    /// <summary>63 bytes, as much as the server keeps of a longer one.</summary>
    private const string Long = "numbers_of_all_the_late_and_lost_and_found_and_forgotten_orders";

    private static IEnumerable<Plant> Others =>
    [
        new("DBQ113", Domain.Sales,
            "alter table {t} add column addr{i}_1 text, add column addr{i}_2 text, add column addr{i}_3 text;",
            "column {t}.addr{i}_1"),
        new("DBQ113", Domain.Operations,
            "alter table {t} add column score{i}_0 integer, add column score{i}_1 integer, add column score{i}_2 integer, " +
            "add column score{i}_4 integer;",
            "column {t}.score{i}_0"),
        new("DBQ116", Domain.Sales, "", "table {t}") { Then = "comment on table {t} is null;" },
        new("DBQ116", Domain.Log, "", "table {t}") { Then = "comment on table {t} is null;", Times = 1 },
        new("DBQ116", Domain.Operations,
            "create view {s}.v_mute{i}_orders as select id from {t};",
            "view {s}.v_mute{i}_orders") { Then = "comment on view {s}.v_mute{i}_orders is null;" },
        new("DBQ116", Domain.Sales, "create materialized view {s}.v_mute{i}_orders as select id from {t};", "materializedview {s}.v_mute{i}_orders")
            { Then = "comment on materialized view {s}.v_mute{i}_orders is null;" },
        new("DBQ116", Domain.Sales,
            "create function {s}.mute_{i}(integer) returns integer language sql immutable set search_path = pg_catalog as 'select 1';",
            "function {s}.mute_{i}(integer)")
            { Then = "comment on function {s}.mute_{i}(integer) is null;" },
    ];
}
