using System.CommandLine;
using DbQuality.Generation.Habits;
using DbQuality.Reports;
using DbQuality.Runs;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality init</c>: a commented standards file that states the project's own habits.</summary>
internal sealed class InitVerb : IVerb
{
    private const string SchemaName = "standards.schema.json";

    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file, or the folder that holds migrations/.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<bool> schema = new("--schema") { Description = "Writes standards.schema.json alone, for editors: after an update of dbquality." };

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
        var folder = Path.GetDirectoryName(file)!;
        if (parsed.GetValue(schema)) return WriteSchema(folder);
        if (File.Exists(file) || OwnFiles.IsLink(file))
            throw CodedProblem.WrongSetting.InConfiguration($"{location.Shown(file)} is there already. Edit it, or remove it and run init again.", SourceSpan.Start(file));

        OutputFile.Verify(Path.Combine(folder, SchemaName));
        var request = Request(given);
        var hasScripts = MigrationOutcome.HasMigrations(request);
        var draft = hasScripts ? await InferAsync(parsed, request, cancellationToken) : new StandardsDraft();
        Create(file, draft.ToYaml());
        Tell(file);
        WriteSchema(folder);
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

    /// <summary>Beside the standards file, whose first line names it: editors find it without any setting. It is ours, so an older one is replaced.</summary>
    private static int WriteSchema(string folder)
    {
        var file = Path.Combine(folder, SchemaName);
        var schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, SchemaName));
        OutputFile.Write(file, output => output.Write(schema));
        Tell(file);
        return ExitCodes.Clean;
    }

    private static void Tell(string file) => Console.Out.WriteLine($"Wrote {VisibleText.Of(Path.GetRelativePath(Directory.GetCurrentDirectory(), file))}.");

    private static void Create(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // CreateNew: one that appears in the meantime is not overwritten either.
        using var output = new StreamWriter(new FileStream(file, FileMode.CreateNew, FileAccess.Write));
        output.Write(text);
    }
}
