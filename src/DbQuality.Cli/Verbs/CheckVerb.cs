using System.CommandLine;
using DbQuality.Fixes;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality check</c>: the gate.</summary>
internal sealed class CheckVerb : IVerb
{
    private readonly GateOptions gate = new();
    private readonly Option<string?> format = FormatOption();
    private readonly Option<string?> output = Setting.Option("--output", "FILE", "Write the report to this file instead of standard output.");
    private readonly Option<string?> reports = Setting.Option("--reports", "DIR",
        $"Also write {string.Join(", ", ReportCatalog.All.Select(report => report.FileName).OfType<string>())} into this folder.");
    private readonly Option<string?> failOn = Setting.Option("--fail-on", "SEVERITY", "error, warning or never: the mildest severity that fails the run.", "error", "warning", "never");
    private readonly Option<string?> scriptsFile = new("--scripts-file") { Hidden = true };
    private readonly Option<bool> fix = new("--fix") { Hidden = true };

    public Command Create()
    {
        var command = new Command("check", "Runs the migrations in a throw-away PostgreSQL and checks what they leave behind.")
        {
            format, output, reports, failOn, scriptsFile, fix,
        };
        gate.AddTo(command);
        command.SetAction(CheckAsync);
        return command;
    }

    private async Task<int> CheckAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var verbosity = CommandLine.VerbosityOf(parsed);
        var written = FormatOf(parsed);
        var folder = Setting.Text(parsed, reports);
        try
        {
            // The task listens on standard output: a variable for other runs must not redirect what it hears.
            var file = written is MSBuildReport ? parsed.GetValue(output) : Setting.Text(parsed, output);
            if (file is not null) OutputFile.Verify(file);
            if (folder is not null) ReportOutput.Verify(folder);
            var answer = written is MSBuildReport
                ? await ForTaskAsync(parsed, LastActs, cancellationToken)
                : await Terminal.WithProgressAsync(verbosity, progress => ForPeopleAsync(parsed, LastActs, progress, cancellationToken));
            foreach (var failure in answer.Failures) Failures.Tell(failure);
            if (folder is not null) ReportOutput.WriteAll(answer, folder);
            ReportOutput.Write(written, answer, file);
            return answer.ExitCode;
        }
        catch (Exception problem)
        {
            if (folder is not null) RemoveReports(folder);
            if (written is MSBuildReport && problem is not OperationCanceledException) TellTask(problem);
            throw;
        }

        void LastActs(GateException? problem)
        {
            if (written is MSBuildReport && problem is not null) TellTask(problem);
            if (folder is not null) ReportOutput.RemoveAll(folder);
        }
    }

    /// <summary>Of the one project that is there, or of each of several.</summary>
    private async Task<CheckAnswer> ForPeopleAsync(ParseResult parsed, Action<GateException?> lastActs, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var path = gate.PathOf(parsed);
        // A wrong option is told once, and before anything is looked for.
        _ = Request(new Given(parsed, path, ProjectProperties.None), lastActs);
        var projects = ProjectSet.Of(path, cancellationToken);
        if (projects is [var only] && only == path)
            return CheckAnswer.Of(await RunAsync(Request(await gate.ReadAsync(parsed, only, cancellationToken), lastActs), progress, cancellationToken));
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        var several = new SeveralProjects(folder, (project, ct) => gate.ReadAsync(parsed, project, ct), (given, steps, ct) =>
            RunAsync(Request(given, lastActs) with { CommonFolder = folder }, steps, ct));
        var reports = await several.RunAsync(projects, progress, cancellationToken);
        return CheckAnswer.Of(reports);

        async Task<GateReport> RunAsync(GateRequest request, IProgress<string>? steps, CancellationToken ct) =>
            await Gate.RunAsync(request, steps, ct) with { Verbosity = CommandLine.VerbosityOf(parsed) };
    }

    private async Task<CheckAnswer> ForTaskAsync(ParseResult parsed, Action<GateException?> lastActs, CancellationToken cancellationToken)
    {
        using var stop = StandardInputEnd.Link(cancellationToken);
        var request = Request(await gate.ReadAsync(parsed, gate.PathOf(parsed), stop.Token), lastActs);
        var report = await Gate.RunAsync(request, progress: null, stop.Token);
        if (!parsed.GetValue(fix) || report.Verdict.Findings.All(finding => finding.Fix is null)) return CheckAnswer.Of(report);
        var result = await FixGate.RunAsync(request, new FixRequest(), progress: null, stop.Token);
        EditedFiles.Write(result.Edits);
        FixFiles.Write(result.Scripts);
        return CheckAnswer.Of(FixedReport.Of(report, result, request.Severities));
    }

    /// <summary>What went wrong is to be said first of all, whatever becomes of the old reports.</summary>
    private static void RemoveReports(string folder)
    {
        try
        {
            ReportOutput.RemoveAll(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"dbquality: the reports of an earlier run in {folder} could not be removed: {refused.Message}");
        }
    }

    private static void TellTask(Exception problem)
    {
        using var output = ReportOutput.ForPrograms();
        BuildRecordWriter.Failure(output, Failures.Known(problem));
    }

    private GateRequest Request(Given given, Action<GateException?> lastActs) => gate.Request(given) with
    {
        Scripts = given.Parsed.GetValue(scriptsFile) is { } file ? ScriptsFile.Read(file) : null,
        FailOn = Setting.Text(given, failOn) is { } severity ? FailOn(severity) : Severity.Error,
        Overdue = problem => Failures.End(problem, lastActs),
    };

    private Severity FailOn(string text) => text.ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "never" => Severity.Off,
        _ => throw Setting.Wrong(failOn.Name, text, ["error", "warning", "never"]),
    };

    private static Option<string?> FormatOption()
    {
        var option = Setting.Option("--format", "FORMAT", $"How the report is written: {string.Join(", ", ReportCatalog.All.Select(report => report.Format))}; default: text.");
        option.CompletionSources.Add(_ => ReportCatalog.All.Select(report => report.Format));
        return option;
    }

    private IReport FormatOf(ParseResult parsed)
    {
        var name = Setting.Text(parsed, format) ?? "text";
        return ReportCatalog.Find(name)
            ?? throw Setting.Wrong(format.Name, name, [.. ReportCatalog.All.Select(report => report.Format)]);
    }
}
