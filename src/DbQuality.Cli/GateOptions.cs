using System.CommandLine;
using DbQuality.Runs;
using DbQuality.Standards;

namespace DbQuality.Cli;

/// <summary>What to judge, by what, and how to run it: the same for every verb that runs the gate.</summary>
internal sealed class GateOptions
{
    private readonly Argument<string> path = new("PATH")
    {
        Description = "A project file, a folder that holds migrations/, or a folder of .sql files.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> standards = Setting.Option("--standards", "FILE", "The team's standards; default: standards.yaml beside the migrations.");
    private readonly Option<string?> baseline = Setting.Option("--baseline", "FILE", "What is accepted as it is; default: standards.baseline.yaml beside the migrations.");
    private readonly ServerOptions server = new();
    private readonly RunnerOptions runner = new();
    private readonly TrustOptions trust = new();
    private readonly LimitOptions limits = new();
    private readonly Option<string?> runAs = Setting.Option("--run-as", "ROLE", "owner or superuser: the role that runs the scripts.", "owner", "superuser");
    private readonly Option<string?> transaction = Setting.Option("--transaction", "MODE", "none, script or single: how the scripts are wrapped.", "none", "script", "single");
    private readonly Option<string[]> rules = Setting.List("--rule", "RULE", "Check this rule only, by id or name; may be repeated.");
    private readonly Option<string[]> excludeRules = Setting.List("--exclude-rule", "RULE", "Leave this rule out, by id or name; may be repeated.");
    private readonly Option<string?> profile = Setting.Option("--profile", "PROFILE", "essential, recommended or strict; default: the standards' own.", "essential", "recommended", "strict");

    public void AddTo(Command command)
    {
        command.Arguments.Add(path);
        foreach (var option in (Option[])[standards, baseline, runAs, transaction, rules, excludeRules, profile]) command.Options.Add(option);
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

    public GateRequest Request(ParseResult parsed) => limits.Over(new()
    {
        Path = Path.GetFullPath(parsed.GetValue(path) is { Length: > 0 } given ? given : "."),
        StandardsFile = Setting.Text(parsed, standards),
        BaselineFile = Setting.Text(parsed, baseline),
        Trust = trust.Trust(parsed),
        BaseStandardsFile = trust.BaseStandards(parsed),
        Postgres = server.Postgres(parsed),
        PostgresVersion = server.Version(parsed),
        Migrations = new MigrationStandards
        {
            Runner = runner.Name(parsed),
            Command = runner.Command(parsed),
            Transactions = Setting.Text(parsed, transaction) is { } mode
                ? Setting.Choose(transaction.Name, mode, TransactionMode.None, TransactionMode.Script, TransactionMode.Single)
                : null,
        },
        Assembly = runner.Assembly(parsed),
        Assets = runner.Assets(parsed),
        RunAs = Setting.Text(parsed, runAs) is { } role ? Setting.Choose(runAs.Name, role, RunAs.Owner, RunAs.Superuser) : null,
        Rules = Setting.Texts(parsed, rules),
        ExcludeRules = Setting.Texts(parsed, excludeRules),
        Profile = Setting.Text(parsed, profile) is { } name ? Setting.Choose(profile.Name, name, Enum.GetValues<Profile>()) : null,
        Overdue = Failures.End,
    }, parsed);
}
