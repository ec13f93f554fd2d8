using System.CommandLine;
using DbQuality.Generation;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality docs</c>: pages for people.</summary>
internal sealed class DocsVerb : IVerb
{
    private const string FileName = "standards.yaml";

    private readonly Argument<string> path = new("PATH")
    {
        Description = "The standards file, or the project whose standards.yaml it is.",
        DefaultValueFactory = _ => ".",
    };

    // Without an environment variable: DBQUALITY_OUTPUT is the report of check.
    private readonly Option<string?> output = new("--output") { Description = "Write the page to this file instead of standard output.", HelpName = "FILE" };

    public Command Create()
    {
        var standards = new Command("standards", "The team's standards as a Markdown page, from standards.yaml alone.") { path, output };
        standards.SetAction(WriteStandards);
        return new Command("docs", "Pages for people.") { standards };
    }

    private int WriteStandards(ParseResult parsed)
    {
        var file = FileOf(parsed.GetValue(path)!);
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

    private static string FileOf(string given)
    {
        if (Directory.Exists(given)) return Path.Combine(Path.GetFullPath(given), FileName);
        var file = Path.GetFullPath(given);
        if (!File.Exists(file)) throw CodedProblem.NoMigrations.InConfiguration($"There is no {given}. Name a standards file, a project file or a folder.");
        return Path.GetExtension(file) is ".yaml" or ".yml" ? file : Path.Combine(Path.GetDirectoryName(file)!, FileName);
    }
}
