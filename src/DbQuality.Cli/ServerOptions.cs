using System.CommandLine;

namespace DbQuality.Cli;

/// <summary>The options that say which PostgreSQL to use; the same on every verb that needs one.</summary>
internal sealed class ServerOptions
{
    private readonly Option<string?> postgres = Setting.Option(
        "--postgres", "SERVER", "auto, local, embedded, container, or a connection string.", "auto", "local", "embedded", "container");

    private readonly Option<string?> version = Setting.Option(
        "--postgres-version", "MAJOR", "Major version; default: the standards' own, else the newest found.");

    public void AddTo(Command command)
    {
        command.Options.Add(postgres);
        command.Options.Add(version);
    }

    public string Postgres(ParseResult parsed) => Setting.Text(parsed, postgres) ?? "auto";

    public int? Version(ParseResult parsed) => Setting.Text(parsed, version) is { } text ? Setting.Version(version.Name, text) : null;
}
