using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.Custom;

/// <summary>Rules of a project's own that come with a fix, through the real gate.</summary>
[NeedsPostgres]
public sealed class CustomRuleFixTests : IDisposable
{
    private readonly CustomRuleProject project = new();

    public CustomRuleFixTests() => project
        .Migration("create table \"Orders\" (id int primary key, price money, \"Net\" money);")
        .Rule("""
            select 'column' as kind, table_schema as schema, table_name as "table", column_name as "column", data_type as type
            from information_schema.columns
            where data_type = 'money' and column_default is null
            """)
        .Write("standards/team_rule.fix.sql", "-- Never null.\nalter table {schema}.{table} alter column {column} set default '0'\n")
        .Write("standards/team_rule.rollback.sql", "alter table {schema}.{table} alter column {column} drop default;");

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Its_script_is_proven_written_and_taken_back_by_its_rollback()
    {
        var script = (await FixAsync()).Scripts.ShouldHaveSingleItem();
        script.ShownPath.ShouldBe("migrations/0002_orders_columns.sql");
        script.Text.ShouldBe("""
            -- DBQ901 team-rule: public.Orders.Net
            -- DBQ901 team-rule: public.Orders.price
            -- Written by dbquality fix. Taken back by rollback/0002_orders_columns.sql
            set lock_timeout = '2s';

            alter table public."Orders" alter column "Net" set default '0';

            alter table public."Orders" alter column price set default '0';

            reset lock_timeout;

            """.ReplaceLineEndings("\n"));
        script.Rollback.ShouldContain("alter table public.\"Orders\" alter column price drop default;\n\nalter table public.\"Orders\" alter column \"Net\" drop default;\n");

        FixFiles.Write([script]);
        (await project.FindAsync()).ShouldBeEmpty();
        (await FixAsync()).Scripts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_run_in_a_transaction_is_a_script_of_its_own()
    {
        project.Write("standards/team_rule.fix.sql", "create index concurrently on {schema}.{table} ({column});\nalter table {schema}.{table} alter column {column} set default '0';")
            .Write("standards/team_rule.rollback.sql", "alter table {schema}.{table} alter column {column} drop default;\ndrop index concurrently {schema}.\"Orders_{column}_idx\";")
            .Migration("create table \"Orders\" (id int primary key, price money);");
        var script = (await FixAsync()).Scripts.ShouldHaveSingleItem();
        script.Text.ShouldNotContain("lock_timeout");
        script.Text.ShouldEndWith("create index concurrently on public.\"Orders\" (price);\nalter table public.\"Orders\" alter column price set default '0';\n");
    }

    [Fact]
    public async Task Without_a_rollback_nothing_is_written_and_the_reason_is_told()
    {
        File.Delete(Path.Combine(project.Folder, "standards/team_rule.rollback.sql"));
        var result = await FixAsync();
        result.Scripts.ShouldBeEmpty();
        result.Unmended.Select(one => one.Because).Distinct().ShouldHaveSingleItem()
            .ShouldBe("standards/team_rule.fix.sql has nothing that takes it back: write that into standards/team_rule.rollback.sql, and it can be proven.");
        project.ReadRules()[0].Info.HasFix.ShouldBeFalse();
    }

    [Theory]
    [InlineData("fix", "select 1;", "Its finding is still there: DBQ901 public.Orders.")]
    [InlineData("fix", "alter table {schema}.{table} drop {coloumn};", "standards/team_rule.fix.sql(1,35): The query returns no column for {coloumn}. Did you mean {column}?")]
    [InlineData("fix", "-- later", "standards/team_rule.fix.sql holds no statement.")]
    [InlineData("rollback", "select 1;", "What takes it back does not: ")]
    [InlineData("rollback", "alter table {schema}.{table} drop default;", "What takes it back does not run: syntax error")]
    public async Task What_does_not_hold_is_refused_with_its_reason(string file, string sql, string because)
    {
        project.Write($"standards/team_rule.{file}.sql", sql);
        var result = await FixAsync();
        result.Scripts.ShouldBeEmpty();
        result.Unmended.Count.ShouldBe(2);
        result.Unmended.ShouldAllBe(one => one.Because!.StartsWith(because, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rollback_of_no_fix_is_refused()
    {
        File.Delete(Path.Combine(project.Folder, "standards/team_rule.fix.sql"));
        Should.Throw<GateException>(project.ReadRules).Message.ShouldBe(
            "standards/team_rule.rollback.sql takes back what a fix did, and there is none. Write the fix into standards/team_rule.fix.sql, or remove the file.");
    }

    private Task<FixResult> FixAsync() => FixGate.RunAsync(
        new GateRequest { Path = project.Folder }, new FixRequest { Selection = new FixSelection { Rules = ["DBQ901"] } }, null, TestContext.Current.CancellationToken);
}
