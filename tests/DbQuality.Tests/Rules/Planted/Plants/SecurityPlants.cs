namespace DbQuality.Tests.Rules.Planted.Plants;

/// <summary>Flaws of DBQ401 to DBQ422.</summary>
internal static class SecurityPlants
{
    public static IEnumerable<Plant> All => [.. RowSecurity, .. Policies, .. Routines, .. Grants, .. Exposure];

    private static IEnumerable<Plant> RowSecurity =>
    [
        new("DBQ401", Domain.Tenancy, "drop policy tenant_isolation on {t}; alter table {t} disable row level security;", "table {t}"),
        new("DBQ401", Domain.Tenancy, "alter table {t} disable row level security;", "table {t}", "DBQ403 table {t}"),
        new("DBQ402", Domain.Tenancy, "alter table {t} no force row level security;", "table {t}"),
        new("DBQ403", Domain.Sales, "create policy reads on {t} for select using (amount > 0);", "table {t}"),
        new("DBQ403", Domain.Log, "create policy reads on {t} for select using (id > 0);", "table {t}") { Times = 1 },
        new("DBQ404", Domain.Operations, "alter table {t} enable row level security;", "table {t}"),
        new("DBQ404", Domain.Sales,
            "alter table {t} enable row level security; create policy narrows on {t} as restrictive using (amount > 0);",
            "table {t}"),
    ];

    private static IEnumerable<Plant> Policies =>
    [
        new("DBQ405", Domain.Sales,
            "alter table {t} enable row level security; create policy writes on {t} for insert with check (true);",
            "policy {t}.writes"),
        new("DBQ405", Domain.Operations,
            "alter table {t} enable row level security; create policy everything on {t} using (1 = 1);",
            "policy {t}.everything"),
        new("DBQ405", Domain.Sales,
            "alter table {t} enable row level security; " +
            "create policy writes on {t} for update using (amount > 0) with check ((select true));",
            "policy {t}.writes"),
        new("DBQ406", Domain.Sales,
            "alter table {t} enable row level security; create policy reads on {t} for select using (amount > 0); " +
            "create policy reads_too on {t} for select using (amount < 0);",
            "table {t}"),
        new("DBQ406", Domain.Operations,
            "alter table {t} enable row level security; " +
            $"create policy reads on {{t}} for select to {PlantedStandards.Worker} using (id > 0); " +
            "create policy everything on {t} using (id < 9);",
            "table {t}"),
        new("DBQ407", Domain.Sales,
            "alter table {t} enable row level security; " +
            "create policy reads on {t} for select using (name = current_setting('app.name', true));",
            "policy {t}.reads"),
        new("DBQ407", Domain.Operations,
            "create function {s}.own_{i}() returns text language sql stable set search_path = pg_catalog as 'select null::text'; " +
            "alter table {t} enable row level security; create policy reads on {t} for select using (title = {s}.own_{i}());",
            "policy {t}.reads"),
        new("DBQ408", Domain.Tenancy,
            "drop policy tenant_isolation on {t}; " +
            $"create policy tenant_isolation on {{t}} for select using ({PlantedStandards.Isolation});",
            "table {t}"),
        new("DBQ408", Domain.Tenancy,
            $"drop policy tenant_isolation on {{t}}; create policy isolation on {{t}} using ({PlantedStandards.Isolation});",
            "table {t}"),
        new("DBQ408", Domain.Tenancy, "create policy named_only on {t} as restrictive for select using (name <> '');", "table {t}"),
        new("DBQ408", Domain.Tenancy, "drop policy tenant_isolation on {t};", "table {t}", "DBQ404 table {t}"),
    ];

    private static IEnumerable<Plant> Routines =>
    [
        new("DBQ409", Domain.Sales,
            "create function {s}.act_{i}() returns integer language sql security definer as 'select 1'; " +
            "revoke execute on function {s}.act_{i}() from public;",
            "function {s}.act_{i}()"),
        new("DBQ409", Domain.Operations,
            "create procedure {s}.act_{i}(text) language sql security definer as 'select 1'; " +
            "revoke execute on procedure {s}.act_{i}(text) from public;",
            "procedure {s}.act_{i}(IN text)"),
        new("DBQ410", Domain.Sales,
            "create function {s}.act_{i}() returns integer language sql security definer set search_path = pg_catalog as 'select 1';",
            "function {s}.act_{i}()"),
        new("DBQ410", Domain.Operations,
            "create function {s}.act_{i}() returns integer language sql security definer set search_path = pg_catalog as 'select 1'; " +
            "revoke execute on function {s}.act_{i}() from public; " +
            $"grant execute on function {{s}}.act_{{i}}() to {PlantedStandards.Visitor};",
            "function {s}.act_{i}()"),
        new("DBQ411", Domain.Sales, "create function {s}.act_{i}() returns integer language sql as 'select 1';", "function {s}.act_{i}()"),
        new("DBQ411", Domain.Operations, "create procedure {s}.act_{i}() language plpgsql as 'begin null; end';", "procedure {s}.act_{i}()"),
    ];

