using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Text;

namespace DbQuality.Tests.Stages;

/// <summary>The catalog at the end of stages that are checked by themselves.</summary>
[NeedsPostgres]
public sealed class StageCheckTests
{
    private const string NoKey = "create table notes (body text not null);";
    private const string Key = "alter table notes add primary key (body);";

    [Fact]
    public async Task A_finding_says_since_which_stage_it_is_there()
    {
        var report = await CheckAsync("[pre-deploy, deploy, post-deploy]", ("pre-deploy/1.sql", "create schema app;"), ("deploy/1.sql", NoKey), ("post-deploy/1.sql", "select 1;"));
        var finding = report.Verdict.Findings.ShouldHaveSingleItem();
        (finding.Rule.Id, finding.Stage, finding.Location!.ToString()).ShouldBe(("DBQ202", "deploy", "migrations/deploy/1.sql(1,1)"));
        finding.Message.ShouldEndWith(" (Seen since the end of stage deploy.)");
    }

    [Fact]
    public async Task What_a_later_stage_mends_is_found_where_the_stage_before_it_is_checked()
    {
        var scripts = new[] { ("deploy/1.sql", NoKey), ("post-deploy/1.sql", Key) };
        var finding = (await CheckAsync("[deploy]", scripts)).Verdict.Findings.ShouldHaveSingleItem();
        (finding.Rule.Id, finding.Stage, finding.Location!.ToString()).ShouldBe(("DBQ202", "deploy", "migrations/deploy/1.sql(1,1)"));
        finding.Message.ShouldEndWith(" (Seen at the end of stage deploy; a later stage mends it.)");
        (await CheckAsync("[post-deploy]", scripts)).Verdict.Findings.ShouldBeEmpty();
        (await CheckAsync("[]", scripts)).Verdict.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stages_that_share_a_transaction_are_seen_together_and_the_report_says_so()
    {
        var report = await CheckAsync("[deploy, post-deploy]\n  transaction: single", ("deploy/1.sql", NoKey), ("post-deploy/1.sql", Key));
        report.Verdict.Findings.ShouldBeEmpty();
        report.Notes.Select(note => note.Message).ShouldBe(
            ["Stage deploy was not checked by itself: its scripts share a transaction with the next stage, or the runner runs all stages at once."]);
    }

    [Fact]
    public async Task A_waiver_holds_at_the_end_of_a_stage_too()
    {
        const string waiver = "\nwaivers: [{ rule: DBQ202, object: public.notes, reason: mended after the deployment }]";
        var report = await CheckAsync("[deploy]", waiver, ("deploy/1.sql", NoKey), ("deploy/2.sql", "select 1;"));
        report.Verdict.Findings.ShouldBeEmpty();
        report.Verdict.Waived.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_waiver_that_is_needed_only_in_between_is_not_unused()
    {
        const string waiver = "\nwaivers: [{ rule: DBQ202, object: public.notes, reason: mended after the deployment }]\nrules: { DBQ021: error }";
        var report = await CheckAsync("[deploy]", waiver, ("deploy/1.sql", NoKey), ("post-deploy/1.sql", Key));
        report.Verdict.Findings.ShouldBeEmpty();
        report.Verdict.Waived.ShouldHaveSingleItem().Stage.ShouldBe("deploy");
        var unused = await CheckAsync("[deploy]", waiver, ("deploy/1.sql", "create table tags (id uuid primary key);"), ("post-deploy/1.sql", "select 1;"));
        unused.Verdict.Findings.Select(finding => finding.Rule.Id).ShouldBe(["DBQ021"]);
    }

    [Fact]
    public async Task The_baseline_holds_what_is_there_only_in_between()
    {
        using var project = new ProjectFolder().Write("standards.yaml", "profile: essential\nrules: { DBQ605: off }\nmigrations: { stages: [{ deploy: { check: true } }] }\n")
            .Write("migrations/deploy/1.sql", NoKey).Write("migrations/post-deploy/1.sql", Key);
        var first = await CheckAsync(project);
        var entry = BaselineDraft.Of(first).Missing.ShouldHaveSingleItem();
        project.Write("standards.baseline.yaml", BaselineText.Of([entry]));
        var second = await CheckAsync(project);
        (second.Verdict.Findings.Count, second.Verdict.Stale.Count).ShouldBe((0, 0));
        second.Verdict.Baselined.ShouldHaveSingleItem().Stage.ShouldBe("deploy");
        project.Write("migrations/deploy/1.sql", "create table notes (body text primary key);").Write("migrations/post-deploy/1.sql", "select 1;");
        (await CheckAsync(project)).Verdict.Findings.Select(finding => finding.Rule.Id).ShouldBe(["DBQ024"]);
    }

    private static Task<GateReport> CheckAsync(ProjectFolder project) => Gate.RunAsync(
        new GateRequest { Path = project.Directory, FailOn = Severity.Error }, progress: null, TestContext.Current.CancellationToken);

    private static Task<GateReport> CheckAsync(string stages, params (string File, string Sql)[] scripts) => CheckAsync(stages, "", scripts);

    /// <param name="stages">The stages to check, as a YAML list, and perhaps more of the section.</param>
    private static async Task<GateReport> CheckAsync(string stages, string more, params (string File, string Sql)[] scripts)
    {
        var names = stages[1..stages.IndexOf(']', StringComparison.Ordinal)].Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var section = string.Concat(names.Select(name => $"\n    - {name}: {{ check: true }}"));
        var rest = stages[(stages.IndexOf(']', StringComparison.Ordinal) + 1)..];
        using var project = new ProjectFolder().Write("standards.yaml", $"profile: essential\nmigrations:\n  stages:{section}{rest}{(more.Contains("rules:", StringComparison.Ordinal) ? more.Replace("rules: {", "rules: { DBQ605: off,", StringComparison.Ordinal) : more + "\nrules: { DBQ605: off }")}\n");
        foreach (var (file, sql) in scripts) project.Write("migrations/" + file, sql);
        return await CheckAsync(project);
    }
}
