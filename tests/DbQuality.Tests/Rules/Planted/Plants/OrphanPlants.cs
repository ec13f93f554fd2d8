namespace DbQuality.Tests.Rules.Planted.Plants;

/// <summary>Flaws of DBQ501 to DBQ514.</summary>
internal static class OrphanPlants
{
    public static IEnumerable<Plant> All =>
    [
        new("DBQ501", Domain.Sales,
            "create function {s}.on_write_{i}() returns trigger language plpgsql set search_path = pg_catalog as 'begin return new; " +
            "end';",
            "function {s}.on_write_{i}()"),
        new("DBQ501", Domain.Operations,
            "create function {s}.on_change_{i}() returns event_trigger language plpgsql set search_path = pg_catalog as 'begin null; " +
            "end';",
            "function {s}.on_change_{i}()"),
        new("DBQ502", Domain.Sales,
            "create function {s}.lost_{i}(integer) returns integer language sql immutable set search_path = pg_catalog as 'select 1';",
            "function {s}.lost_{i}(integer)")
            { Then = $"revoke execute on function {{s}}.lost_{{i}}(integer) from {PlantedStandards.Worker};" },
        new("DBQ502", Domain.Operations,
            "create function {s}.lost_{i}() returns bigint language sql return (select count(*) from {t});",
            "function {s}.lost_{i}()")
            { Then = $"revoke execute on function {{s}}.lost_{{i}}() from {PlantedStandards.Worker};" },
        new("DBQ503", Domain.Sales,
            "create function {s}.broken_{i}() returns bigint language plpgsql set search_path = pg_catalog as 'begin return (select count(*) from {s}.nothing_{i}); " +
            "end';",
            "function {s}.broken_{i}()"),
        new("DBQ503", Domain.Operations,
            "create function {s}.broken_{i}() returns integer language plpgsql set search_path = pg_catalog as 'begin return {s}.nothing_{i}(1); " +
            "end';",
            "function {s}.broken_{i}()"),
        new("DBQ504", Domain.Sales,
            "create view {s}.v_lost{i}_orders as select id from {t};",
            "view {s}.v_lost{i}_orders") { Then = $"revoke select on {{s}}.v_lost{{i}}_orders from {PlantedStandards.Worker};" },
        new("DBQ504", Domain.Operations,
            "create materialized view {s}.v_lost{i}_orders as select id from {t};",
            "materializedview {s}.v_lost{i}_orders")
            { Then = $"revoke select on {{s}}.v_lost{{i}}_orders from {PlantedStandards.Worker};" },
        new("DBQ505", Domain.Sales,
            "create sequence {s}.lost_{i};",
            "sequence {s}.lost_{i}") { Then = $"revoke all on sequence {{s}}.lost_{{i}} from {PlantedStandards.Worker};" },
        new("DBQ506", Domain.Sales, "create domain {s}.lost_{i} as text;", "domain {s}.lost_{i}"),
        new("DBQ506", Domain.Operations, "create type {s}.kind_{i} as enum ('one', 'other');", "type {s}.kind_{i}"),
        new("DBQ506", Domain.Sales, "create type {s}.lost_{i} as (a integer, b text);", "type {s}.lost_{i}"),
        new("DBQ506", Domain.Operations, "create type {s}.lost_{i} as range (subtype = date);", "type {s}.lost_{i}"),
        new("DBQ507", Domain.Operations, "alter table {t} drop column {fk};", "table {t}") { Table = "ops_lone{i}_orders" },
        new("DBQ507", Domain.Log, "alter table {t} drop column {fk};", "table {t}") { Table = "log_lone{i}_orders", Times = 1 },
        new("DBQ508", Domain.Operations,
            "create trigger touch_{i} before update on {t} for each row execute function {s}.set_updated_at(); " +
            "alter table {t} disable trigger touch_{i};",
            "trigger {t}.touch_{i}"),
        new("DBQ508", Domain.Sales, "alter table {t} disable trigger set_updated_at;", "trigger {t}.set_updated_at", "DBQ204 column {t}.updated_at"),
        new("DBQ514", Domain.Sales,
            "create function {s}.broken_{i}() returns bigint language plpgsql stable set search_path = pg_catalog as 'begin return (select count(*) from {s}.nothing_{i}); " +
            "end'; create view {s}.v_broken{i}_orders as select id, {s}.broken_{i}() as total from {t};",
            "view {s}.v_broken{i}_orders", "DBQ503 function {s}.broken_{i}()"),
    ];
}
