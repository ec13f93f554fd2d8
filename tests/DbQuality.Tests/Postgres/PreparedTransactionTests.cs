using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;

namespace DbQuality.Tests.Postgres;

/// <summary>A given server may let scripts prepare transactions for two-phase commit.</summary>
[NeedsPostgres]
public sealed class PreparedTransactionTests
{
    [Fact]
    public async Task What_a_script_prepares_and_nobody_commits_is_an_error_at_its_statement()
    {
        (await FailuresAsync("begin;\ncreate table lost (id int primary key);\nprepare transaction 'left';")).ShouldBe(
            ["migrations/1.sql(3,1)-(3,27): The transaction prepared as 'left' is left behind, so nobody sees what it did. Commit it in the script: commit prepared 'left';"]);
    }

    [Fact]
    public async Task What_is_committed_is_none() =>
        (await FailuresAsync("begin;\ncreate table kept (id int primary key);\nprepare transaction 'left';\ncommit prepared 'left';")).ShouldBeEmpty();

    private static async Task<IEnumerable<string>> FailuresAsync(string script)
    {
        using var project = new ProjectFolder();
        project.Write("migrations/1.sql", script);
        await using var server = await ServerOfAUser.StartAsync(15);
        var report = await Gate.RunAsync(new GateRequest { Path = project.Directory, Postgres = server.AdministratorConnectionString }, null, TestContext.Current.CancellationToken);
        (await server.AskAsync("select count(*) from pg_prepared_xacts")).ShouldBe(0L);
        return report.Verdict.Findings.Where(finding => finding.Rule.Id == "DBQ701").Select(finding => $"{finding.Location}-({finding.Location!.EndLine},{finding.Location.EndColumn}): {finding.Message}");
    }
}
