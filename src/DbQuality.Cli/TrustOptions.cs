using System.CommandLine;
using DbQuality.Standards;

namespace DbQuality.Cli;

/// <summary>The options for changes of strangers; the same on every verb that reads their standards.</summary>
internal sealed class TrustOptions
{
    private readonly Option<string?> trust = Setting.Option(
        "--trust", "WHOM", "everyone, or owner: the standards of a stranger's change run no program and raise no rights; default: everyone.", "everyone", "owner");

    private readonly Option<string?> baseStandards = Setting.Option("--base-standards", "FILE", "The standards of the base, which may do so with --trust owner.");

    public void AddTo(Command command)
    {
        command.Options.Add(trust);
        command.Options.Add(baseStandards);
    }

    public Trust Trust(ParseResult parsed) =>
        Setting.Text(parsed, trust) is { } whom ? Setting.Choose(trust.Name, whom, Enum.GetValues<Trust>()) : Standards.Trust.Everyone;

    public string? BaseStandards(ParseResult parsed) => Setting.Text(parsed, baseStandards) is { } file ? Path.GetFullPath(file) : null;
}
