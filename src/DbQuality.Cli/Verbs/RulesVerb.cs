using System.CommandLine;
using DbQuality.Rules.Engine;
using DbQuality.Runs;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality rules list</c>: what can be checked; <c>rules test</c>: the examples of a project's own rules.</summary>
internal sealed class RulesVerb : IVerb
{
    private static readonly Dictionary<string, Action<IReadOnlyList<RuleInfo>, TextWriter>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = RuleList.Text,
        ["json"] = RuleList.Json,
        ["markdown"] = RuleList.Markdown,
    };

    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file or folder: standards.yaml there names rules of your own.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> standards = Setting.Option("--standards", "FILE", "The team's standards; default: standards.yaml in PATH.");

    // Without an environment variable: DBQUALITY_FORMAT is the format of check.
    private readonly Option<string> format = new("--format") { Description = "text, json or markdown.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    private readonly ServerOptions server = new();
    private readonly TrustOptions trust = new();
    private readonly LimitOptions limits = new();
    private readonly Option<bool> strict = new("--strict") { Description = "A rule without both a pass.sql and a fail.sql fails." };

    public Command Create()
    {
        format.CompletionSources.Add([.. Formats.Keys]);
        var list = new Command("list", "Every rule: id, name, profile and what it flags.") { path, standards, format };
        list.SetAction(ListAsync);
        var test = new Command("test", "Runs the pass.sql, fail.sql and fix.sql of a project's own rules.") { path, standards, strict };
        server.AddTo(test);
        trust.AddTo(test);
        limits.AddTo(test);
        test.SetAction(TestAsync);
        return new Command("rules", "The rules that the gate checks.") { list, test };
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var name = parsed.GetValue(format)!;
        if (!Formats.TryGetValue(name, out var write)) throw Setting.Wrong(format.Name, name, Formats.Keys);
        var given = await Given.ReadAsync(parsed, Path.GetFullPath(parsed.GetValue(path)!), trust.Trust(parsed), cancellationToken);
        var own = CustomRuleTests.RulesOf(given.Path, Setting.Text(given, standards));
        var all = RuleCatalog.All.Concat(own).Select(rule => rule.Info).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        ReportOutput.Print(output => write(all, output));
        return ExitCodes.Clean;
    }

    private async Task<int> TestAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = await Given.ReadAsync(parsed, Path.GetFullPath(parsed.GetValue(path)!), trust.Trust(parsed), cancellationToken);
        var request = limits.Over(new GateRequest
        {
            Path = given.Path,
            StandardsFile = Setting.Text(given, standards),
            Trust = trust.Trust(given),
            BaseStandardsFile = trust.BaseStandards(given),
            Postgres = server.Postgres(given),
            PostgresVersion = server.Version(given),
            Overdue = Failures.End,
        }, given);
        var tests = await Terminal.WithProgressAsync(CommandLine.VerbosityOf(parsed), progress => CustomRuleTests.RunAsync(request, progress, cancellationToken));
        var report = new RuleTestReport(tests, parsed.GetValue(strict));
        ReportOutput.Print(report.Write);
        return report.Failed ? ExitCodes.Violations : ExitCodes.Clean;
    }
}
