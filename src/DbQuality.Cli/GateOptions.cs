using System.CommandLine;
using DbQuality.Runs;
using DbQuality.Standards;

namespace DbQuality.Cli;

/// <summary>What to judge, by what, and how to run it: the same for every verb that runs the gate.</summary>
internal sealed class GateOptions
{
    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file, a folder that holds migrations/, a folder of .sql files, or a solution or a folder of projects: each of them by itself.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> standards = Setting.Option("--standards", "FILE", "The team's standards; default: standards.yaml beside the migrations, or above them in the repository.");
    private readonly Option<string?> baseline = Setting.Option("--baseline", "FILE", "What is accepted as it is; default: standards.baseline.yaml beside the migrations.");
    private readonly ServerOptions server = new();
    private readonly RunnerOptions runner = new();
    private readonly TrustOptions trust = new();
    private readonly LimitOptions limits = new();
    private readonly Option<string[]> rules = Setting.List("--rule", "RULE", "Check this rule only, by id or name; may be repeated.");
    private readonly Option<string[]> excludeRules = Setting.List("--exclude-rule", "RULE", "Leave this rule out, by id or name; may be repeated.");
    private readonly Option<string?> profile = Setting.Option("--profile", "PROFILE", "essential, recommended or strict; default: the standards' own.", "essential", "recommended", "strict");

    // What a build says of its project: nobody has to ask MSBuild again.
    private readonly Option<string[]> properties = new("--property") { Hidden = true };

    public void AddTo(Command command)
    {
        command.Arguments.Add(path);
        foreach (var option in (Option[])[standards, baseline, rules, excludeRules, profile, properties]) command.Options.Add(option);
        server.AddTo(command);
        runner.AddTo(command);
        trust.AddTo(command);
        limits.AddTo(command);
        // The library takes an option it does not know for the path.
        path.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: ['-', ..] token }]) given.AddError($"There is no option {token}.");
        });
    }

    /// <summary>The path that was given, in full.</summary>
    public string PathOf(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(path) is { Length: > 0 } given ? given : ".");

    /// <summary>What is given for one project.</summary>
    /// <param name="project">Its file or folder.</param>
    public async Task<Given> ReadAsync(ParseResult parsed, string project, CancellationToken cancellationToken) =>
        parsed.GetValue(properties) is { Length: > 0 } stated
            ? new Given(parsed, project, ProjectProperties.Of(stated))
            : await Given.ReadAsync(parsed, project, trust.Trust(parsed), cancellationToken);

    /// <summary>For what is done to one project only.</summary>
    public async Task<GateRequest> OnlyRequestAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        Request(await ReadAsync(parsed, ProjectSet.Only(PathOf(parsed), cancellationToken), cancellationToken));

    public GateRequest Request(Given given) => limits.Over(new()
    {
        Path = given.Path,
        StandardsFile = Setting.Text(given, standards),
        BaselineFile = Setting.Text(given, baseline),
        Trust = trust.Trust(given),
        BaseStandardsFile = trust.BaseStandards(given),
        Severities = given.Project.Severities,
        Notes = given.Project.Notes,
        Evaluated = given.Project.Evaluated,
        Postgres = server.Postgres(given),
        PostgresVersion = server.Version(given),
        Migrations = runner.Migrations(given),
        Assembly = runner.Assembly(given),
        Assets = runner.Assets(given),
        RunAs = runner.Role(given),
        Rules = Setting.Texts(given.Parsed, rules),
        ExcludeRules = Setting.Texts(given.Parsed, excludeRules),
        Profile = Setting.Text(given, profile) is { } name ? Setting.Choose(profile.Name, name, Enum.GetValues<Profile>()) : null,
        Overdue = Failures.End,
    }, given);
}
