using DbQuality.Migrations.Plan;
using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Reports;

/// <summary>Everything that one run has to tell; each report format is a function of it.</summary>
public sealed record GateReport
{
    public required Verdict Verdict { get; init; }

    /// <summary>True where a finding is severe enough to fail the run.</summary>
    public required bool Blocked { get; init; }

    /// <summary>The mildest severity that fails the run; <see cref="Severity.Off"/>: none does.</summary>
    public Severity FailOn { get; init; } = Severity.Error;
    public required IReadOnlyList<ServerUsed> Postgres { get; init; }
    public required MigrationCounts Migrations { get; init; }
    public required Timings Timings { get; init; }
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>Tables, columns, indexes and routines that were looked at, for the closing line.</summary>
    public required CatalogCounts Catalog { get; init; }

    /// <summary>The standards file as the user should see it; null where the project has none. A finding without a place is shown at it.</summary>
    public string? StandardsFile { get; init; }

    /// <summary>What was accepted beforehand.</summary>
    public Baseline Baseline { get; init; } = Baseline.None;

    /// <summary>The full path of the baseline's file, whether it is there or not.</summary>
    public string BaselineFile { get; init; } = "";

    /// <summary>Which project it is about.</summary>
    public ReportedProject Project { get; init; } = ReportedProject.None;

    /// <summary>Full paths of files outside the project that the answer depends on, such as the server's program.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>A program ran that may read whatever it likes: the same input need not give the same answer.</summary>
    public bool HoldsOnce { get; init; }

    /// <summary>How much people are told of it.</summary>
    public Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>The files that findings may point into, as they were read.</summary>
    public IReadOnlyList<SourceText> Sources { get; init; } = [];

    /// <summary>The last day on which the same input gives the same answer, because a waiver expires after it; null: for ever.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <param name="Version"><c>17.10</c>.</param>
/// <param name="Provider"><c>local</c>, <c>embedded</c> or <c>given</c>.</param>
public sealed record ServerUsed(string Version, string Provider);

/// <param name="Applied">Scripts that this run executed.</param>
/// <param name="Restored">Scripts whose effect came from a snapshot.</param>
/// <param name="Engine">What ran them, with its version: <c>DbUp 6.1</c>, <c>EF Core</c> or <c>the command</c>.</param>
public sealed record MigrationCounts(int Scripts, int Applied, int Restored, int Statements, string Engine)
{
    /// <summary>
    /// A program ran what it found, so nobody counted: <see cref="Statements"/> are those that the database saw change the schema,
    /// <see cref="Scripts"/> all files that may hold them, and <see cref="Applied"/> those that held one.
    /// </summary>
    public bool AreObserved { get; init; }
}

public sealed record CatalogCounts(int Tables, int Columns, int Indexes, int Routines);

/// <summary>Seconds.</summary>
public sealed record Timings(double Total, double Server, double Migrations, double Catalog, double Rules);
