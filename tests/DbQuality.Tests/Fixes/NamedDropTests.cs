using DbQuality.Tests.Infrastructure;

namespace DbQuality.Tests.Fixes;

/// <summary>What only people use leaves no trace in the database.</summary>
[NeedsPostgres]
public sealed class NamedDropTests
{
    private const string Sql = """
        create table orders (id uuid primary key, title text not null);
        create view slow_orders as select id from orders;
        create function count_orders() returns bigint language sql stable set search_path = '' as 'select count(*) from public.orders';
        """;

    [Fact]
    public async Task A_view_or_a_function_that_nothing_uses_is_not_dropped_by_a_fix_of_everything()
    {
        var fixes = await ProvenFix.OfAsync(Sql, "");
        fixes.Scripts.ShouldNotContain(script => script.Text.Contains("drop view", StringComparison.Ordinal) || script.Text.Contains("drop function", StringComparison.Ordinal));
        fixes.Unmended.Where(one => one.Finding.Rule.Id is "DBQ502" or "DBQ504").Select(one => one.Because).ShouldBe(
        [
            "People may use it, and leave no trace in the database, so it is dropped only for one who names it: dbquality fix --rule orphan-view --object 'public.slow_orders'",
            "People may use it, and leave no trace in the database, so it is dropped only for one who names it: dbquality fix --rule orphan-function --object 'public.count_orders()'",
        ]);
    }

    [Fact]
    public async Task It_is_where_its_rule_is_named() =>
        (await ProvenFix.OfAsync(Sql, "", "orphan-view")).Scripts.ShouldHaveSingleItem().Text.ShouldContain("drop view if exists public.slow_orders;");
}
