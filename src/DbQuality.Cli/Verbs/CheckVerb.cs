using System.CommandLine;
using DbQuality.Migrations;
using DbQuality.Reports;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality check</c>: the gate.</summary>
internal sealed class CheckVerb : IVerb
{
    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file, a folder that holds migrations/, or a folder of .sql files.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> standards = Setting.Option("--standards", "FILE", "The team's standards; default: standards.yaml beside the migrations.");
    private readonly Option<string?> format = FormatOption();
    private readonly Option<string?> output = Setting.Option("--output", "FILE", "Write the report to this file instead of standard output.");
    private readonly Option<string?> reports = Setting.Option("--reports", "DIR", "Also write report.json and report.sarif into this folder.");
    private readonly ServerOptions server = new();
    private readonly Option<string?> runner = Setting.Option("--runner", "NAME", "What runs the migrations: auto, sql, dbup or command.", "auto", "sql", "dbup", "command");
    private readonly Option<string?> runnerCommand = Setting.Option("--runner-command", "COMMAND", "What the runner named command runs, with {connection} where the connection string goes.");
    private readonly Option<string?> runAs = Setting.Option("--run-as", "ROLE", "owner or superuser: the role that runs the scripts.", "owner", "superuser");
    private readonly Option<string?> transaction = Setting.Option("--transaction", "MODE", "none, script or single: how the scripts are wrapped.", "none", "script", "single");
    private readonly Option<string[]> rules = Setting.List("--rule", "RULE", "Check this rule only, by id or name; may be repeated.");
    private readonly Option<string[]> excludeRules = Setting.List("--exclude-rule", "RULE", "Leave this rule out, by id or name; may be repeated.");
    private readonly Option<string?> profile = Setting.Option("--profile", "PROFILE", "essential, recommended or strict; default: the standards' own.", "essential", "recommended", "strict");
    private readonly Option<string?> failOn = Setting.Option("--fail-on", "SEVERITY", "error, warning or never: the mildest severity that fails the run.", "error", "warning", "never");
    private readonly Option<string?> timeout = Setting.Option("--timeout", "TIME", "For the whole run, such as 90s or 5m; default: 5m.");
    private readonly Option<string?> scriptsFile = new("--scripts-file") { Hidden = true };
    private readonly Option<string?> assembly = new("--assembly") { Hidden = true };

    public Command Create()
    {
        var command = new Command("check", "Runs the migrations in a throw-away PostgreSQL and checks what they leave behind.")
        {
            path, standards, format, output, reports, runner, runnerCommand, runAs, transaction, rules, excludeRules, profile,
            failOn, timeout, scriptsFile, assembly,
        };
        server.AddTo(command);
        // The library takes an option it does not know for the path.
        path.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: ['-', ..] token }]) given.AddError($"There is no option {token}.");
        });
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
            var request = Request(parsed);
            var report = written is MSBuildReport
                ? await ForTaskAsync(request, cancellationToken)
                : await Terminal.WithProgressAsync(verbosity, progress => Gate.RunAsync(request, progress, cancellationToken));
            report = report with { PathInRepository = Repository.PathOf(request.Path), FailOn = request.FailOn };
            if (folder is not null) ReportOutput.WriteAll(report, folder);
            // The task listens on standard output: a variable for other runs must not redirect what it hears.
            ReportOutput.Write(written, report, written is MSBuildReport ? parsed.GetValue(output) : Setting.Text(parsed, output));
            return report.Blocked ? ExitCodes.Violations : ExitCodes.Clean;
        }
        catch (Exception problem)
        {
            if (folder is not null) ReportOutput.RemoveAll(folder);
            if (written is MSBuildReport && problem is not OperationCanceledException) TellTask(problem);
            throw;
        }
    }

    private static async Task<GateReport> ForTaskAsync(GateRequest request, CancellationToken cancellationToken)
    {
        using var stop = StandardInputEnd.Link(cancellationToken);
        return await Gate.RunAsync(request, progress: null, stop.Token);
    }

    private static void TellTask(Exception problem)
    {
        using var output = ReportOutput.ForPrograms();
        MSBuildRecords.Failure(output, Failures.Known(problem));
    }

    private GateRequest Request(ParseResult parsed) => new()
    {
        Path = Path.GetFullPath(parsed.GetValue(path) is { Length: > 0 } given ? given : "."),
        Scripts = parsed.GetValue(scriptsFile) is { } file ? ScriptsFile.Read(file) : null,
        StandardsFile = Setting.Text(parsed, standards),
        Postgres = server.Postgres(parsed),
        PostgresVersion = server.Version(parsed),
        Migrations = new MigrationStandards
        {
            Runner = Setting.Text(parsed, runner),
            Command = Setting.Text(parsed, runnerCommand),
            Transactions = Setting.Text(parsed, transaction) is { } mode
                ? Setting.Choose(transaction.Name, mode, TransactionMode.None, TransactionMode.Script, TransactionMode.Single)
                : null,
        },
        Assembly = parsed.GetValue(assembly),
        RunAs = Setting.Text(parsed, runAs) is { } role ? Setting.Choose(runAs.Name, role, RunAs.Owner, RunAs.Superuser) : null,
        Rules = Setting.Texts(parsed, rules),
        ExcludeRules = Setting.Texts(parsed, excludeRules),
        Profile = Setting.Text(parsed, profile) is { } name ? Setting.Choose(profile.Name, name, Enum.GetValues<Profile>()) : null,
        FailOn = Setting.Text(parsed, failOn) is { } severity ? FailOn(severity) : Severity.Error,
        Timeout = Setting.Text(parsed, timeout) is { } time ? Setting.Duration(timeout.Name, time) : TimeSpan.FromMinutes(5),
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
        var option = Setting.Option("--format", "FORMAT", "How the report is written: text, json, sarif or msbuild; default: text.");
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
