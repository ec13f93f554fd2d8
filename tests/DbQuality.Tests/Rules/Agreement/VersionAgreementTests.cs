using System.Globalization;
using System.Text;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Tests.Catalog;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Sample;
using DbQuality.Text;

namespace DbQuality.Tests.Rules.Agreement;

/// <summary>
/// The same migrations have the same findings, with the same fingerprints and places, on every version of PostgreSQL, but for what
/// <c>version-differences.txt</c> lists. <c>build/version-agreement</c> does it for any schema.
/// </summary>
[NeedsPostgres]
public sealed class VersionAgreementTests
{
    /// <summary>The sample, and what the environment names.</summary>
    public static TheoryData<string> Folders =>
        [SampleProject.Folder, .. (Environment.GetEnvironmentVariable("DBQUALITY_AGREEMENT_FOLDERS") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task A_folder_has_the_same_findings_with_the_same_fingerprints_on_every_version(string folder)
    {
        var answers = new List<VersionAnswer>();
        foreach (var version in EverythingDatabases.Versions) answers.Add(await CheckAsync(folder, version.Data));
        var known = KnownDifference.All;
        var differences = VersionAnswer.Differences(answers);
        var unknown = differences.Where(difference => !known.Any(line => line.Explains(difference))).ToList();
        if (Environment.GetEnvironmentVariable("DBQUALITY_AGREEMENT_REPORT") is { Length: > 0 } report)
            await File.AppendAllTextAsync(report, Text(folder, answers, differences, unknown), TestContext.Current.CancellationToken);
        answers.Where(answer => answer.Migrations.Applied < answer.Migrations.Scripts).Select(answer => $"on {answer.Version} the migrations fail after {answer.Migrations.Applied} scripts").ShouldBeEmpty();
        unknown.Select(difference => $"{difference}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_known_difference_gives_its_reason() => KnownDifference.All.Where(line => line.Reason.Length < 20).ShouldBeEmpty();

    // Installed servers may have extensions that the others have not, such as plpgsql_check, which sees more.
    private static async Task<VersionAnswer> CheckAsync(string folder, int version)
    {
        try
        {
            var report = await Gate.RunAsync(
                new GateRequest { Path = folder, Postgres = "embedded", PostgresVersion = version, Profile = Profile.Strict, Timeout = TimeSpan.FromMinutes(20) },
                null, TestContext.Current.CancellationToken);
            return VersionAnswer.Of(version, report);
        }
        catch (GateException missing) when (missing.Code == "DBQ001" && !TestServer.OnCi)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    private static string Text(string folder, List<VersionAnswer> answers, IReadOnlyList<VersionDifference> differences, List<VersionDifference> unknown)
    {
        var text = new StringBuilder(folder).Append('\n');
        foreach (var answer in answers) text.Append(CultureInfo.InvariantCulture, $"  {answer.Version}: {answer.Findings.Count(finding => finding.Fingerprint.Length > 0)} findings in {answer.Migrations.Applied} of {answer.Migrations.Scripts} scripts\n");
        text.Append(CultureInfo.InvariantCulture, $"  {differences.Count - unknown.Count} differences are explained, {unknown.Count} are not\n");
        foreach (var difference in unknown) text.Append("  ").Append(difference).Append('\n');
        return text.ToString();
    }
}
