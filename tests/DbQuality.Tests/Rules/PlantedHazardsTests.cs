using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Tests.Infrastructure;
using DbQuality.Tests.Migrations;
using DbQuality.Tests.Postgres;

namespace DbQuality.Tests.Rules;

/// <summary>
/// A script with fifty hazards for tables in use among fifty statements that look like them: each hazard is told at its line by its rule, and no rule of the
/// family says a word at any other. <c>build/planted-hazards</c> prints what was found and what was accused.
/// </summary>
[NeedsPostgres]
public sealed class PlantedHazardsTests(ITestOutputHelper output)
{
    private const string Script = "0002_hazards.sql";

    public static IEnumerable<TheoryDataRow<int>> Versions =>
        Environment.GetEnvironmentVariable("DBQUALITY_TEST_ALL_VERSIONS") == "1" ? [14, 15, 16, 17, 18] : [0];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_hazard_is_found_and_nothing_else_accused(int version)
    {
        using var project = new ProjectFolder();
        foreach (var file in new[] { "0001_before.sql", Script }) project.Write($"migrations/{file}", Read(file));
        var report = await Gate.RunAsync(
            new GateRequest { Path = project.Directory, PostgresVersion = version == 0 ? null : version }, null, TestContext.Current.CancellationToken);

        report.Verdict.Findings.Where(finding => finding.Rule.Id == "DBQ701").Select(finding => $"{finding.Location}: {finding.Message}").ShouldBeEmpty();
        var told = report.Verdict.Findings.Where(finding => finding.Rule.Category == RuleCategory.Safety && finding.Location!.File.EndsWith(Script, StringComparison.Ordinal))
            .Select(finding => (finding.Location!.Line, finding.Rule.Id)).ToHashSet();
        var marks = Marks().ToList();
        var missed = marks.Where(mark => mark.Rule is { } rule && !told.Contains((mark.Line, rule))).ToList();
        // Of a hazard more than one rule may speak, and what leads to it in its transaction is part of it.
        var accused = marks.Where(mark => mark.Rule is null).SelectMany(mark => told.Where(one => one.Line == mark.Line)).ToList();
        var (hazards, harmless) = (marks.Count(mark => mark.Rule is not null), marks.Count(mark => mark.Rule is null));
        output.WriteLine($"PostgreSQL {report.Postgres[0].Version}: found {hazards - missed.Count} of {hazards} hazards, accused {accused.Count} of {harmless} harmless statements");

        (hazards, harmless).ShouldBe((50, 50));
        missed.Select(mark => $"{Script}({mark.Line}): {mark.Rule} is not found: {mark.Sql}").ShouldBeEmpty();
        accused.Select(one => $"{Script}({one.Line}): {one.Id}").ShouldBeEmpty();
    }

    private static IEnumerable<(int Line, string? Rule, string Sql)> Marks()
    {
        var lines = Read(Script).Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i] == "-- harmless") yield return (i + 2, null, lines[i + 1]);
            if (lines[i].StartsWith("-- hazard ", StringComparison.Ordinal)) yield return (i + 2, lines[i]["-- hazard ".Length..], lines[i + 1]);
        }
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathOf($"tests/DbQuality.Tests/Rules/Hazards/{file}"));
}
