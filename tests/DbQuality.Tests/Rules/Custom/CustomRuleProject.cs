using DbQuality.Reports;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;

namespace DbQuality.Tests.Rules.Custom;

/// <summary>A project with rules of its own, in a folder that goes with the test.</summary>
internal sealed class CustomRuleProject : IDisposable
{
    /// <summary>The header of DBQ901; a query goes below it.</summary>
    public const string Header = "-- id: DBQ901\n-- name: team-rule\n-- severity: error\n-- message: \"{object} is wrong.\"\n";

    public CustomRuleProject(string standards = "custom_rules: [\"standards/*.sql\"]\nprofile: essential\n") => Write("standards.yaml", standards);

    public string Folder { get; } = Directory.CreateTempSubdirectory("dbquality-custom-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public CustomRuleProject Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>A rule in <c>standards/team_rule.sql</c>.</summary>
    public CustomRuleProject Rule(string query) => Write("standards/team_rule.sql", Header + query);

    public CustomRuleProject Migration(string sql) => Write("migrations/0001.sql", sql);

    /// <summary>The rules as the gate reads them.</summary>
    public IReadOnlyList<CustomRule> ReadRules() => ProjectLocation.Of(Folder).ReadStandards(null).CustomRules.Rules;

    public Task<GateReport> CheckAsync(int? version = null, RunAs? runAs = null, params string[] rules) => Gate.RunAsync(
        new GateRequest { Path = Folder, PostgresVersion = version, RunAs = runAs, Rules = rules.Length > 0 ? rules : ["DBQ901"] }, null, TestContext.Current.CancellationToken);

    /// <summary>What DBQ901 finds: <c>migrations/0001.sql(3,1) table public.orders: message</c>.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(int? version = null) =>
        [.. (await CheckAsync(version)).Verdict.Findings.Select(Shown)];

    public static string Shown(Finding finding) => $"{finding.Location} {finding.Object.Kind.Word()} {finding.Object.Identity}: {finding.Message}";
}
