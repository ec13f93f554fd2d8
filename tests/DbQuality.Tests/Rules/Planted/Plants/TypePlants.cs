namespace DbQuality.Tests.Rules.Planted.Plants;

/// <summary>Flaws of DBQ206 and of DBQ211 to DBQ223: what a column is.</summary>
internal static class TypePlants
{
    public static IEnumerable<Plant> All =>
    [
        new("DBQ206", Domain.Sales, "alter table {t} add column seen_{i}_at timestamp;", "column {t}.seen_{i}_at"),
        new("DBQ206", Domain.Operations, "alter table {t} add column opens_{i} timetz;", "column {t}.opens_{i}"),
        new("DBQ206", Domain.Tenancy, "alter table {t} add column seen_{i} timestamp(3)[];", "column {t}.seen_{i}"),
        new("DBQ206", Domain.Sales,
            "create domain {s}.moment_{i} as timestamp; alter table {t} add column met_{i}_at {s}.moment_{i};",
            "column {t}.met_{i}_at"),
        new("DBQ211", Domain.Sales, "alter table {t} add column nick_{i} varchar(50);", "column {t}.nick_{i}"),
        new("DBQ211", Domain.Operations, "alter table {t} add column nicks_{i} varchar(5)[];", "column {t}.nicks_{i}"),
        new("DBQ211", Domain.Tenancy,
            "create domain {s}.short_{i} as varchar(9); alter table {t} add column nick_{i} {s}.short_{i};",
            "column {t}.nick_{i}"),
        new("DBQ212", Domain.Sales, "alter table {t} add column iso_{i} char(3);", "column {t}.iso_{i}"),
        new("DBQ212", Domain.Operations, "alter table {t} add column iso_{i} bpchar;", "column {t}.iso_{i}"),
        new("DBQ213", Domain.Sales, "alter table {t} add column raw_{i} json;", "column {t}.raw_{i}"),
        new("DBQ213", Domain.Operations, "alter table {t} add column raws_{i} json[];", "column {t}.raws_{i}"),
        new("DBQ214", Domain.Sales, "alter table {t} add column wealth_{i} money;", "column {t}.wealth_{i}"),
        new("DBQ214", Domain.Tenancy,
            "create domain {s}.wealth_{i} as money; alter table {t} add column wealth_{i} {s}.wealth_{i};",
            "column {t}.wealth_{i}"),
        new("DBQ215", Domain.Sales, "alter table {t} add column number_{i} bigserial;", "column {t}.number_{i}"),
        new("DBQ215", Domain.Operations, "alter table {t} add column number_{i} smallserial;", "column {t}.number_{i}"),
        new("DBQ216", Domain.Sales, "alter table {t} add column price_{i} double precision;", "column {t}.price_{i}"),
        new("DBQ216", Domain.Operations, "alter table {t} add column net_cost_{i} real;", "column {t}.net_cost_{i}"),
        new("DBQ217", Domain.Sales, "alter table {t} add column volume_{i} numeric;", "column {t}.volume_{i}"),
        new("DBQ217", Domain.Operations, "alter table {t} add column volumes_{i} numeric[];", "column {t}.volumes_{i}"),
        new("DBQ218", Domain.Sales, "alter table {t} add column scan_{i} oid;", "column {t}.scan_{i}"),
        new("DBQ218", Domain.Operations, "create domain {s}.lo_{i} as oid; alter table {t} add column scan_{i} {s}.lo_{i};", "column {t}.scan_{i}"),
        new("DBQ248", Domain.Sales, "alter table {t} add column handler_{i} regproc;", "column {t}.handler_{i}"),
        new("DBQ248", Domain.Operations, "alter table {t} add column dictionaries_{i} regdictionary[];", "column {t}.dictionaries_{i}"),
        new("DBQ220", Domain.Sales,
            "alter table {t} add column tenant_weight_{i} integer; alter table {o} add column tenant_weight_{i} text; " +
            "alter table {o2} add column tenant_weight_{i} varchar;",
            "column {t}.tenant_weight_{i}"),
        new("DBQ220", Domain.Operations,
            "alter table {t} add column tenant_weight_{i} bigint; alter table {o} add column tenant_weight_{i} real; " +
            "alter table {o2} add column tenant_weight_{i} real;",
            "column {t}.tenant_weight_{i}"),
        new("DBQ221", Domain.Sales, "alter table {t} add column is_new_{i} boolean;", "column {t}.is_new_{i}"),
        new("DBQ221", Domain.Operations, "alter table {t} add column has_mail_{i} boolean default true;", "column {t}.has_mail_{i}"),
        new("DBQ223", Domain.Sales, "alter table {t} add column note_{i} text default 'NULL';", "column {t}.note_{i}"),
        new("DBQ223", Domain.Operations, "alter table {t} add column note_{i} varchar default 'null';", "column {t}.note_{i}"),
        new("DBQ223", Domain.Tenancy, "alter table {t} add column dice_{i} double precision default random() * 6;", "column {t}.dice_{i}"),
        new("DBQ236", Domain.Sales,
            "create type {s}.mood_{i} as enum ('good', 'bad'); alter table {t} add column mood_{i} {s}.mood_{i};",
            "type {s}.mood_{i}"),
        new("DBQ237", Domain.Sales,
            "create domain {s}.positive_{i} as integer constraint above_zero check (value > 0); " +
            "alter table {t} add column rank_{i} {s}.positive_{i};",
            "domain {s}.positive_{i}"),
        new("DBQ237", Domain.Operations,
            "create domain {s}.stated_{i} as text not null; alter table {t} add column said_{i} {s}.stated_{i} default '';",
            "domain {s}.stated_{i}"),
        new("DBQ247", Domain.Sales, "alter table {t} add column alias_{i} text collate \"POSIX\";", "column {t}.alias_{i}"),
        new("DBQ247", Domain.Operations, "alter table {t} add column alias_{i} varchar collate ucs_basic;", "column {t}.alias_{i}"),
    ];
}
