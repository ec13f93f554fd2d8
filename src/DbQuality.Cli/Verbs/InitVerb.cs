using System.CommandLine;
using DbQuality.Migrations;
using DbQuality.Postgres;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality init</c>: a commented standards file that states the project's own habits.</summary>
internal sealed class InitVerb : IVerb
{
    private const string FileName = "standards.yaml";

    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file, or the folder that holds migrations/.",
        DefaultValueFactory = _ => ".",
    };

    private readonly ServerOptions server = new();

    public Command Create()
    {
        var command = new Command("init", "Writes a commented standards.yaml with the project's own habits; never over one that is there.") { path };
        server.AddTo(command);
        command.SetAction(InitAsync);
        return command;
    }

    private async Task<int> InitAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = parsed.GetValue(path)!;
        var project = Project(given);
        var file = Path.Combine(project.ProjectDirectory, FileName);
        if (File.Exists(file))
            throw new GateException(Trouble.Configuration, "DBQ010", $"{FileName} is there already. Edit it, or remove it and run init again.", SourceSpan.Start(file));

        var hasScripts = Directory.EnumerateFiles(project.ProjectDirectory, "*.sql", SearchOption.AllDirectories).Any();
        var draft = hasScripts ? await InferAsync(parsed, project, cancellationToken) : new StandardsDraft();
        Create(file, draft.ToYaml());
        Console.Out.WriteLine($"Wrote {Path.GetRelativePath(Directory.GetCurrentDirectory(), file)}.");
        Console.Out.WriteLine(hasScripts
            ? $"Check the migrations against it: dbquality check {given}"
            : "Put your scripts below migrations/: a folder is a stage, a file is a script, and both run in the order of their names.");
        return ExitCodes.Clean;
    }

    private async Task<StandardsDraft> InferAsync(ParseResult parsed, PlanRequest project, CancellationToken cancellationToken)
    {
        var request = new ScratchRequest { Provider = server.Postgres(parsed), Version = server.Version(parsed) };
        try
        {
            return StandardsInference.Of(await Terminal.WithProgressAsync(CommandLine.VerbosityOf(parsed), progress =>
                MigratedCatalog.ReadAsync(project, request, progress, cancellationToken)));
        }
        catch (GateException problem)
        {
            // The scripts may need what only the file can say: extensions, roles. So write it all the same.
            Console.Error.WriteLine($"{problem.Location?.ToString() ?? "dbquality"}: warning {problem.Code}: The migrations could not be looked at, so the file holds the defaults: {problem.Message}");
            return new StandardsDraft();
        }
    }

    private static PlanRequest Project(string given)
    {
        if (Directory.Exists(given)) return new PlanRequest { ProjectDirectory = Path.GetFullPath(given) };
        if (File.Exists(given))
        {
            var file = Path.GetFullPath(given);
            return new PlanRequest { ProjectDirectory = Path.GetDirectoryName(file)!, ProjectFile = file };
        }
        throw new GateException(Trouble.Configuration, "DBQ011", $"There is no {given}. Name a project file or the folder that holds migrations/.");
    }

    private static void Create(string file, string text)
    {
        // CreateNew: one that appears in the meantime is not overwritten either.
        using var output = new StreamWriter(new FileStream(file, FileMode.CreateNew, FileAccess.Write));
        output.Write(text);
    }
}
