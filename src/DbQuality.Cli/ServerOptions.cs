using System.CommandLine;

namespace DbQuality.Cli;

/// <summary>The options that say which PostgreSQL to use; the same on every verb that needs one.</summary>
internal sealed class ServerOptions
{
    private readonly Option<string?> postgres = Setting.Option(
        "--postgres", "SERVER", "auto, local, embedded, container, or a connection string.", "auto", "local", "embedded", "container");

    private readonly Option<string?> version = Setting.Option(
        "--postgres-version", "MAJOR", "Major version; default: the standards' own, else the newest installed, else the newest in the cache folder.");

    public void AddTo(Command command)
    {
        command.Options.Add(postgres);
        command.Options.Add(version);
    }

    public string Postgres(Given given) => Setting.Text(given, postgres) ?? "auto";

    public int? Version(Given given) => Setting.Text(given, version) is { } text ? Setting.Version(version.Name, text) : null;
}
