using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;

namespace DbQuality.Tests.Runner;

/// <summary>The places of a table that a DO block makes.</summary>
public sealed class BlockPartsTests
{
    [Fact]
    public void A_table_its_columns_and_its_constraints_have_places_of_their_own() =>
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
            """).ShouldBe([":4,5", "ParcelId:5,9", "fk:7,9", "weight:6,9"]);

    [Theory]
    [InlineData("do $$ begin create table a (id int); create table b (id int); end $$;")]
    [InlineData("do $$ begin create table a as select 1; end $$;")]
    [InlineData("do $$ begin perform 1; end $$;")]
    [InlineData("create table a (id int);")]
    [InlineData("do $$ begin create table $$;")]
    [InlineData("do;")]
    public void Other_statements_have_no_parts(string sql) => Places(sql).ShouldBeEmpty();

    [Theory]
    [InlineData("do $$ begin create table a (")]
    [InlineData("do 'begin create table a (id int, ); end';")]
    public void What_is_no_SQL_is_read_all_the_same(string sql) => Places(sql).Count.ShouldBeLessThan(3);

    private static IReadOnlyList<string> Places(string sql)
    {
        var script = Plans.Of(sql).Scripts.Single();
        return [.. BlockParts.Of(script, script.Statements[0]).Select(part => $"{part.Key}:{part.Value.Line},{part.Value.Column}").Order(StringComparer.Ordinal)];
    }
}
