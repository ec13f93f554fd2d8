using System.CommandLine;
using DbQuality.Text;

namespace DbQuality.Cli.Verbs;

/// <summary><c>dbquality init</c>: a commented standards file to start from.</summary>
internal sealed class InitVerb : IVerb
{
    private const string FileName = "standards.yaml";

    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file, or the folder that holds migrations/.",
        DefaultValueFactory = _ => ".",
    };

    public Command Create()
    {
        var command = new Command("init", "Writes a commented standards.yaml to start from; never over one that is there.") { path };
        command.SetAction(Init);
        return command;
    }

    private int Init(ParseResult parsed)
    {
        var given = parsed.GetValue(path)!;
        var folder = Folder(given);
        var file = Path.Combine(folder, FileName);
        Create(file, new StandardsDraft().ToYaml());
        Console.Out.WriteLine($"Wrote {Path.GetRelativePath(Directory.GetCurrentDirectory(), file)}.");
        Console.Out.WriteLine(Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories).Any()
            ? $"Check the migrations against it: dbquality check {given}"
            : "Put your scripts below migrations/: a folder is a stage, a file is a script, and both run in the order of their names.");
        return ExitCodes.Clean;
    }

    private static string Folder(string given)
    {
        if (Directory.Exists(given)) return Path.GetFullPath(given);
        if (File.Exists(given)) return Path.GetDirectoryName(Path.GetFullPath(given))!;
        throw new GateException(Trouble.Configuration, "DBQ011", $"There is no {given}. Name a project file or the folder that holds migrations/.");
    }

    private static void Create(string file, string text)
    {
        if (File.Exists(file))
            throw new GateException(Trouble.Configuration, "DBQ012", $"{FileName} is there already. Edit it, or remove it and run init again.", SourceSpan.Start(file));
        // CreateNew: one that appears in the meantime is not overwritten either.
        using var output = new StreamWriter(new FileStream(file, FileMode.CreateNew, FileAccess.Write));
        output.Write(text);
    }
}
