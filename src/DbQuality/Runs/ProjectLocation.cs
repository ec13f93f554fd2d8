using DbQuality.Migrations;
using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.EfMigrations;
using DbQuality.Migrations.Plan;
using DbQuality.Migrations.Runners;
using DbQuality.Migrations.Runners.EfCore;
using DbQuality.Reports;
using DbQuality.Rules.Custom;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>Where the project under test is, and what is beside its migrations.</summary>
/// <param name="File">The project file that the user named, or the only one in the folder.</param>
internal sealed record ProjectLocation(string Directory, string? File)
{
    private const string DefaultStandards = "standards.yaml";
    private const string DefaultBaseline = "standards.baseline.yaml";

    /// <param name="path">A project file or a folder.</param>
    public static ProjectLocation Of(string path)
    {
        var full = Path.GetFullPath(path);
        if (System.IO.Directory.Exists(full)) return new ProjectLocation(full, OnlyProjectIn(full));
        if (System.IO.File.Exists(full)) return new ProjectLocation(Path.GetDirectoryName(full)!, full);
        throw CodedProblem.NoMigrations.InConfiguration(
            $"There is no {path}. Name a project file, a folder that holds migrations/, or a folder of .sql files.");
    }

    private static string? OnlyProjectIn(string folder) =>
        System.IO.Directory.EnumerateFiles(folder, "*.*proj").Take(2).ToList() is [var only] ? only : null;

    /// <param name="named">The file that the user named; null: the nearest default one, which need not be there.</param>
    public (TeamStandards Standards, CustomRuleSet CustomRules) ReadStandards(string? named)
    {
        if (StandardsFile(named) is not { } path) return (new TeamStandards(), CustomRuleSet.None);
        var customRules = CustomRuleSet.None;
        var standards = StandardsReader.Read(path, Shown(path), globs => RuleCatalog.VocabularyWith((customRules = ReadCustomRules(path, globs)).Rules));
        return (WithBefore(standards, path), customRules);
    }

    /// <summary>With the text of the scripts that run before the migrations, beside a standards file.</summary>
    public TeamStandards WithBefore(TeamStandards standards, string standardsFile) => standards with
    {
        Database = standards.Database with { BeforeFiles = BeforeFiles.Read(standards.Database.Before, Path.GetDirectoryName(standardsFile)!, Shown) },
    };

    /// <summary>The same, where the request may forbid some of it.</summary>
    /// <exception cref="GateException">DBQ019 for what <see cref="GateRequest.Trust"/> forbids.</exception>
    public (TeamStandards Standards, CustomRuleSet CustomRules) ReadTrustedStandards(GateRequest request)
    {
        var (standards, customRules) = ReadStandards(request.StandardsFile);
        return StandardsFile(request.StandardsFile) is { } path
            ? (TrustedStandards.Of(standards, (path, Shown(path)), request, this), customRules)
            : (standards, customRules);
    }

    /// <summary>Where the base's standards are.</summary>
    public string BaseStandards(string named)
    {
        var path = Path.GetFullPath(named, Directory);
        if (System.IO.File.Exists(path)) return path;
        throw CodedProblem.WrongSetting.InConfiguration(
            $"The base's standards file {named} does not exist. Write it from the base, such as: git show origin/main:standards.yaml > FILE.");
    }

    /// <summary>The team's own rules alone, whatever else is wrong with the standards.</summary>
    public CustomRuleSet ReadCustomRules(string? named) =>
        StandardsFile(named) is { } path ? ReadCustomRules(path, StandardsReader.ReadCustomRules(path, Shown(path))) : CustomRuleSet.None;

    private CustomRuleSet ReadCustomRules(string standardsFile, IReadOnlyList<CustomRuleGlob> globs) =>
        CustomRuleSet.Read(globs, Path.GetDirectoryName(standardsFile)!, Shown);

