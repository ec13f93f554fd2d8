using DbQuality.Rules.Engine;
using DbQuality.Rules.Families.Waivers;
using DbQuality.Standards;
using DbQuality.Text;
using static DbQuality.Tests.Rules.EngineFixture;

namespace DbQuality.Tests.Rules;

/// <summary>What the baseline does to findings; what is reported of its entries is in the examples of DBQ024.</summary>
public sealed class BaselineTests
{
    private static readonly Rule Stale = new BaselineStale();

    [Fact]
    public void What_the_baseline_holds_does_not_count_and_what_is_new_does()
    {
        var before = new SayingRule("DBQ901", "a-rule", Table("visits"), Table("orders"));
        var standards = Accepting(Judge(Context(), null, before).Findings);
        var after = new SayingRule("DBQ901", "a-rule", Table("orders"), Table("visits"), Table("tasks"));
        var verdict = Judge(Context(standards), null, after, Stale);
        Names(verdict.Findings).ShouldBe(["DBQ901 tasks"]);
        Names(verdict.Baselined).ShouldBe(["DBQ901 orders", "DBQ901 visits"]);
        verdict.Baselined.ShouldAllBe(finding => finding.Severity == Severity.Error);
        (verdict.Waived.Count, verdict.Stale.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void An_entry_holds_no_other_violation_of_its_object()
    {
        var rule = new SayingRule("DBQ901", "a-rule", Table("visits") with { Discriminator = "a" });
        var standards = Accepting(Judge(Context(), null, rule).Findings);
        var changed = new SayingRule("DBQ901", "a-rule", Table("visits") with { Discriminator = "b" });
        var other = new SayingRule("DBQ902", "other-rule", Table("visits") with { Discriminator = "a" });
        var verdict = Judge(Context(standards), null, changed, other, Stale);
        Names(verdict.Findings.Where(finding => finding.Rule.Id != "DBQ024")).ShouldBe(["DBQ901 visits", "DBQ902 visits"]);
        verdict.Baselined.ShouldBeEmpty();
        verdict.Stale.ShouldHaveSingleItem().Key.ShouldBe(standards.Baseline.Entries[0].Key);
    }

    [Fact]
    public void Two_findings_that_nothing_tells_apart_need_an_entry_each()
    {
        var drop = Plan("a.sql", "drop table a;\ndrop table a;").Scripts.Single().Statements.Select(statement => Table("a", statement.Span)).ToArray();
        var once = Judge(Context(), null, new SayingRule("DBQ901", "a-rule", drop[0]));
        var twice = Judge(Context(Accepting(once.Findings)), null, new SayingRule("DBQ901", "a-rule", drop), Stale);
        twice.Baselined.ShouldHaveSingleItem().Location.ShouldBe(drop[0].Location);
        twice.Findings.ShouldHaveSingleItem().Location.ShouldBe(drop[1].Location);
        var accepted = Accepting([.. twice.Baselined, .. twice.Findings]);
        Judge(Context(accepted), null, new SayingRule("DBQ901", "a-rule", drop), Stale).Findings.ShouldBeEmpty();
        Judge(Context(accepted), null, new SayingRule("DBQ901", "a-rule", drop[0]), Stale).Stale.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_fixed_violation_is_an_error_at_its_entry_whatever_the_profile()
    {
        var baseline = Read("[{ rule: a-rule, object: public.visits, fingerprint: 0123456789abcdef }]", new SayingRule("DBQ901", "a-rule"));
        var standards = new TeamStandards { Profile = Profile.Essential, Baseline = baseline };
        var finding = Judge(Context(standards), null, new SayingRule("DBQ901", "a-rule"), Stale).Findings.ShouldHaveSingleItem();
        (finding.Rule.Id, finding.Severity, finding.Location!.ToString()).ShouldBe(("DBQ024", Severity.Error, "standards.baseline.yaml(3,4)"));
    }

    [Fact]
    public void An_entry_of_a_rule_that_did_not_run_is_left_alone()
    {
        Rule[] rules = [new SayingRule("DBQ901", "a-rule"), new SayingRule("DBQ902", "strict-rule") { Profile = Profile.Strict }, new SayingRule("DBQ903", "cannot") { Cannot = "no" }];
        var entries = string.Join(", ", rules.Select(rule => $"{{ rule: {rule.Info.Id}, object: public.visits, fingerprint: 0123456789abcdef }}"));
        var standards = new TeamStandards { Baseline = Read($"[{entries}]", rules) };
        var verdict = Judge(Context(standards), new RuleSelection { Except = ["a-rule"], Today = Today }, [.. rules, Stale]);
        (verdict.Findings.Count, verdict.Stale.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_waived_violation_stays_waived_and_its_entry_is_not_stale()
    {
        var rule = new SayingRule("DBQ901", "a-rule", Table("visits"));
        var accepted = Accepting(Judge(Context(), null, rule).Findings).Baseline;
        var standards = Stated("waivers: [{ rule: a-rule, object: visits, reason: by design }]", rule) with { Baseline = accepted };
        var verdict = Judge(Context(standards), null, rule, Stale);
        (verdict.Waived.Count, verdict.Baselined.Count, verdict.Findings.Count).ShouldBe((1, 0, 0));
    }

    [Fact]
    public void What_is_said_of_waivers_and_a_failed_script_cannot_be_accepted()
    {
        var upkeep = new SayingRule("DBQ020", "waiver-expired", Table("a")) { Category = RuleCategory.Waivers };
        var failed = new SayingRule("DBQ701", "script-failed", Table("a")) { Category = RuleCategory.History };
        var standards = Accepting(Judge(Context(), null, upkeep, failed).Findings);
        standards.Baseline.Entries.Count.ShouldBe(2);
        Names(Judge(Context(standards), null, upkeep, failed).Findings).ShouldBe(["DBQ020 a", "DBQ701 a"]);
    }

    private static TeamStandards Accepting(IReadOnlyList<Finding> findings) => new()
    {
        Baseline = new Baseline("standards.baseline.yaml",
            [.. findings.Select((finding, line) => new BaselineEntry(finding.Rule.Id, finding.Object.Identity, finding.Fingerprint) { Location = new("standards.baseline.yaml", line, 1, line, 9) })]),
    };

    private static Baseline Read(string entries, params Rule[] rules) => BaselineReader.Parse(
        $"version: 1\nviolations:\n  {entries}", "standards.baseline.yaml", new RuleVocabulary([.. rules.Select(rule => new RuleTerm(rule.Info.Id, rule.Info.Name, []))]));

    private static List<string> Names(IEnumerable<Finding> findings) => [.. findings.Select(finding => $"{finding.Rule.Id} {finding.Object.Name}")];
}
