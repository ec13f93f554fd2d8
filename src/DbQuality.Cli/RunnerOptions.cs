using System.CommandLine;

namespace DbQuality.Cli;

/// <summary>The options that say what runs the migrations; the same on every verb that runs them.</summary>
internal sealed class RunnerOptions
{
    private readonly Option<string?> runner = Setting.Option("--runner", "NAME", "What runs the migrations: auto, dbup or command.", "auto", "dbup", "command");
    private readonly Option<string?> command = Setting.Option("--runner-command", "COMMAND", "What the runner named command runs, with {connection} where the connection string goes.");

    public void AddTo(Command verb)
    {
        verb.Options.Add(runner);
        verb.Options.Add(command);
    }

    public string? Name(ParseResult parsed) => Setting.Text(parsed, runner);

    public string? Command(ParseResult parsed) => Setting.Text(parsed, command);
}
