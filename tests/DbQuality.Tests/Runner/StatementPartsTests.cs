using DbQuality.Migrations.Runners;

namespace DbQuality.Tests.Runner;

/// <summary>The places of what a statement, or a DO block, makes of one table.</summary>
public sealed class StatementPartsTests
{
    [Fact]
    public void A_table_of_a_block_its_columns_and_its_constraints_have_places_of_their_own() =>
        Places("""
            do $EF$
            begin
                if not exists(select 1 from h where id = '1') then
                create table if not exists shop."Labels" (
                    "ParcelId" uuid not null,
                    weight numeric(10, 2) default (1 + 2),
                    constraint fk foreign key ("ParcelId") references parcels (id, n)
                );
                end if;
            end $EF$;
            """).ShouldBe([":4,5-4,45", "ParcelId:5,9-5,33", "fk:7,9-7,74", "weight:6,9-6,46"]);

    [Fact]
    public void Each_column_and_constraint_of_a_table_has_a_place_by_the_name_that_the_server_gives_it() =>
        Places("""
            create temp table if not exists shop."Labels" (
                id int primary key,
                code text constraint code_known check (code in ('a, b', 'c')) not null default 'a',
                parcel int not null references parcels (id) on delete set null unique,
                check (code <> ''), check (parcel > 0), check (parcel > 1), check (parcel <> id), check (id <> parcel),
                unique nulls not distinct (code, parcel),
                exclude using gist (parcel with =),
                foreign key (parcel, id) references parcels,
                constraint "my check" check (true),
                like other including all
            ) partition by list (parcel);
            """).ShouldBe(
        [
            ":1,1-1,46", "Labels_check1:5,87-5,107", "Labels_check:5,65-5,85", "Labels_code_check:5,5-5,23", "Labels_code_parcel_key:6,5-6,45", "Labels_parcel_check1:5,45-5,63",
            "Labels_parcel_check:5,25-5,43", "Labels_parcel_excl:7,5-7,39", "Labels_parcel_fkey:4,25-4,67", "Labels_parcel_id_fkey:8,5-8,48", "Labels_parcel_key:4,68-4,74",
            "Labels_pkey:2,12-2,23", "code:3,5-3,87", "code_known:3,15-3,66", "id:2,5-2,23", "my check:9,5-9,39", "parcel:4,5-4,74",
        ]);

    [Fact]
    public void Each_action_of_an_alteration_has_a_place() =>
        Places("""
            alter table if exists only shop.labels *
                add column if not exists weight numeric(10, 2) check (weight > 0),
                add parcel int,
                alter column code set not null, alter name type text using (name::text),
                add constraint fk foreign key (parcel) references parcels not valid,
                validate constraint old,
                add primary key (code, name);
            """).ShouldBe(
            ["code:4,5-4,35", "fk:5,5-5,72", "labels_pkey:7,5-7,33", "labels_weight_check:2,52-2,70", "name:4,37-4,76", "old:6,5-6,28", "parcel:3,5-3,19", "weight:2,5-2,70"]);

    [Fact]
    public void A_partition_has_its_own_constraints_and_a_table_of_a_type_its_columns() =>
        (Places("create table p partition of t (constraint c check (a > 0)) for values in (1);"), Places("create table p of t (a primary key);"))
            .ShouldSatisfyAllConditions(
                places => places.Item1.ShouldBe([":1,1-1,15", "c:1,32-1,58"]), places => places.Item2.ShouldBe([":1,1-1,15", "a:1,22-1,35", "p_pkey:1,24-1,35"]));

    [Theory]
    [InlineData("do $$ begin create table a (id int); create table b (id int); end $$;")]
    [InlineData("do $$ begin create table a as select 1; end $$;")]
    [InlineData("create table a as select 1;")]
    [InlineData("create table p partition of t for values in (1);")]
    [InlineData("alter table a rename to b;")]
    [InlineData("create index i on a (id);")]
    [InlineData("do $$ begin perform 1; end $$;")]
    [InlineData("do $$ begin create table $$;")]
    [InlineData("create table")]
    [InlineData("alter table")]
    [InlineData("do;")]
    public void Other_statements_have_no_parts(string sql) => Places(sql).ShouldBeEmpty();

    [Theory]
    [InlineData("do $$ begin create table a (")]
    [InlineData("do 'begin create table a (id int, ); end';")]
    [InlineData("create table a (id int constraint")]
    [InlineData("create table a (check, constraint, unique (")]
    [InlineData("alter table a add, add constraint, add column if")]
    public void What_is_no_SQL_is_read_all_the_same(string sql) => Places(sql).Count.ShouldBeLessThan(5);

    private static IReadOnlyList<string> Places(string sql)
    {
        var script = Plans.Of(sql).Scripts.Single();
        return [.. StatementParts.Of(script, script.Statements[0]).Select(part => $"{part.Key}:{part.Value.Line},{part.Value.Column}-{part.Value.EndLine},{part.Value.EndColumn}").Order(StringComparer.Ordinal)];
    }
}
