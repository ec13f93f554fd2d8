using System.CommandLine;

namespace DbQuality.Cli;

/// <summary>The options that say what runs the migrations; the same on every verb that runs them.</summary>
internal sealed class RunnerOptions
{
    private readonly Option<string?> runner = Setting.Option("--runner", "NAME", "What runs the migrations: auto, dbup, efcore or command.", "auto", "dbup", "efcore", "command");
    private readonly Option<string?> command = Setting.Option("--runner-command", "COMMAND", "What the runner named command runs, with {connection} where the connection string goes.");

    private readonly Option<string?> assembly = Setting.Option("--assembly", "FILE", "What the project builds: EF Core's migrations are run from it, and it is {assembly} in a command.");
    private readonly Option<string?> assets = new("--assets") { Hidden = true };

    public void AddTo(Command verb)
    {
        verb.Options.Add(runner);
        verb.Options.Add(command);
        verb.Options.Add(assembly);
        verb.Options.Add(assets);
    }

    public string? Name(Given given) => Setting.Text(given, runner);

    public string? Command(Given given) => Setting.Text(given, command);

    public string? Assembly(Given given) => Setting.Text(given, assembly);

    /// <summary>NuGet's list of what the project's packages need, from a build.</summary>
    public string? Assets(Given given) => given.Parsed.GetValue(assets) is { Length: > 0 } file ? file : null;
}
