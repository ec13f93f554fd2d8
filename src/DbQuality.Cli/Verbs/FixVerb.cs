using System.CommandLine;
using DbQuality.Fixes;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality fix</c>: corrective migrations, each proven before it is written.</summary>
internal sealed class FixVerb : IVerb
{
    private readonly GateOptions gate = new();
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Print the scripts as a diff, and write none." };
    private readonly Option<bool> newScripts = new(FixSummary.NewScripts) { Description = "Edit no script that is there, as all of them are deployed already: write new migrations for everything." };
    private readonly Option<string?> review = Setting.Option("--review", "DIR", "Write the scripts into this folder instead of the migrations'.");
    private readonly Option<string[]> objects = Setting.List("--object", "PATTERN", "Mend only what is wrong with these objects, such as public.orders or auth_*; may be repeated.");
    private readonly Option<string?> severity = Setting.Option(
        "--severity", "SEVERITY", "error, warning or info: the mildest finding that is mended; default: info.", "error", "warning", "info");

    public Command Create()
    {
        var command = new Command("fix", "Mends what the rules find: by an edit of the last script where that made it, else by a new migration; each proven on a copy, a migration together with its rollback.")
        {
            dryRun, newScripts, review, objects, severity,
        };
        gate.AddTo(command);
        command.SetAction(FixAsync);
        return command;
    }

    private async Task<int> FixAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = await gate.OnlyRequestAsync(parsed, cancellationToken);
        var fixes = new FixRequest
        {
            NewScripts = parsed.GetValue(newScripts),
            Review = Setting.Text(parsed, review) is { } folder ? Path.GetFullPath(folder) : null,
            Selection = new FixSelection
            {
                Rules = request.Rules,
                Objects = Setting.Texts(parsed, objects) is { Count: > 0 } patterns ? new ObjectPatterns(patterns) : ObjectPatterns.All,
                Severity = Setting.Text(parsed, severity) is { } word
                    ? Setting.Choose(severity.Name, word, Severity.Error, Severity.Warning, Severity.Info)
                    : Severity.Info,
            },
        };
        // All rules judge a script that mends what some of them found.
        var result = await Terminal.WithProgressAsync(CommandLine.VerbosityOf(parsed), progress =>
            FixGate.RunAsync(request with { Rules = [] }, fixes, progress, cancellationToken));
        if (parsed.GetValue(dryRun)) Console.Out.Write(FixDiff.Of(result, fixes.Review ?? FolderOf(request.Path)));
        else Write(result);
        FixSummary.Write(result, written: !parsed.GetValue(dryRun), parsed.GetValue(dryRun) ? Console.Error : Console.Out);
        return result.Unmended.Any(one => one.Finding.Severity == Severity.Error) ? ExitCodes.Violations : ExitCodes.Clean;
    }

    private static void Write(FixResult result)
    {
        EditedFiles.Write(result.Edits);
        FixFiles.Write(result.Scripts);
    }

    private static string FolderOf(string path) => Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
}
