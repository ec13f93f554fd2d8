using DbQuality.Reports;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Stages;

/// <summary>One history on several PostgreSQL versions at once: one verdict.</summary>
[NeedsPostgres]
public sealed class SeveralVersionsTests : IDisposable
{
    private readonly ProjectFolder project = new ProjectFolder()
        .Write("standards.yaml", "profile: essential\nrules: { DBQ021: error }\ndatabase: { postgres: [14, 18] }\n")
        .Write("migrations/1.sql", """
            create table notes (body text not null, at timestamp);
            do $$ begin
              if current_setting('server_version_num')::int < 150000 then create table old_notes (body text not null); end if;
            end $$;
            """);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task The_baseline_holds_what_any_of_them_finds_and_an_entry_that_one_of_them_needs_is_not_stale()
    {
        var first = await CheckAsync();
        first.Verdict.Findings.Select(Name).ShouldBe(["DBQ202 public.notes", "DBQ206 public.notes.at", "DBQ202 public.old_notes"]);
        project.Write("standards.baseline.yaml", BaselineText.Of(BaselineDraft.Of(first).Missing));
        var second = await CheckAsync();
        second.Verdict.Findings.ShouldBeEmpty();
        second.Verdict.Baselined.Select(Name).ShouldBe(first.Verdict.Findings.Select(Name));

        project.Write("migrations/1.sql", "create table notes (body text not null, at timestamp);");
        var third = await CheckAsync();
        third.Verdict.Findings.Select(Name).ShouldBe(["DBQ024 DBQ202 public.old_notes"]);
        BaselineDraft.Of(third).Stale.ShouldHaveSingleItem().Object.ShouldBe("public.old_notes");
    }

    [Fact]
    public async Task A_waiver_that_one_of_them_needs_is_not_unused()
    {
        project.Write("standards.yaml", "profile: essential\nrules: { DBQ021: error }\ndatabase: { postgres: [14, 18] }\nwaivers: [{ rule: DBQ202, object: old_notes, reason: gone in 15 }]\n");
        var report = await CheckAsync();
        report.Verdict.Findings.Select(Name).ShouldBe(["DBQ202 public.notes", "DBQ206 public.notes.at"]);
        report.Verdict.Waived.Select(Name).ShouldBe(["DBQ202 public.old_notes"]);
    }

    [Fact]
    public async Task A_name_of_the_standards_that_one_of_them_has_is_no_mistake_and_one_that_none_has_is()
    {
        project.Write("standards.yaml", "database: { postgres: [14, 18], lookup_tables: [old_notes, older_notes, notes] }\n");
        (await CheckAsync()).Verdict.Findings.Where(finding => finding.Rule.Id == "DBQ040").Select(finding => finding.Object.Name).ShouldBe(["database.lookup_tables older_notes"]);
    }

    private Task<GateReport> CheckAsync() =>
        Gate.RunAsync(new GateRequest { Path = project.Directory }, progress: null, TestContext.Current.CancellationToken);

    private static string Name(Finding finding) => $"{finding.Rule.Id} {finding.Object.Identity}";
}
