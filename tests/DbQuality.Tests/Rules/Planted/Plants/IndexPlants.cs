namespace DbQuality.Tests.Rules.Planted.Plants;

/// <summary>Flaws of DBQ301 to DBQ316.</summary>
internal static class IndexPlants
{
    public static IEnumerable<Plant> All => [.. Missing, .. Needless, .. Parts, .. Rows];

    private static IEnumerable<Plant> Missing =>
    [
        new("DBQ301", Domain.Sales, "drop index {s}.idx_{n}_{fk};", "constraint {t}.fk_{n}_{fk}"),
        new("DBQ301", Domain.Operations,
            "drop index {s}.idx_{n}_{fk}; create index idx_{n}_title_{fk} on {t} (title, {fk});",
            "constraint {t}.fk_{n}_{fk}"),
        new("DBQ301", Domain.Operations,
            "drop index {s}.idx_{n}_{fk}; create index idx_{n}_{fk} on {t} ({fk}) where {fk} is not null and title <> '';",
            "constraint {t}.fk_{n}_{fk}"),
        new("DBQ301", Domain.Tenancy,
            "drop index {s}.idx_{n}_tenant_id_{fk}; create index idx_{n}_{fk}_tenant_id on {t} using brin ({fk}, tenant_id);",
            "constraint {t}.fk_{n}_tenant_id_{fk}"),
        new("DBQ301", Domain.Link, "drop index {s}.idx_{n}_{fk2};", "constraint {t}.fk_{n}_{fk2}"),
        new("DBQ301", Domain.Log, "drop index {s}.idx_{n}_{fk};", "constraint {t}.fk_{n}_{fk}") { Times = 1 },
        new("DBQ304", Domain.Operations, "alter table {t} add column extra{i}_doc jsonb;", "column {t}.extra{i}_doc"),
        new("DBQ304", Domain.Sales,
            "alter table {t} add column extra{i}_doc jsonb; " +
            "create index idx_{n}_extra{i}_doc on {t} (extra{i}_doc) where deleted_at is null and extra{i}_doc is not null;",
            "column {t}.extra{i}_doc"),
        new("DBQ305", Domain.Operations, "create index idx_{n}_title on {t} (title);", "index {t}.idx_{n}_title")
            { Then = "update pg_index set indisvalid = false where indexrelid = '{s}.idx_{n}_title'::regclass;" },
        new("DBQ305", Domain.Operations, "", "index {t}.idx_{n}_{fk}", "DBQ301 constraint {t}.fk_{n}_{fk}")
            { Then = "update pg_index set indisvalid = false where indexrelid = '{s}.idx_{n}_{fk}'::regclass;" },
        new("DBQ305", Domain.Log, "create index idx_{n}_message on only {t} (message);", "index {t}.idx_{n}_message") { Times = 1 },
        new("DBQ315", Domain.Lookup, "alter table {t} drop constraint pk_{n}, drop constraint uq_{n}_code;", "table {t}", "DBQ202 table {t}"),
    ];

    private static IEnumerable<Plant> Needless =>
    [
        new("DBQ302", Domain.Operations,
            "create index idx_{n}_status_created_at_2 on {t} (status, created_at);",
            "index {t}.idx_{n}_status_created_at_2"),
        new("DBQ302", Domain.Sales,
            "create unique index uq_{n}_id on {t} (id) include (name); create unique index uq_{n}_id_2 on {t} (id) include (name);",
            "index {t}.uq_{n}_id_2", "DBQ314 index {t}.uq_{n}_id", "DBQ314 index {t}.uq_{n}_id_2"),
        new("DBQ302", Domain.Tenancy, "create unique index uq_{n}_id on {t} (id);", "index {t}.uq_{n}_id"),
        new("DBQ302", Domain.Operations,
            "create index idx_{n}_lower on {t} (lower(title)) where title <> ''; " +
            "create index idx_{n}_lower_2 on {t} (lower(title)) where title <> '';",
            "index {t}.idx_{n}_lower_2"),
        new("DBQ303", Domain.Operations, "create index idx_{n}_status on {t} (status);", "index {t}.idx_{n}_status"),
        new("DBQ303", Domain.Tenancy, "create index idx_{n}_tenant_id on {t} (tenant_id);", "index {t}.idx_{n}_tenant_id"),
        new("DBQ306", Domain.Operations,
            "create index idx_{n}_lower on {t} (lower(title)); create index idx_{n}_upper on {t} (upper(title)); " +
            "create index idx_{n}_length on {t} (length(title)); create index idx_{n}_md5 on {t} (md5(title)); " +
            "create index idx_{n}_ascii on {t} (ascii(title)); create index idx_{n}_created_at on {t} (created_at); " +
            "create index idx_{n}_updated_at on {t} (updated_at);",
            "table {t}"),
        new("DBQ313", Domain.Operations,
            "create index idx_{n}_created_at on {t} (created_at) where created_at is not null;",
            "index {t}.idx_{n}_created_at"),
        new("DBQ313", Domain.Tenancy,
            "create index idx_{n}_name on {t} (name) where name is not null and created_at is not null;",
            "index {t}.idx_{n}_name"),
    ];

