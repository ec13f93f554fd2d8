using System.CommandLine;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality explain</c>: the page of a rule or of an error.</summary>
internal sealed class ExplainVerb : IVerb
{
    private readonly Argument<string> rule = new("RULE") { HelpName = "RULE", Description = "A rule's id or name, such as DBQ301 or foreign-key-without-index, or an error's code, such as DBQ011." };

    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file or folder: standards.yaml there names rules of your own.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> standards = Setting.Option("--standards", "FILE", "The team's standards; default: standards.yaml in PATH.");

    public Command Create()
    {
        rule.CompletionSources.Add(_ => RuleCatalog.All.SelectMany(known => new[] { known.Info.Id, known.Info.Name }).Concat(ErrorPage.Codes));
        var command = new Command("explain", "Tells what a rule flags, why it matters, and how to mend it; or what an error means.") { rule, path, standards };
        command.SetAction(ExplainAsync);
        return command;
    }

    private async Task<int> ExplainAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asked = parsed.GetValue(rule)!;
        // One of ours is explained whatever is wrong with the project.
        if (RuleCatalog.Find(asked) is { } ours)
        {
            ReportOutput.Print(output => RulePage.Write(ours.Info, output));
            return ExitCodes.Clean;
        }
        if (ErrorPage.Find(asked) is { } error)
        {
            ReportOutput.Print(output => ErrorPage.Write(error, output));
            return ExitCodes.Clean;
        }
        var given = await Given.ReadAsync(parsed, Path.GetFullPath(parsed.GetValue(path)!), new TrustOptions().Trust(parsed), cancellationToken);
        var own = CustomRuleTests.RulesOf(given.Path, Setting.Text(given, standards));
        var found = own.FirstOrDefault(known => known.Info.GoesBy(asked)) ?? throw Unknown(asked, own);
        ReportOutput.Print(output => CustomRulePage.Write(found, output));
        return ExitCodes.Clean;
    }

    private static GateException Unknown(string asked, IReadOnlyList<CustomRule> own)
    {
        var advice = RuleCatalog.Nearest(asked, [.. RuleCatalog.All, .. own]) is { } nearest ? $"Did you mean {nearest}?" : "List the rules: dbquality rules list";
        return CodedProblem.WrongSetting.InConfiguration($"There is no rule or error {asked}. {advice}");
    }
}
