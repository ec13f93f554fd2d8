using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Observation;
using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;
using static DbQuality.Tests.Rules.EngineFixture;

namespace DbQuality.Tests.Rules;

/// <summary>Which rules run, and how much their findings weigh.</summary>
public sealed class RuleScheduleTests
{
    private static readonly Rule Essential = new SayingRule("DBQ901", "essential-rule", Table("a"));
    private static readonly Rule Recommended = new SayingRule("DBQ902", "recommended-rule", Table("a")) { Profile = Profile.Recommended };
    private static readonly Rule Strict = new SayingRule("DBQ903", "strict-rule", Table("a")) { Profile = Profile.Strict };
    private static readonly Rule[] All = [Essential, Recommended, Strict];

    [Theory]
    [InlineData(Profile.Essential, "DBQ901 Error", "DBQ902 not in the essential profile; DBQ903 not in the essential profile")]
    [InlineData(Profile.Recommended, "DBQ901 Error; DBQ902 Warning", "DBQ903 not in the recommended profile")]
    [InlineData(Profile.Strict, "DBQ901 Error; DBQ902 Warning; DBQ903 Warning", "")]
    public void A_profile_decides_which_rules_speak_and_how_loud(Profile profile, string findings, string skipped)
    {
        var verdict = Judge(Context(new TeamStandards { Profile = profile }), null, All);
        Weights(verdict).ShouldBe(findings);
        Skips(verdict).ShouldBe(skipped);
    }

    [Fact]
    public void The_command_lines_profile_wins_over_the_standards()
    {
        var verdict = Judge(Context(new TeamStandards { Profile = Profile.Strict }), new RuleSelection { Profile = Profile.Essential, Today = Today }, All);
        verdict.Checked.ShouldBe(["DBQ901"]);
    }

    [Fact]
    public void A_rules_own_setting_wins_over_the_profile()
    {
        var standards = Stated("rules: { essential-rule: off, DBQ902: info, strict-rule: error }", All);
        var verdict = Judge(Context(standards), null, All);
        Weights(verdict).ShouldBe("DBQ902 Info; DBQ903 Error");
        Skips(verdict).ShouldBe("DBQ901 off in standards.yaml");
    }

    [Fact]
    public void The_command_line_wins_over_a_rules_own_setting()
    {
        var standards = Stated("rules: { essential-rule: off }", All);
        var verdict = Judge(Context(standards), new RuleSelection { Only = ["dbq901", "Strict-Rule"], Today = Today }, All);
        Weights(verdict).ShouldBe("DBQ901 Error; DBQ903 Warning");
        Skips(verdict).ShouldBe("DBQ902 not among the rules given by --rule");
    }

    [Fact]
    public void An_excluded_rule_does_not_run()
    {
        var verdict = Judge(Context(), new RuleSelection { Except = ["essential-rule"], Today = Today }, Essential, Recommended);
        verdict.Checked.ShouldBe(["DBQ902"]);
        Skips(verdict).ShouldBe("DBQ901 excluded by --exclude-rule");
    }

    [Fact]
    public void A_name_that_no_rule_has_is_refused_with_the_nearest_one()
    {
        var refused = Should.Throw<GateException>(() => Judge(Context(), new RuleSelection { Only = ["strict-rul"], Today = Today }, All));
        refused.Message.ShouldBe("--rule names no rule: strict-rul. Did you mean strict-rule?");
        refused.Trouble.ShouldBe(Trouble.Configuration);
    }

    [Fact]
    public void A_rule_newer_than_the_adopted_version_informs_until_the_team_states_its_severity()
    {
        var rule = new SayingRule("DBQ904", "new-rule", Table("a")) { Since = 2 };
        Weights(Judge(Context(), null, rule)).ShouldBe("DBQ904 Info");
        Weights(Judge(Context(new TeamStandards { Version = 2 }), null, rule)).ShouldBe("DBQ904 Error");
        Weights(Judge(Context(Stated("rules: { new-rule: warning }", rule)), null, rule)).ShouldBe("DBQ904 Warning");
    }

