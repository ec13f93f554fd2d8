using System.CommandLine;
using DbQuality.Rules;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality explain</c>: a rule's page.</summary>
internal sealed class ExplainVerb : IVerb
{
    private readonly Argument<string> rule = new("RULE") { HelpName = "RULE", Description = "Id or name, such as DBQ301 or foreign-key-without-index." };

    public Command Create()
    {
        rule.CompletionSources.Add(_ => RuleCatalog.All.SelectMany(known => new[] { known.Info.Id, known.Info.Name }));
        var command = new Command("explain", "Tells what a rule flags, why it matters, and how to mend it.") { rule };
        command.SetAction(Explain);
        return command;
    }

    private int Explain(ParseResult parsed)
    {
        var asked = parsed.GetValue(rule)!;
        var found = RuleCatalog.Find(asked) ?? throw Unknown(asked);
        ReportOutput.Print(output => RulePage.Write(found.Info, output));
        return ExitCodes.Clean;
    }

    private static GateException Unknown(string asked)
    {
        var advice = RuleCatalog.Nearest(asked) is { } nearest ? $"Did you mean {nearest}?" : "List the rules: dbquality rules list";
        return new GateException(Trouble.Configuration, "DBQ010", $"There is no rule {asked}. {advice}");
    }
}
