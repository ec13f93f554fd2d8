using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Runs;

/// <summary>What one run of the gate is asked to do: the command line's and MSBuild's options, typed.</summary>
public sealed record GateRequest
{
    /// <summary>A project file, a folder that holds <c>migrations/</c>, or a folder of <c>.sql</c> files.</summary>
    public required string Path { get; init; }

    /// <summary>The folder that the projects of the run have in common; null: there is one only.</summary>
    public string? CommonFolder { get; init; }

    /// <summary>The scripts, where the build has listed them; null: found under <see cref="Path"/>.</summary>
    public IReadOnlyList<ScriptFile>? Scripts { get; init; }

    /// <summary>Null: <c>standards.yaml</c> beside the migrations, if there is one.</summary>
    public string? StandardsFile { get; init; }

    /// <summary>Null: <c>standards.baseline.yaml</c> in the project's folder, if there is one.</summary>
    public string? BaselineFile { get; init; }

    /// <summary>Whose standards file may run programs and raise rights.</summary>
    public Trust Trust { get; init; } = Trust.Everyone;

    /// <summary>The standards of the base that the change is made to, for <see cref="Trust.Owner"/>; null: none.</summary>
    public string? BaseStandardsFile { get; init; }

    /// <summary>Bytes that a scratch server of the gate's own may write; null: 16 GB, and half of what is free at most.</summary>
    public long? DiskLimit { get; init; }

    /// <summary>Bytes of memory that one process of a scratch server of the gate's own may have; all together have twice that where a control group can be made.</summary>
    public long MemoryLimit { get; init; } = 4L << 30;

    /// <summary>Tables, indexes and sequences that scripts may make on a server of the gate's own.</summary>
    public int ObjectLimit { get; init; } = 1_000_000;

    /// <summary>How long one statement may take; null: as long as the whole run.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>The baseline file that is named need not be there: the run is what it will be made of.</summary>
    public bool MakesBaseline { get; init; }

    /// <summary><c>auto</c>, <c>local</c>, <c>embedded</c>, <c>container</c> or a connection string.</summary>
    public string Postgres { get; init; } = "auto";

    /// <summary>Major version; null: the standards' own, else the newest that is installed, else the newest in the cache folder.</summary>
    public int? PostgresVersion { get; init; }

    /// <summary>What the command line or the build says of how to run; it goes before what the standards say.</summary>
    public MigrationStandards Migrations { get; init; } = new();

    /// <summary>The assembly that the project builds, for EF Core or a runner's command; null where nobody told.</summary>
    public string? Assembly { get; init; }

    /// <summary>NuGet's list of what the project's packages need, where the build told.</summary>
    public string? Assets { get; init; }

    public RunAs? RunAs { get; init; }

    /// <summary>Only these rules, by id or name; empty: all.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
    public IReadOnlyList<string> ExcludeRules { get; init; } = [];
    public Profile? Profile { get; init; }

    /// <summary>The mildest severity that fails the run; <see cref="Severity.Off"/>: none does.</summary>
    public Severity FailOn { get; init; } = Severity.Error;

    /// <summary>What the project's properties make of severities, before <see cref="FailOn"/> decides.</summary>
    public ProjectSeverities Severities { get; init; } = ProjectSeverities.None;

    /// <summary>What is to be said of the request itself in every report.</summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>The project at <see cref="Path"/>, where MSBuild has evaluated it already.</summary>
    internal EvaluatedProject? Evaluated { get; init; }

    /// <summary>For the whole run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Called from a thread of its own where a run that is over, because its time is or because it was cancelled (then with null),
    /// has not ended two seconds later: code that does not look at its cancellation holds it. The caller is to end its process,
    /// which ends the servers as well.
    /// </summary>
    public Action<GateException?>? Overdue { get; init; }

    internal RuleSelection Selection => new()
    {
        Only = Rules, Except = ExcludeRules, Profile = Profile, Today = DateOnly.FromDateTime(DateTime.Today),
    };
}
