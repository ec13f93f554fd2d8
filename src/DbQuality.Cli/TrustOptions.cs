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

    /// <summary>What is known before the project is read.</summary>
    public Trust Trust(ParseResult parsed) => Choose(Setting.Text(parsed, trust));

    public Trust Trust(Given given) => Choose(Setting.Text(given, trust));

    /// <summary>A property's is relative to its project, as in a build.</summary>
    public string? BaseStandards(Given given) =>
        Setting.IsStated(given.Parsed, baseStandards) || given.Project.ForOption(baseStandards.Name) is null
            ? Setting.Text(given.Parsed, baseStandards) is { } file ? Path.GetFullPath(file) : null
            : Setting.Text(given, baseStandards);

    private Trust Choose(string? whom) => whom is null ? Standards.Trust.Everyone : Setting.Choose(trust.Name, whom, Enum.GetValues<Trust>());
}