    private static IEnumerable<Plant> Grants =>
    [
        new("DBQ413", Domain.Lookup, "create schema open_{i}; grant create on schema open_{i} to public;", "schema open_{i}"),
        new("DBQ414", Domain.Sales, "grant select on {t} to public;", "table {t}"),
        new("DBQ414", Domain.Operations, "grant update (title) on {t} to public;", "column {t}.title"),
        new("DBQ414", Domain.Sales,
            "create view {s}.v_open{i}_orders as select id from {t}; grant select on {s}.v_open{i}_orders to public;",
            "view {s}.v_open{i}_orders"),
        new("DBQ414", Domain.Sales, "create sequence {s}.open_{i}; grant usage on sequence {s}.open_{i} to public;", "sequence {s}.open_{i}"),
        new("DBQ415", Domain.Sales, "", "table {t}") { Then = $"revoke select on {{t}} from {PlantedStandards.Worker};" },
        new("DBQ415", Domain.Log, "", "table {t}") { Then = $"revoke all on {{t}} from {PlantedStandards.Worker};", Times = 1 },
        new("DBQ416", Domain.Sales, "", "table {t}") { Then = $"alter table {{t}} owner to {PlantedStandards.Stranger};" },
        new("DBQ416", Domain.Operations, "create view {s}.v_strange{i}_orders as select id from {t};", "view {s}.v_strange{i}_orders")
            { Then = $"alter view {{s}}.v_strange{{i}}_orders owner to {PlantedStandards.Stranger};" },
        new("DBQ416", Domain.Sales,
            "create function {s}.strange_{i}() returns integer language sql immutable set search_path = pg_catalog as 'select 1';",
            "function {s}.strange_{i}()")
            { Then = $"alter function {{s}}.strange_{{i}}() owner to {PlantedStandards.Stranger};" },
        new("DBQ416", Domain.Operations,
            "create domain {s}.strange_{i} as text; alter table {t} add column strange_{i} {s}.strange_{i};",
            "domain {s}.strange_{i}")
            { Then = $"alter domain {{s}}.strange_{{i}} owner to {PlantedStandards.Stranger};" },
        new("DBQ417", Domain.Lookup,
            "create schema later_{i}; alter default privileges in schema later_{i} grant select on tables to public;",
            "role later_{i}.{owner}"),
        new("DBQ417", Domain.Lookup,
            "create schema later_{i}; " +
            $"alter default privileges in schema later_{{i}} grant execute on functions to {PlantedStandards.Visitor};",
            "role later_{i}.{owner}"),
    ];

    private static IEnumerable<Plant> Exposure =>
    [
        new("DBQ412", Domain.Tenancy, "create view {s}.v_owned{i}_orders as select id from {t};", "view {s}.v_owned{i}_orders") { Since = 15 },
        new("DBQ412", Domain.Tenancy,
            "create view {s}.v_asking{i}_orders with (security_invoker = true) as select id from {t}; " +
            "create view sales.v_owned{i}_orders as select id from {s}.v_asking{i}_orders;",
            "view sales.v_owned{i}_orders") { Since = 15 },
        new("DBQ418", Domain.Lookup, "create extension pg_trgm schema public;", "extension pg_trgm") { Times = 1 },
        new("DBQ418", Domain.Lookup, "create extension citext schema public;", "extension citext", "DBQ419 extension citext") { Times = 1 },
        new("DBQ419", Domain.Lookup, "create extension hstore schema reference;", "extension hstore") { Times = 1 },
        new("DBQ420", Domain.Sales, "alter table {t} add column api_token_{i} text;", "column {t}.api_token_{i}"),
        new("DBQ420", Domain.Operations, "alter table {t} add column passwords_{i} jsonb;", "column {t}.passwords_{i}"),
        new("DBQ420", Domain.Tenancy,
            "create domain {s}.text_{i} as varchar; alter table {t} add column card_{i}_number {s}.text_{i};",
            "column {t}.card_{i}_number"),
        new("DBQ421", Domain.Tenancy,
            "create materialized view {s}.v_kept{i}_orders as select id from {t}; " +
            $"grant select on {{s}}.v_kept{{i}}_orders to {PlantedStandards.Visitor};",
            "materializedview {s}.v_kept{i}_orders"),
        new("DBQ421", Domain.Tenancy,
            "create materialized view sales.v_kept{i}_orders as select id from {t}; " +
            $"grant select (id) on sales.v_kept{{i}}_orders to {PlantedStandards.Visitor};",
            "materializedview sales.v_kept{i}_orders"),
        new("DBQ422", Domain.Tenancy,
            "create foreign table {s}.ten_far{i}_feeds (id bigint) server nowhere; " +
            "create view {s}.v_far{i}_feeds as select id from {s}.ten_far{i}_feeds; " +
            $"grant select on {{s}}.ten_far{{i}}_feeds to {PlantedStandards.Visitor};",
            "table {s}.ten_far{i}_feeds"),
    ];
}
