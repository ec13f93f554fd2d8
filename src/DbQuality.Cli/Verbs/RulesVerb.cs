using System.CommandLine;
using DbQuality.Rules;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality rules list</c>: what can be checked.</summary>
internal sealed class RulesVerb : IVerb
{
    private static readonly Dictionary<string, Action<IReadOnlyList<RuleInfo>, TextWriter>> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = RuleList.Text,
        ["json"] = RuleList.Json,
        ["markdown"] = RuleList.Markdown,
    };

    // Without an environment variable: DBQUALITY_FORMAT is the format of check.
    private readonly Option<string> format = new("--format") { Description = "text, json or markdown.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };

    public Command Create()
    {
        format.CompletionSources.Add([.. Formats.Keys]);
        var list = new Command("list", "Every rule: id, name, profile and what it flags.") { format };
        list.SetAction(List);
        return new Command("rules", "The rules that the gate checks.") { list };
    }

    private int List(ParseResult parsed)
    {
        var name = parsed.GetValue(format)!;
        if (!Formats.TryGetValue(name, out var write)) throw Setting.Wrong(format.Name, name, Formats.Keys);
        ReportOutput.Print(output => write([.. RuleCatalog.All.Select(rule => rule.Info)], output));
        return ExitCodes.Clean;
    }
}
