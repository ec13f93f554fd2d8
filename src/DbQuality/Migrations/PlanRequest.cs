using DbQuality.Migrations.DbUpPrograms;
using DbQuality.Migrations.Plan;
using DbQuality.Standards;

namespace DbQuality.Migrations;

/// <summary>Where a plan's scripts come from.</summary>
public sealed record PlanRequest
{
    /// <summary>The project's folder; paths are shown relative to it.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>
    /// The project file, where its items are to be read without MSBuild: <c>Migration</c> items, else <c>.sql</c> files
    /// among its <c>EmbeddedResource</c> items, else its <c>migrations</c> folder. Null: that of <see cref="Program"/>, if it has one.
    /// </summary>
    public string? ProjectFile { get; init; }

    /// <summary>What the project file says of its scripts, where the caller has read it, with MSBuild; null: it is read without.</summary>
    public ProjectScripts? Project { get; init; }

    /// <summary>The scripts, where the caller knows them; null: they are looked for.</summary>
    public IReadOnlyList<ScriptFile>? Scripts { get; init; }

    /// <summary>The program that the project deploys with: it takes some of the scripts, in an order of its own.</summary>
    public DeploymentProgram Program { get; init; } = DeploymentProgram.None;

    /// <summary>The project file to look into for scripts, where there is one.</summary>
    public string? ProjectToRead => ProjectFile ?? Program.ProjectFile;

    /// <summary>DbUp has one mode for all scripts of an engine: what a comment or a stage states, no program hears.</summary>
    public bool ProgramDecides => Program.Engines.Count > 0 && !MayBeEmpty;

    /// <summary>What is left out, which variables have values, and what stages are set to.</summary>
    public MigrationStandards Settings { get; init; } = new();

    /// <summary>Full paths of files that are no migrations, though they may be found where migrations are.</summary>
    public IReadOnlySet<string> NotScripts { get; init; } = new HashSet<string>();

    /// <summary>No script need be there: the runner brings its own, and migrations may be classes.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Asked between one script and the next.</summary>
    public CancellationToken CancellationToken { get; init; }
}
