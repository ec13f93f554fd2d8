using System.Text.RegularExpressions;
using DbQuality.Migrations.Runners;
using DbQuality.Postgres.Scratch;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>What a project's migrations make, by whichever runner it deploys with, without judging it.</summary>
/// <param name="Postgres">The version that it ran on.</param>
/// <param name="Prepared">The platform, the roles and the extensions that the scripts need and that only the administrator could make.</param>
public sealed partial record MigrationOutcome(RuleContext Context, string Postgres, DatabaseStandards Prepared)
{
    /// <summary>Whether there is anything to run.</summary>
    public static bool HasMigrations(GateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var location = ProjectLocation.Of(request.Path);
        var program = location.ReadProgram(CancellationToken.None);
        var settings = request.Migrations.Over(program.Settings);
        return location.FindRunner(settings, program, request, CancellationToken.None).BringsScripts ||
            Directory.EnumerateFiles(location.Directory, "*.sql", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Any();
    }

    /// <summary>
    /// Runs the migrations as <c>check</c> does without a standards file. A platform, a role or an extension that only such a file could
    /// ask for is made, and the run begins again.
    /// </summary>
    /// <exception cref="GateException">No server, or a script that it refuses.</exception>
    public static async Task<MigrationOutcome> ReadAsync(GateRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var limit = new TimeLimit(request, cancellationToken);
        try
        {
            var prepared = new DatabaseStandards();
            while (true)
            {
                var project = await RunAsync(request, prepared, progress, limit.Token);
                if (Refusal(project) is not { } refused) return project;
                prepared = With(request.Trust, prepared, refused) ?? throw CodedProblem.ScriptFailed.InEnvironment(Message(project, refused), refused.Location);
            }
        }
        catch (OperationCanceledException) when (limit.IsExceeded)
        {
            throw limit.Exceeded();
        }
    }

    private static string Message(MigrationOutcome project, ScriptProblem refused) =>
        ExtensionAdvice.Of(refused.Message, project.Context.Standards, project.Context.Catalog.ServerVersion / 10_000) is { } advice
            ? $"{refused.Message.TrimEnd('.')}. {advice}"
            : refused.Message;

    private static ScriptProblem? Refusal(MigrationOutcome project) =>
        project.Context.Run!.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error);

    private static async Task<MigrationOutcome> RunAsync(
        GateRequest request, DatabaseStandards prepared, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var location = ProjectLocation.Of(request.Path);
        var standards = new TeamStandards { Database = prepared };
        await using var servers = ServerSet.Start(request, standards, progress, cancellationToken);
        var project = await GateProject.ReadAsync(location, standards, CustomRuleSet.None, request, cancellationToken);
        var all = await servers.ForEachAsync(async started =>
        {
            progress?.Report(GateProject.Running(started.Database));
            var run = await project.MigrateAsync(started.Database, project.Plan, null, null, progress, cancellationToken);
            var context = await project.ReadContextAsync(started.Database, project.Plan, run, null, cancellationToken);
            return new MigrationOutcome(context, started.Database.Version, prepared);
        });
        return all[0];
    }

    /// <summary>With what the server missed; null where that is nothing an administrator makes, or was made already.</summary>
    private static DatabaseStandards? With(Trust trust, DatabaseStandards prepared, ScriptProblem refused)
    {
        if (prepared.Platform is null && Platform.WithMissing(refused.Message) is { } platform) return prepared with { Platform = platform };
        if (MissingRole().Match(refused.Message) is { Success: true } role && !prepared.Roles.Contains(role.Groups[1].Value))
            return prepared with { Roles = [.. prepared.Roles, role.Groups[1].Value] };
        if (DeniedExtension().Match(refused.Message) is { Success: true } extension && !prepared.Extensions.Contains(extension.Groups[1].Value)
            && (trust == Trust.Everyone || PowerfulKeys.IsHarmless(extension.Groups[1].Value)))
            return prepared with { Extensions = [.. prepared.Extensions, extension.Groups[1].Value] };
        return null;
    }

    [GeneratedRegex("role \"([^\"]+)\" does not exist")]
    private static partial Regex MissingRole();

    [GeneratedRegex("permission denied to create extension \"([^\"]+)\"")]
    private static partial Regex DeniedExtension();
}
