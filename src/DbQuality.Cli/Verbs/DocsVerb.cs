using System.CommandLine;
using DbQuality.Generation;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality docs</c>: pages for people.</summary>
internal sealed class DocsVerb : IVerb
{
    private readonly Argument<string> path = new("PATH")
    {
        Description = "The standards file, or the project whose standards.yaml it is.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> standardsFile = Setting.Option("--standards", "FILE", "The standards file of the project; default: its own, or one above it in the repository.");

    // Without an environment variable: DBQUALITY_OUTPUT is the report of check.
    private readonly Option<string?> output = new("--output") { Description = "Write the page to this file instead of standard output.", HelpName = "FILE" };

    public Command Create()
    {
        var standards = new Command("standards", "The team's standards as a Markdown page, from standards.yaml alone.") { path, standardsFile, output };
        standards.SetAction(WriteStandardsAsync);
        return new Command("docs", "Pages for people.") { standards };
    }

    private async Task<int> WriteStandardsAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = await FileOfAsync(parsed, cancellationToken);
        var folder = Path.GetDirectoryName(file)!;
        var own = CustomRuleSet.None;
        var standards = StandardsReader.Read(file, Path.GetFileName(file), globs =>
        {
            own = CustomRuleSet.Read(globs, folder, path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
            return RuleCatalog.VocabularyWith(own.Rules);
        });
        var text = new StandardsPage(standards, [.. own.Rules.Select(rule => rule.Info)], RulePage.FirstExamples).Render();
        if (parsed.GetValue(output) is { } target) OutputFile.Write(target, writer => writer.Write(text));
        else ReportOutput.Print(writer => writer.Write(text));
        return ExitCodes.Clean;
    }

    private async Task<string> FileOfAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var named = Path.GetFullPath(parsed.GetValue(path)!);
        if (!Path.Exists(named)) throw CodedProblem.NoMigrations.InConfiguration($"There is no {parsed.GetValue(path)}. Name a standards file, a project file or a folder.");
        if (File.Exists(named) && Path.GetExtension(named) is ".yaml" or ".yml") return named;
        var given = await Given.ReadAsync(parsed, named, new TrustOptions().Trust(parsed), cancellationToken);
        return ProjectLocation.Of(named).StandardsPlace(Setting.Text(given, standardsFile));
    }
}