    [Fact]
    public void A_rule_newer_than_the_adopted_version_never_blocks_by_itself()
    {
        var rule = new SayingRule("DBQ904", "new-rule", Table("a") with { Severity = Severity.Error }) { Since = 2 };
        // No file, or one that states no version, is version 1.
        Weights(Judge(Context(new TeamStandards()), null, rule)).ShouldBe("DBQ904 Info");
        Weights(Judge(Context(Stated("profile: strict", rule)), null, rule)).ShouldBe("DBQ904 Info");
        // Not even one that the command line names.
        Weights(Judge(Context(), new RuleSelection { Only = ["new-rule"], Today = Today }, rule)).ShouldBe("DBQ904 Info");
        Weights(Judge(Context(new TeamStandards { Version = 2 }), null, rule)).ShouldBe("DBQ904 Error");
    }

    [Fact]
    public void Every_rule_is_of_a_version_that_a_file_can_adopt() =>
        RuleCatalog.All.Where(rule => rule.Info.Since < 1 || rule.Info.Since > StandardsReader.NewestVersion).Select(rule => rule.Info.Id).ShouldBeEmpty();

    [Fact]
    public void A_rule_that_cannot_check_is_skipped_with_its_reason()
    {
        var rule = new SayingRule("DBQ904", "policy-rule", Table("a")) { Cannot = "database.primary_key is not stated in standards.yaml" };
        Skips(Judge(Context(), null, rule)).ShouldBe("DBQ904 database.primary_key is not stated in standards.yaml");
    }

    [Fact]
    public void Proof_that_the_run_has_not_is_said_to_be_missing()
    {
        var live = new SayingRule("DBQ904", "live-rule") { Proof = Proof.Live };
        var trace = new SayingRule("DBQ905", "trace-rule") { Proof = Proof.Trace };
        var source = new SayingRule("DBQ906", "source-rule") { Proof = Proof.Source };
        var blind = Observations.None with { Because = "the given role is not a superuser" };
        Skips(Judge(Context(plan: Plan("a.sql", ""), observations: blind), null, live, trace, source))
            .ShouldBe("DBQ904 statistics need a live database; DBQ905 the given role is not a superuser");
        Skips(Judge(Context(), null, source)).ShouldBe("DBQ906 there are no scripts to read");
    }

    [Fact]
    public void After_a_failed_script_the_catalog_is_not_judged_and_the_history_is()
    {
        var plan = Plan("a.sql", "selec 1;");
        var script = plan.Scripts.Single();
        var problem = new ScriptProblem { Script = script, Location = script.Statements[0].Span, Message = "syntax error" };
        var history = new SayingRule("DBQ904", "history-rule", Table("a")) { Category = RuleCategory.History };
        var context = Context(plan: plan) with { Run = new RunResult { Scripts = [], Problems = [problem] } };
        var verdict = Judge(context, null, Essential, history);
        Weights(verdict).ShouldBe("DBQ904 Error");
        Skips(verdict).ShouldBe("DBQ901 a script failed, so the catalog is not what the migrations produce");
    }

    [Fact]
    public void A_rule_that_fails_is_named_and_nothing_is_judged()
    {
        var rule = new SayingRule("DBQ904", "broken-rule") { Fails = new InvalidOperationException("Sequence contains no elements.") };
        var failed = Should.Throw<GateException>(() => Judge(Context(), null, Essential, rule));
        failed.Code.ShouldBe("DBQ009");
        failed.Message.ShouldBe(
            "The rule DBQ904 broken-rule failed: InvalidOperationException: Sequence contains no elements. Nothing was judged. " +
            "Please report it; until then: --exclude-rule DBQ904.");
    }

    private static string Weights(Verdict verdict) => string.Join("; ", verdict.Findings.Select(finding => $"{finding.Rule.Id} {finding.Severity}"));

    private static string Skips(Verdict verdict) => string.Join("; ", verdict.Skipped.Select(skipped => $"{skipped.Rule} {skipped.Because}"));

    [Fact]
    public void A_rule_of_a_later_version_is_read_and_does_not_look_checked()
    {
        var standards = StandardsReader.Parse(
            "{ rules: { varchar-length: error, DBQ224: { severity: warning, columns: 60 } } }",
            "standards.yaml", RuleCatalog.Vocabulary);
        Skips(Judge(Context(standards), null, Essential)).ShouldBe(
            "DBQ211 not in this version of DbQuality; DBQ224 not in this version of DbQuality");
    }
}
