using System.CommandLine;
using DbQuality.Generation.Habits;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality init</c>: a commented standards file that states the project's own habits.</summary>
internal sealed class InitVerb : IVerb
{
    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file, or the folder that holds migrations/.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> schema = new("--schema")
    {
        Description = "Also write the schema into this file, relative to the standards, for editors that reach no network; default: the standards refer to its public address.",
        HelpName = "FILE",
    };

    private readonly Option<string?> standards = Setting.Option("--standards", "FILE", "The file to write; default: standards.yaml beside the migrations.");
    private readonly ServerOptions server = new();
    private readonly RunnerOptions runner = new();
    private readonly TrustOptions trust = new();
    private readonly LimitOptions limits = new();

    public Command Create()
    {
        var command = new Command("init", "Writes a commented standards.yaml with the project's own habits; never over one that is there.") { path, standards, schema };
        server.AddTo(command);
        runner.AddTo(command);
        trust.AddTo(command);
        limits.AddTo(command);
        command.SetAction(InitAsync);
        return command;
    }

    private async Task<int> InitAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var named = parsed.GetValue(path)!;
        if (!Path.Exists(named)) throw CodedProblem.NoMigrations.InConfiguration($"There is no {named}. Name a project file or the folder that holds migrations/.");
        var given = await Given.ReadAsync(parsed, ProjectSet.Only(named, cancellationToken), trust.Trust(parsed), cancellationToken);
        var location = ProjectLocation.Of(given.Path);
        // A second file that nobody reads would be no standards.
        var file = location.StandardsPlace(Setting.Text(given, standards));
        if (File.Exists(file) || OwnFiles.IsLink(file))
            throw CodedProblem.WrongSetting.InConfiguration($"{location.Shown(file)} is there already. Edit it, or remove it and run init again.", SourceSpan.Start(file));

        var copy = parsed.GetValue(schema) is { } wanted ? PlaceOfSchema(wanted, file) : null;
        var request = Request(given);
        var hasScripts = MigrationOutcome.HasMigrations(request);
        var draft = hasScripts ? await InferAsync(parsed, request, cancellationToken) : new StandardsDraft();
        if (copy is not null) draft = draft with { Schema = "./" + Path.GetRelativePath(Path.GetDirectoryName(file)!, copy).Replace('\\', '/') };
        OutputFile.Create(file, draft.ToYaml());
        Tell(file);
        if (copy is not null)
        {
            OutputFile.Write(copy, output => output.Write(StandardsSchema.Text));
            Tell(copy);
        }
        Console.Out.WriteLine(hasScripts
            ? $"Check the migrations against it: dbquality check {named}"
            : "Put your scripts below migrations/: a folder is a stage, a file is a script, and both run in the order of their names.");
        return ExitCodes.Clean;
    }

    private GateRequest Request(Given given) => limits.Over(new()
    {
        Trust = trust.Trust(given),
        Overdue = Failures.End,
        Path = given.Path,
        Evaluated = given.Project.Evaluated,
        Postgres = server.Postgres(given),
        PostgresVersion = server.Version(given),
        Migrations = runner.Migrations(given),
        Assembly = runner.Assembly(given),
        Assets = runner.Assets(given),
        RunAs = runner.Role(given),
    }, given);

    private static async Task<StandardsDraft> InferAsync(ParseResult parsed, GateRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var project = await Terminal.WithProgressAsync(CommandLine.VerbosityOf(parsed), progress => MigrationOutcome.ReadAsync(request, progress, cancellationToken));
            return StandardsInference.Of(project.Context, project.Postgres, project.Prepared);
        }
        catch (GateException problem)
        {
            // The scripts may need what only the file can say: extensions, roles. So write it all the same.
            Console.Error.WriteLine($"{VisibleText.Of(problem.Location?.ToString() ?? "dbquality")}: warning {problem.Code}: The migrations could not be looked at, so the file holds the defaults: {MessageText.Of(problem.Message)}");
            return new StandardsDraft();
        }
    }

    /// <summary>An older copy of the schema is replaced, and nothing else.</summary>
    private static string PlaceOfSchema(string wanted, string standards)
    {
        var file = Path.GetFullPath(wanted, Path.GetDirectoryName(standards)!);
        OutputFile.Verify(file);
        var inTheWay = file == standards ? "the standards file" : File.Exists(file) && !StandardsSchema.IsCopy(file) ? "there already, and is no copy of the schema" : null;
        return inTheWay is null ? file : throw CodedProblem.FileAccess.InEnvironment($"{wanted} is not written: it is {inTheWay}. Name another file for the schema.");
    }

    private static void Tell(string file) => Console.Out.WriteLine($"Wrote {VisibleText.Of(Path.GetRelativePath(Directory.GetCurrentDirectory(), file))}.");
}