    private string? StandardsFile(string? named)
    {
        if (named is null) return StandardsPlaces.FirstOrDefault(System.IO.File.Exists);
        var path = Path.GetFullPath(named, Directory);
        if (System.IO.File.Exists(path)) return path;
        throw CodedProblem.WrongSetting.InConfiguration(
            $"The standards file {named} does not exist. Name another one, or make it: dbquality init.");
    }

    /// <summary>Where standards that nobody names are looked for: one file above several projects is for all of them.</summary>
    private IEnumerable<string> StandardsPlaces => RepositoryFolder.Shared(Directory).Select(folder => Path.Combine(folder, DefaultStandards));

    /// <summary>The standards file that is there, or else the place for it.</summary>
    public string StandardsPlace(string? named) =>
        named is not null ? Path.GetFullPath(named, Directory) : StandardsFile(null) ?? StandardsPlaces.First();

    /// <summary>Where the baseline is, or is to be: it belongs to the migrations, also where several projects share their standards.</summary>
    public string BaselineFile(string? named) => named is null ? Path.Combine(Directory, DefaultBaseline) : Path.GetFullPath(named, Directory);

    /// <param name="customRules">The team's own rules, which it may name too.</param>
    public Baseline ReadBaseline(GateRequest request, CustomRuleSet customRules)
    {
        var named = request.BaselineFile;
        var path = BaselineFile(named);
        if (System.IO.File.Exists(path)) return BaselineReader.Read(path, Shown(path), RuleCatalog.VocabularyWith(customRules.Rules));
        if (named is null || request.MakesBaseline) return Baseline.None;
        throw CodedProblem.WrongSetting.InConfiguration(
            $"The baseline file {named} does not exist. Name another one, or make it: dbquality baseline --baseline {named}.");
    }

    /// <summary>Full paths of the standards and the baseline where the user named them, or where standards above the project are looked for: a build looks at the project's own only.</summary>
    public IEnumerable<string> Named(GateRequest request) =>
        new[] { request.StandardsFile, request.BaselineFile, request.BaseStandardsFile }.OfType<string>().Select(named => Path.GetFullPath(named, Directory))
            .Concat(request.StandardsFile is null ? StandardsPlaces.Skip(1) : []);

    /// <summary>The program that the project deploys with.</summary>
    public DeploymentProgram ReadProgram(CancellationToken cancellationToken) => ProgramReader.Read(Directory, File, cancellationToken);

    /// <summary>What runs the project's migrations.</summary>
    /// <exception cref="GateException">DBQ010: there is no such runner. DBQ019: it would run a stranger's assembly.</exception>
    public IMigrationRunner FindRunner(MigrationStandards settings, DeploymentProgram program, GateRequest request, CancellationToken cancellationToken)
    {
        var runner = MigrationRunners.Find(
            settings.Runner ?? MigrationRunners.Auto, settings.Command, () => program.DbUp is null && EfProject.Is(Directory, request.Assets, cancellationToken));
        if (runner is EfCoreRunner && request is { Trust: Trust.Owner, Migrations.Runner: not EfCoreRunner.RunnerName }) throw TrustedStandards.RefusedAssembly();
        return runner;
    }

    public PlanRequest PlanOf(IReadOnlyList<ScriptFile>? scripts, MigrationStandards settings, IMigrationRunner runner, DeploymentProgram program) => new()
    {
        ProjectDirectory = Directory, ProjectFile = File, Scripts = scripts, Settings = settings, MayBeEmpty = runner.BringsScripts, Program = program,
    };

    /// <summary>As a report tells of it.</summary>
    /// <param name="common">What the run's projects have in common; null: there is one only.</param>
    public ReportedProject Reported(string? common) =>
        new(Directory, Path.GetFileName(File), RepositoryFolder.Top(Directory) ?? common ?? Directory);

    /// <summary>A full path as messages name it.</summary>
    public string Shown(string path) => Path.GetRelativePath(Directory, path).Replace('\\', '/');
}
