using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;
using static DbQuality.Tests.Rules.EngineFixture;

namespace DbQuality.Tests.Rules;

/// <summary>What waivers and ignores do to findings; what is reported of them is in the examples of DBQ020 to DBQ023.</summary>
public sealed class WaiverTests
{
    private static readonly DbObject Column = new() { Kind = ObjectKind.Column, Schema = "public", Table = "tasks", Name = "owner" };
    private static readonly DbObject Index = Column with { Kind = ObjectKind.Index, Name = "tasks_owner_idx" };
    private static readonly DbObject Function = new() { Kind = ObjectKind.Function, Schema = "public", Name = "touch(public.kind, integer)" };
    private static readonly DbObject Script = new() { Kind = ObjectKind.Script, Name = "migrations/0001.tables.sql" };

    public static IEnumerable<TheoryDataRow<DbObject, string, bool>> Patterns =>
    [
        new(Column, "public.tasks.owner", true),
        new(Column, "public.*.owner", true),
        new(Column, "public.tasks", true),
        new(Column, "tasks", true),
        new(Column, "other.tasks", false),
        new(Column, "public.tasks.owner_id", false),
        new(Column, "public.owner", false),
        new(Index, "tasks_owner_idx", true),
        new(Index, "public.tasks_owner_*", true),
        new(Index, "public.tasks", true),
        new(Index, "public.tasks.tasks_owner_idx", true),
        new(Index, "public.task", false),
        new(Function, "public.touch", true),
        new(Function, "touch", true),
        new(Function, "public.touch(public.kind, integer)", true),
        new(Function, "public.touch(integer)", false),
        new(Script, "migrations/0001.tables.sql", true),
        new(Script, "migrations/*.sql", true),
        new(Script, "*.txt", false),
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_waivers_pattern_means_an_object_by_its_own_name_or_its_tables(DbObject subject, string pattern, bool matches) =>
        WaiverMatch.Matches(new ObjectPatterns([pattern]), subject).ShouldBe(matches);

    [Fact]
    public void The_last_pattern_that_means_the_object_decides()
    {
        WaiverMatch.Matches(new ObjectPatterns(["public.tasks", "!public.tasks.owner"]), Column).ShouldBeFalse();
        WaiverMatch.Matches(new ObjectPatterns(["public.tasks", "!public.tasks.other"]), Column).ShouldBeTrue();
        WaiverMatch.Matches(new ObjectPatterns(["!other.*"]), Column).ShouldBeTrue();
    }

    [Fact]
    public void A_waived_finding_does_not_count_and_keeps_its_reason()
    {
        var rule = new SayingRule("DBQ901", "a-rule", Table("visits"), Table("orders"));
        var verdict = Judge(Context(Stated("waivers: [{ rule: a-rule, object: visits, reason: by design }]", rule)), null, rule);
        verdict.Findings.Select(finding => finding.Object.Name).ShouldBe(["orders"]);
        var waived = verdict.Waived.ShouldHaveSingleItem();
        (waived.Object.Name, waived.WaivedBecause, waived.Severity).ShouldBe(("visits", "by design", Severity.Error));
    }

    [Fact]
    public void A_waiver_holds_for_its_own_rule_and_through_its_last_day()
    {
        var rule = new SayingRule("DBQ901", "a-rule", Table("visits"));
        var other = new SayingRule("DBQ902", "other-rule", Table("visits"));
        var standards = Stated("waivers: [{ rule: a-rule, object: visits, reason: by design, expires: 2026-07-01 }]", rule, other);
        Judge(Context(standards), null, rule, other).Findings.Select(finding => finding.Rule.Id).ShouldBe(["DBQ902"]);
        Judge(Context(standards), new RuleSelection { Today = Today.AddDays(1) }, rule, other).Findings.Select(finding => finding.Rule.Id)
            .ShouldBe(["DBQ901", "DBQ902"]);
    }

    [Fact]
    public void An_ignore_waives_its_rule_in_the_next_statement_alone()
    {
        var plan = Plan("a.sql", """
            -- dbquality:ignore a-rule nobody uses it yet
            drop table a;
            drop table b;
            -- dbquality:ignore DBQ901
            drop table c;
            -- dbquality:ignore DBQ902 another rule
            drop table d;
            """);
        var rule = new SayingRule("DBQ901", "a-rule", [.. plan.Scripts.Single().Statements.Select(DropOf)]);
        var verdict = Judge(Context(plan: plan), null, rule);
        verdict.Waived.Select(finding => $"{finding.Location!.Line} {finding.WaivedBecause}").ShouldBe(["2 nobody uses it yet"]);
        verdict.Findings.Select(finding => finding.Location!.Line).ShouldBe([3, 5, 7]);

        static Violation DropOf(Statement statement) => Table("t", statement.Span);
    }
}
