using DbQuality.Migrations.Plan;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Migrations.DbUpPrograms;

/// <summary>How a project's own program deploys, as far as its project file and its sources say.</summary>
public sealed record DeploymentProgram
{
    /// <summary>A project that has no such program.</summary>
    public static DeploymentProgram None { get; } = new();

    /// <summary>DbUp's major version; null: the project does not deploy with DbUp.</summary>
    public int? DbUp { get; init; }

    /// <summary>The project file that says which scripts the program embeds; null: the project does not deploy with DbUp.</summary>
    public string? ProjectFile { get; init; }

    /// <summary>In the order in which they stand.</summary>
    public IReadOnlyList<ProgramEngine> Engines { get; init; } = [];

    /// <summary>The names of projects that are referred to and whose embedded scripts an engine takes: they are not seen here.</summary>
    public IReadOnlyList<string> OthersWithScripts { get; init; } = [];

    /// <summary>What holds where neither the command line nor the standards say otherwise.</summary>
    public MigrationStandards Settings { get; init; } = new();

    /// <summary>Modes that the program may choose instead of that of <see cref="Settings"/>: which one is not known here.</summary>
    public IReadOnlyList<TransactionMode> OtherTransactions { get; init; } = [];

    /// <summary>What the program does that is not seen here.</summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>Full paths of the files that were read: the answer depends on them.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>One <c>DeployChanges.To.PostgresqlDatabase(…)</c> with all that is called on it.</summary>
/// <param name="Location">Of <c>DeployChanges</c>.</param>
public sealed record ProgramEngine(SourceSpan Location)
{
    /// <summary>Null: the program rolls everything back in the end.</summary>
    public TransactionMode? Transactions { get; init; } = TransactionMode.None;

    /// <summary>Modes that it may have instead, as a condition decides or what is not seen.</summary>
    public IReadOnlyList<TransactionMode> MayTransactions { get; init; } = [];

    /// <summary>Null: not read.</summary>
    public JournalTable? Journal { get; init; } = JournalTable.Default;

    /// <summary>False: DbUp's <c>NullJournal</c>, with which every script runs at every deployment.</summary>
    public bool UsesJournal { get; init; } = true;

    /// <summary>Null: <c>$</c> is left alone.</summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ScriptSource> Sources { get; init; } = [];

    /// <summary>Some of its scripts come from where the reader cannot see: what no other engine takes may be its own.</summary>
    public bool TakesTheRest { get; init; }
}

/// <summary>Scripts that an engine takes: embedded ones, or those of a folder.</summary>
/// <param name="Takes">Its filter: over the resource's name, or over a file's full path or bare name.</param>
/// <param name="Group">DbUp's <c>RunGroupOrder</c>.</param>
public sealed record ScriptSource(Func<string, bool> Takes, RunKind RunKind, int Group)
{
    /// <summary>DbUp's <c>DefaultRunGroupOrder</c>.</summary>
    public const int DefaultGroup = 100;

    /// <summary>Null: embedded scripts.</summary>
    public ScriptDirectory? Directory { get; init; }
}

/// <summary>DbUp's <c>WithScriptsFromFileSystem</c>.</summary>
/// <param name="Path">As the program has it; relative to where it runs.</param>
public sealed record ScriptDirectory(string Path, SourceSpan Location)
{
    public bool IncludeSubDirectories { get; init; }

    /// <summary>The script's name is the file's alone, without the folders.</summary>
    public bool UseOnlyFileName { get; init; }

    public IReadOnlyList<string> Extensions { get; init; } = ["*.sql"];
}
