using DbQuality.Text;

namespace DbQuality.Tests.Rules.Planted;

/// <summary>The statements that make a table in which no rule finds anything under <see cref="PlantedStandards"/>.</summary>
internal static class CleanTableSql
{
    public static string Of(CleanTable table) => table.Domain switch
    {
        Domain.Sales => Sales(table),
        Domain.Operations => Operations(table),
        Domain.Link => Link(table),
        Domain.Log => Log(table),
        Domain.Tenancy => Tenancy(table),
        _ => Lookup(table),
    };

    private static string Sales(CleanTable table) => $"""
        create table {table.QualifiedName} (
          id uuid default gen_random_uuid() constraint {Named(table, "pk_{n}")} primary key,
          {ForeignKey(table, "uuid not null")}
          created_at timestamptz default now() not null,
          updated_at timestamptz default now() not null,
          deleted_at timestamptz,
          is_active boolean default true not null,
          name text not null,
          amount numeric(12, 2) not null);
        create index {Named(table, "idx_{n}_name")} on {table.QualifiedName} (name) where deleted_at is null;
        {ForeignKeyIndex(table)}
        {UpdatedAt(table)}

        """;

    /// <summary>Every second key may be null, which its index leaves out; every third table has documents, every fourth searched text.</summary>
    private static string Operations(CleanTable table)
    {
        var kind = table.Name.Length;
        var isOptional = table.Parent is not null && kind % 2 == 0;
        var (name, qualified) = (table.Name, table.QualifiedName);
        return $"""
            create table {qualified} (
              id bigint generated always as identity constraint {Named(table, "pk_{n}")} primary key,
              {ForeignKey(table, isOptional ? "bigint" : "bigint not null")}
              created_at timestamptz default now() not null,
              updated_at timestamptz default now() not null,
              status operations.kind_stage default 'planned' not null,
              {(kind % 3 == 0 ? "details_doc jsonb default '{}' not null," : "")}
              {(kind % 4 == 0 ? "body_text text," : "")}
              external_code text collate "C" not null,
              title text not null);
            create index {Named(table, "idx_{n}_status_created_at")} on {qualified} (status, created_at);
            {ForeignKeyIndex(table, isOptional ? $" where {SqlName.Quote(table.ForeignKeyColumn)} is not null" : "")}
            {(kind % 3 == 0 ? $"create index {SqlName.Quote($"idx_{name}_details_doc")} on {qualified} using gin (details_doc);" : "")}
            {(kind % 4 == 0 ? $"create index {SqlName.Quote($"idx_{name}_body_text")} on {qualified} using gin (to_tsvector('simple', body_text));" : "")}
            {UpdatedAt(table)}

            """;
    }

    private static string Link(CleanTable table)
    {
        var (first, second) = (table.ForeignKeyColumn, table.SecondParent!.ReferenceColumn);
        return $"""
            create table {table.QualifiedName} (
              {first} bigint not null constraint {Named(table, "fk_{n}_" + first)} references {table.Parent!.QualifiedName} (id),
              {second} bigint not null constraint {Named(table, "fk_{n}_" + second)} references {table.SecondParent.QualifiedName} (id),
              created_at timestamptz default now() not null,
              constraint {Named(table, "pk_{n}")} primary key ({first}, {second}));
            create index {Named(table, "idx_{n}_" + second)} on {table.QualifiedName} ({second});

            """;
    }

    private static string Log(CleanTable table) => $"""
        create table {table.QualifiedName} (
          id bigint generated always as identity,
          {ForeignKey(table, "bigint not null")}
          occurred_at timestamptz not null,
          created_at timestamptz default now() not null,
          message text not null,
          constraint {Named(table, "pk_{n}")} primary key (id, occurred_at)) partition by range (occurred_at);
        {ForeignKeyIndex(table)}
        {Month(table, 6)}
        {Month(table, 7)}
        {Month(table, 8)}
        create table {SqlName.Quote(table.Schema, table.Name + "_default")} partition of {table.QualifiedName} default;

        """;

    private static string Month(CleanTable table, int month) =>
        $"create table {SqlName.Quote(table.Schema, $"{table.Name}_2026_0{month}")} partition of {table.QualifiedName} " +
        $"for values from ('2026-0{month}-01+00') to ('2026-0{month + 1}-01+00');";

    private static string Tenancy(CleanTable table) => $"""
        create table {table.QualifiedName} (
          id uuid default gen_random_uuid() constraint {Named(table, "pk_{n}")} primary key,
          tenant_id uuid not null constraint {Named(table, "fk_{n}_tenant_id")} references reference.ref_tenants (id),
          {(table.Parent is null ? "" : $"{table.ForeignKeyColumn} uuid not null,")}
          created_at timestamptz default now() not null,
          name text not null,
          constraint {Named(table, "uq_{n}_tenant_id_id")} unique (tenant_id, id));
        {TenantForeignKey(table)}
        alter table {table.QualifiedName} enable row level security, force row level security;
        create policy tenant_isolation on {table.QualifiedName} using ({PlantedStandards.Isolation});

        """;

    private static string TenantForeignKey(CleanTable table)
    {
        if (table.Parent is null) return "";
        var (key, columns) = (Named(table, "fk_{n}_tenant_id_" + table.ForeignKeyColumn), $"(tenant_id, {table.ForeignKeyColumn})");
        return $"""
            alter table {table.QualifiedName} add constraint {key} foreign key {columns} references {table.Parent.QualifiedName} (tenant_id, id);
            create index {Named(table, "idx_{n}_tenant_id_" + table.ForeignKeyColumn)} on {table.QualifiedName} {columns};
            """;
    }

    private static string Lookup(CleanTable table) => $"""
        create table {table.QualifiedName} (
          id uuid default gen_random_uuid() constraint {Named(table, "pk_{n}")} primary key,
          code text not null constraint {Named(table, "uq_{n}_code")} unique,
          label text not null);

        """;

    private static string ForeignKey(CleanTable table, string type) => table.Parent is null ? "" :
        $"{table.ForeignKeyColumn} {type} constraint {Named(table, "fk_{n}_" + table.ForeignKeyColumn)} references {table.Parent.QualifiedName} (id),";

    private static string ForeignKeyIndex(CleanTable table, string predicate = "") => table.Parent is null ? "" :
        $"create index {Named(table, "idx_{n}_" + table.ForeignKeyColumn)} on {table.QualifiedName} ({table.ForeignKeyColumn}){predicate};";

    private static string UpdatedAt(CleanTable table) =>
        $"create trigger set_updated_at before update on {table.QualifiedName} for each row execute function {table.Schema}.set_updated_at();";

    private static string Named(CleanTable table, string pattern) => SqlName.Quote(pattern.Replace("{n}", table.Name, StringComparison.Ordinal));
}