    private static IEnumerable<Plant> Parts =>
    [
        new("DBQ307", Domain.Operations,
            "create index idx_{n}_title_status_external_code_id_updated_at on {t} (title, status, external_code, id, updated_at);",
            "index {t}.idx_{n}_title_status_external_code_id_updated_at") { Table = "ops_deep{i}_orders" },
        new("DBQ308", Domain.Operations,
            "alter table {t} add column is_hot{i} boolean default false not null; " +
            "create index idx_{n}_is_hot{i}_title on {t} (is_hot{i}, title);",
            "index {t}.idx_{n}_is_hot{i}_title") { Table = "ops_hot{i}_orders" },
        new("DBQ308", Domain.Sales, "create index idx_{n}_is_active on {t} (is_active) where deleted_at is null;", "index {t}.idx_{n}_is_active"),
        new("DBQ309", Domain.Operations,
            "alter table {t} add column tags_{i} text[] default '{}' not null; create index idx_{n}_tags_{i} on {t} (tags_{i});",
            "index {t}.idx_{n}_tags_{i}"),
        new("DBQ310", Domain.Operations,
            "alter table {t} add column rank_{i} integer; create index idx_{n}_rank_{i} on {t} (rank_{i});",
            "index {t}.idx_{n}_rank_{i}"),
        new("DBQ310", Domain.Sales,
            "alter table {t} add column rank_{i} integer; create index idx_{n}_rank_{i}_name on {t} (rank_{i}, " +
            "name) where deleted_at is null;",
            "index {t}.idx_{n}_rank_{i}_name"),
        new("DBQ311", Domain.Operations, "alter table {t} add column tax_{i} text constraint uq_{n}_tax_{i} unique;", "index {t}.uq_{n}_tax_{i}"),
        new("DBQ311", Domain.Tenancy,
            "alter table {t} add column tax_{i} text; create unique index uq_{n}_tenant_id_tax_{i} on {t} (tenant_id, tax_{i});",
            "index {t}.uq_{n}_tenant_id_tax_{i}"),
        new("DBQ312", Domain.Operations, "create index idx_{n}_created_at_title on {t} (created_at, title);", "index {t}.idx_{n}_created_at_title"),
        new("DBQ312", Domain.Log,
            "create index idx_{n}_occurred_at_message on {t} (occurred_at, message);",
            "index {t}.idx_{n}_occurred_at_message") { Times = 1 },
    ];

    private static IEnumerable<Plant> Rows =>
    [
        new("DBQ314", Domain.Sales, "create index idx_{n}_amount on {t} (amount);", "index {t}.idx_{n}_amount"),
        new("DBQ314", Domain.Sales, "create index idx_{n}_lower on {t} (lower(name)) where amount > 0;", "index {t}.idx_{n}_lower"),
        new("DBQ316", Domain.Operations,
            "alter table {t} add column span_{i} int4range default 'empty' not null; create index idx_{n}_span_{i} on {t} (span_{i});",
            "index {t}.idx_{n}_span_{i}"),
        new("DBQ316", Domain.Operations,
            "alter table {t} add column tags_{i} text[] default '{}' not null; " +
            "create index idx_{n}_tags_{i} on {t} using hash (tags_{i});",
            "index {t}.idx_{n}_tags_{i}"),
        new("DBQ316", Domain.Operations,
            "alter table {t} add column trade{i}_code text collate \"default\" default '' not null; " +
            "create index idx_{n}_trade{i}_code on {t} (trade{i}_code collate \"und-x-icu\");",
            "index {t}.idx_{n}_trade{i}_code"),
    ];
}
