using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>
/// With <c>--trust owner</c>: what of the standards runs programs or raises rights comes from the base's file, and is refused where that
/// does not have it, because the standards file comes with the change that is judged. What the owner gives as an option stands.
/// </summary>
internal static class TrustedStandards
{
    /// <param name="file">The standards file of the change: where it is, and how messages name it.</param>
    /// <exception cref="GateException">DBQ019.</exception>
    public static TeamStandards Of(TeamStandards standards, (string Path, string Shown) file, GateRequest request, ProjectLocation location)
    {
        if (request.Trust == Trust.Everyone) return standards;
        var change = PowerfulKeys.Read(file.Path, file.Shown);
        var owner = request.BaseStandardsFile is { } named ? PowerfulKeys.Read(location.BaseStandards(named), named) : PowerfulKeys.None;
        if (change.Command is { } command && owner.Command is null && request.Migrations.Command is null)
            throw Refused(command, "migrations.command runs a program of the change's choice on this machine", "give the command by --runner-command", request);
        if (change.Superuser is { } superuser && owner.Superuser is null && request.RunAs is null)
            throw Refused(superuser, "database.run_as: superuser lets the scripts run programs on this machine", "give --run-as", request);
        if (change.Image is { } image && owner.Image?.Text != image.Text)
            throw Refused(image, "database.image has the container engine run an image of the change's choice", "take it out", request);
        if (change.Extensions.FirstOrDefault(extension => owner.Extensions.All(other => other.Text != extension.Text)) is { } unknown)
            throw Refused(unknown, $"database.extensions lists {unknown.Text}, which only a superuser may make, because it may reach more than its database", "take it out", request);
        if (change.Before is [var before, ..])
        {
            if (owner.Before.Count == 0) throw Refused(before, "database.before has the administrator run scripts", "take it out", request);
            standards = standards with { Database = standards.Database with { BeforeFiles = OwnersFiles(owner, standards.Database.BeforeFiles, request, location) } };
        }
        return change.Command is null || owner.Command is null
            ? standards
            : standards with { Migrations = standards.Migrations with { Command = owner.Command.Text } };
    }

    /// <summary>From beside the base's standards: those of the change come with it. They are no migrations either.</summary>
    private static BeforeFiles OwnersFiles(PowerfulKeys owner, BeforeFiles changes, GateRequest request, ProjectLocation location)
    {
        var patterns = owner.Before.Select(text => new BeforePattern(text.Text, text.Span)).ToList();
        var files = BeforeFiles.Read(patterns, Path.GetDirectoryName(location.BaseStandards(request.BaseStandardsFile!))!, location.Shown);
        return files with { Paths = [.. files.Paths, .. changes.Paths], DependsOn = [.. files.DependsOn, .. changes.DependsOn] };
    }

    /// <summary>Migrations that are code would run on this machine.</summary>
    public static GateException RefusedAssembly() => CodedProblem.Untrusted.InConfiguration(
        "The project's migrations are EF Core's, so that checking them runs the change's own program on this machine; with --trust owner that is for the owner to ask for: --runner efcore.");

    private static GateException Refused(YamlText at, string what, string otherwise, GateRequest request) => CodedProblem.Untrusted.InConfiguration(
        $"{what}; with --trust owner that is taken from the base's standards alone, {(request.BaseStandardsFile is { } file ? $"and {file} does not have it" : "and no --base-standards names them")}. "
        + $"Have the owner put it there first, or {otherwise}.", at.Span);
}
