namespace DbQuality.Tests.Rules.Planted.Plants;

/// <summary>Flaws of foreign keys: DBQ207 to DBQ210, DBQ231 to DBQ235, and of tenants: DBQ243.</summary>
internal static class ReferencePlants
{
    public static IEnumerable<Plant> All => [.. Single, .. Several];

    private static IEnumerable<Plant> Single =>
    [
        new("DBQ207", Domain.Sales, "alter table {t} add column {oc} uuid;", "column {t}.{oc}"),
        new("DBQ207", Domain.Operations, "alter table {t} add column {oc} bigint;", "column {t}.{oc}"),
        new("DBQ208", Domain.Operations,
            "alter table {t} add column {oc} integer constraint fk_{n}_{oc} references {o} (id); " +
            "create index idx_{n}_{oc} on {t} ({oc}) where {oc} is not null;",
            "constraint {t}.fk_{n}_{oc}"),
        new("DBQ208", Domain.Lookup,
            "alter table {t} add column other_{i} varchar constraint fk_{n}_other_{i} references {o} (code); " +
            "create index idx_{n}_other_{i} on {t} (other_{i}) where other_{i} is not null;",
            "constraint {t}.fk_{n}_other_{i}") { Times = 1 },
        new("DBQ209", Domain.Sales,
            "alter table {t} drop constraint fk_{n}_{fk}, " +
            "add constraint fk_{n}_{fk} foreign key ({fk}) references {parent} (id) on delete cascade;",
            "constraint {t}.fk_{n}_{fk}"),
        new("DBQ209", Domain.Operations,
            "alter table {t} drop constraint fk_{n}_{fk}, " +
            "add constraint fk_{n}_{fk} foreign key ({fk}) references {parent} (id) on update cascade;",
            "constraint {t}.fk_{n}_{fk}"),
        new("DBQ209", Domain.Tenancy,
            "alter table {t} drop constraint fk_{n}_tenant_id_{fk}, add constraint fk_{n}_tenant_id_{fk} foreign key (tenant_id, " +
            "{fk}) references {parent} (tenant_id, id) on delete set default;",
            "constraint {t}.fk_{n}_tenant_id_{fk}"),
        new("DBQ210", Domain.Sales,
            "alter table {t} drop constraint fk_{n}_{fk}, " +
            "add constraint fk_{n}_{fk} foreign key ({fk}) references {parent} (id) not valid;",
            "constraint {t}.fk_{n}_{fk}"),
        new("DBQ210", Domain.Operations, "alter table {t} add constraint ck_{n}_title check (title <> '') not valid;", "constraint {t}.ck_{n}_title"),
        new("DBQ210", Domain.Sales,
            "create domain {s}.checked_{i} as integer; alter table {t} add column grade_{i} {s}.checked_{i}; " +
            "alter domain {s}.checked_{i} add constraint above_zero check (value > 0) not valid;",
            "domain {s}.checked_{i}"),
        new("DBQ210", Domain.Operations,
            "alter table {t} add column place_{i} text, add constraint place_{i}_stated not null place_{i} not valid;",
            "constraint {t}.place_{i}_stated") { Since = 18 },
        new("DBQ233", Domain.Operations,
            "alter table {t} add column far_{i} uuid constraint fk_{n}_far_{i} references {far} (id); " +
            "create index idx_{n}_far_{i} on {t} (far_{i}) where far_{i} is not null;",
            "constraint {t}.fk_{n}_far_{i}"),
        new("DBQ234", Domain.Sales,
            "alter table {t} add column {self} uuid constraint fk_{n}_{self} references {t} (id); " +
            "create index idx_{n}_{self} on {t} ({self}) where {self} is not null;",
            "constraint {t}.fk_{n}_{self}"),
        new("DBQ234", Domain.Operations,
            "alter table {t} add column above_{i} bigint constraint fk_{n}_above_{i} references {t} (id); " +
            "create index idx_{n}_above_{i} on {t} (above_{i}) where above_{i} is not null;",
            "constraint {t}.fk_{n}_above_{i}"),
    ];

    private static IEnumerable<Plant> Several =>
    [
        new("DBQ231", Domain.Sales,
            "alter table {t} add constraint fk_{n}_{fk}_again foreign key ({fk}) references {parent} (id);",
            "constraint {t}.fk_{n}_{fk}_again"),
        new("DBQ231", Domain.Tenancy,
            "alter table {t} add constraint fk_{n}_{fk} foreign key ({fk}) references {parent} (id); " +
            "create index idx_{n}_{fk} on {t} ({fk});",
            "constraint {t}.fk_{n}_{fk}", "DBQ243 constraint {t}.fk_{n}_{fk}"),
        new("DBQ232", Domain.Sales,
            "alter table {o} add column {self} uuid constraint fk_{on}_{self} references {t} (id); " +
            "create index idx_{on}_{self} on {o} ({self}) where {self} is not null; " +
            "alter table {t} add column {oc} uuid constraint fk_{n}_{oc} references {o} (id); " +
            "create index idx_{n}_{oc} on {t} ({oc}) where {oc} is not null;",
            "constraint {t}.fk_{n}_{oc}"),
        new("DBQ232", Domain.Operations,
            "alter table {t} add column {oc} bigint constraint fk_{n}_{oc} references {o} (id); " +
            "create index idx_{n}_{oc} on {t} ({oc}) where {oc} is not null; " +
            "alter table {o} add column {o2c} bigint constraint fk_{on}_{o2c} references {o2} (id); " +
            "create index idx_{on}_{o2c} on {o} ({o2c}) where {o2c} is not null; " +
            "alter table {o2} add column {self} bigint constraint fk_{o2n}_{self} references {t} (id); " +
            "create index idx_{o2n}_{self} on {o2} ({self}) where {self} is not null;",
            "constraint {o2}.fk_{o2n}_{self}"),
        new("DBQ235", Domain.Tenancy, "alter table {t} alter column {fk} drop not null;", "constraint {t}.fk_{n}_tenant_id_{fk}"),
        new("DBQ243", Domain.Operations, "", "column {t}.tenant_id") { Table = "ten_stray{i}_orders" },
        new("DBQ243", Domain.Tenancy,
            "alter table {t} add column {oc} uuid constraint fk_{n}_{oc} references {o} (id); " +
            "create index idx_{n}_{oc} on {t} ({oc}) where {oc} is not null;",
            "constraint {t}.fk_{n}_{oc}"),
    ];
}
