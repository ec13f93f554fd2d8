using DbQuality.Standards;
using DbQuality.Text;

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

    /// <summary>The scripts, where the caller knows them; null: they are looked for.</summary>
    public IReadOnlyList<ScriptFile>? Scripts { get; init; }

    /// <summary>The program that the project deploys with: it takes some of the scripts, in an order of its own.</summary>
    public DeploymentProgram Program { get; init; } = DeploymentProgram.None;

    /// <summary>What is left out, which variables have values, and what stages are set to.</summary>
    public MigrationStandards Settings { get; init; } = new();

    /// <summary>Full paths of files that are no migrations, though they may be found where migrations are.</summary>
    public IReadOnlySet<string> NotScripts { get; init; } = new HashSet<string>();

    /// <summary>No script need be there: the runner brings its own, and migrations may be classes.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Asked between one script and the next.</summary>
    public CancellationToken CancellationToken { get; init; }
}

/// <summary>One script that the caller names.</summary>
/// <param name="FullPath">On disk.</param>
public sealed record ScriptFile(string FullPath)
{
    /// <summary>Null: the first folder below the scripts' root, or <c>""</c> for a script right in it.</summary>
    public string? Stage { get; init; }

    /// <summary>Null: what the script's own <c>-- dbquality:run</c> comment says, else <see cref="RunKind.Once"/>.</summary>
    public RunKind? RunKind { get; init; }

    /// <summary>The name that DbUp's journal holds, such as an embedded resource's; null: the path below the root with dots for separators.</summary>
    public string? Name { get; init; }

    /// <summary>Scripts of a lower group run first, whatever their names (DbUp's <c>RunGroupOrder</c>); null: what the stage's name or the standards say.</summary>
    public int? Group { get; init; }

    /// <summary>The mode of its stage; null: what the standards or a script of the stage say.</summary>
    public TransactionMode? Transactions { get; init; }

    /// <summary>It is DbUp that reads it, embedded or from a folder, and orders all scripts of a group by their names, wherever their folders are.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>It is embedded beside the folder that holds the migrations: a script only where the project's program takes it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The folder that stages and names are relative to; null: the first folder on the way from the project to the script.</summary>
    public string? Root { get; init; }
}
