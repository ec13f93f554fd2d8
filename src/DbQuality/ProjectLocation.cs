using DbQuality.Migrations;
using DbQuality.Rules;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality;

/// <summary>Where the project under test is, and what is beside its migrations.</summary>
/// <param name="File">The project file, where the user named one.</param>
internal sealed record ProjectLocation(string Directory, string? File)
{
    private const string DefaultStandards = "standards.yaml";

    /// <param name="path">A project file or a folder.</param>
    public static ProjectLocation Of(string path)
    {
        var full = Path.GetFullPath(path);
        if (System.IO.Directory.Exists(full)) return new ProjectLocation(full, null);
        if (System.IO.File.Exists(full)) return new ProjectLocation(Path.GetDirectoryName(full)!, full);
        throw new GateException(Trouble.Configuration, "DBQ011",
            $"There is no {path}. Name a project file, a folder that holds migrations/, or a folder of .sql files.");
    }

    /// <param name="named">The file that the user named; null: the default one, which need not be there.</param>
    public TeamStandards ReadStandards(string? named)
    {
        var path = named is null ? Path.Combine(Directory, DefaultStandards) : Path.GetFullPath(named, Directory);
        if (System.IO.File.Exists(path)) return StandardsReader.Read(path, Shown(path), RuleCatalog.Vocabulary);
        if (named is null) return new TeamStandards();
        throw new GateException(Trouble.Configuration, "DBQ010",
            $"The standards file {named} does not exist. Name another one, or make it: dbquality init.");
    }

    /// <summary>The program that the project deploys with.</summary>
    public DeploymentProgram ReadProgram() => ProgramReader.Read(Directory, File);

    public PlanRequest PlanOf(IReadOnlyList<ScriptFile>? scripts, MigrationStandards settings, IMigrationRunner runner, DeploymentProgram program) => new()
    {
        ProjectDirectory = Directory, ProjectFile = File, Scripts = scripts, Settings = settings, MayBeEmpty = runner.BringsScripts,
        Program = MigrationRunners.StandsInForDbUp(settings.Runner ?? "auto", runner, program)
            ? program with { Notes = [.. program.Notes, StandsIn] }
            : program,
    };

    private static PlanNote StandsIn { get; } = new(
        "The project deploys with DbUp, whose own engine is not in this build: the scripts run by DbUp's names, order, journal and modes, "
        + "statement by statement. What DbUp itself cannot deploy is judged by DBQ715.", null);

    private string Shown(string path) => Path.GetRelativePath(Directory, path).Replace('\\', '/');
}
