using System.CommandLine;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality baseline</c>: accepts what is there, so that only what is new blocks.</summary>
internal sealed class BaselineVerb : IVerb
{
    private readonly GateOptions gate = new();

    private readonly Option<bool> prune = new("--prune") { Description = "Remove the entries of what is fixed." };
    private readonly Option<bool> add = new("--add") { Description = "Accept also what is not in the baseline yet." };

    public Command Create()
    {
        var command = new Command("baseline", "Writes the violations that are there into standards.baseline.yaml: from then on only new ones block.") { prune, add };
        gate.AddTo(command);
        command.SetAction(WriteAsync);
        return command;
    }

    private async Task<int> WriteAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = await gate.OnlyRequestAsync(parsed, cancellationToken) with { MakesBaseline = true };
        var report = await Terminal.WithProgressAsync(CommandLine.VerbosityOf(parsed), progress => Gate.RunAsync(request, progress, cancellationToken));
        var draft = BaselineDraft.Of(report);
        var (file, isNew) = (report.BaselineFile, report.Baseline.File is null);
        var (pruning, adding) = (parsed.GetValue(prune), isNew || parsed.GetValue(add));
        RefuseSilence(file, draft, pruning, adding);

        var entries = draft.Kept.Concat(pruning ? [] : draft.Stale).Concat(adding ? draft.Missing : []).ToList();
        var changes = isNew || (pruning && draft.Stale.Count > 0) || (adding && draft.Missing.Count > 0);
        if (changes) OutputFile.Write(file, output => output.Write(BaselineText.Of(entries)), CodedProblem.BaselineNotWritten);
        Tell(file, changes, entries.Count, draft, pruning, adding);
        return ExitCodes.Clean;
    }

    /// <summary>A file that only shrinks is not rewritten by somebody who did not say which way.</summary>
    private static void RefuseSilence(string file, BaselineDraft draft, bool pruning, bool adding)
    {
        if (pruning || adding || draft.Stale.Count + draft.Missing.Count == 0) return;
        var missing = draft.Missing.Count == 0 ? ""
            : $" {Count(draft.Missing.Count, "violation")} not in it: mend what dbquality check shows, or accept it with --add.";
        var stale = draft.Stale.Count == 0 ? "" : $" {Count(draft.Stale.Count, "entry", "entries")} of what is fixed: remove with --prune.";
        throw CodedProblem.WrongSetting.InConfiguration($"The baseline is there already and is left as it is.{missing}{stale}", SourceSpan.Start(Shown(file)));
    }

    private static void Tell(string file, bool changed, int count, BaselineDraft draft, bool pruning, bool adding)
    {
        Console.Out.WriteLine($"{(changed ? "Wrote" : "Nothing to change in")} {Shown(file)}: {Count(count, "violation")}.");
        if (pruning && draft.Stale.Count > 0) Console.Out.WriteLine($"Removed {Count(draft.Stale.Count, "entry", "entries")} of what is fixed.");
        if (!pruning && draft.Stale.Count > 0) Console.Out.WriteLine($"Kept {Count(draft.Stale.Count, "entry", "entries")} of what is fixed: remove with --prune.");
        if (!adding && draft.Missing.Count > 0) Console.Out.WriteLine($"Left out {Count(draft.Missing.Count, "violation")}: mend what dbquality check shows, or accept it with --add.");
    }

    private static string Count(int number, string noun, string? plural = null) => $"{number} {(number == 1 ? noun : plural ?? noun + "s")}";

    private static string Shown(string file) => VisibleText.Of(Path.GetRelativePath(Directory.GetCurrentDirectory(), file));
}
