using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Migrations.Plan;

/// <summary>What would run, in order.</summary>
public sealed record MigrationPlan(IReadOnlyList<Stage> Stages)
{
    /// <summary>All scripts in the order they run.</summary>
    public IEnumerable<Script> Scripts => Stages.SelectMany(stage => stage.Scripts);

    /// <summary>Migrations that a program has as classes, in the order they run; only where the runner is one that brings them.</summary>
    public IReadOnlyList<MigrationClass> Classes { get; init; } = [];

    /// <summary>Whatever may hold statements and <c>dbquality:ignore</c> comments.</summary>
    public IEnumerable<Script> Files => Scripts.Concat(Classes.Select(one => one.Script));

    /// <summary>What the reader noticed that is no rule's business, such as a file it passed over and why.</summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>The major version of the DbUp that the project deploys with; null: with something else.</summary>
    public int? DbUp { get; init; }

    /// <summary>The project's program decides whether scripts run in a transaction: no stage and no script has a mode of its own.</summary>
    public bool ProgramDecides { get; init; }

    /// <summary>Full paths, beside the scripts that were handed over, that another answer may depend on: the program's sources, and folders that it reads.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    internal ScriptsUnderReview UnderReview { get; init; } = ScriptsUnderReview.None;
}

/// <summary>A folder of scripts, or all scripts of a project without folders.</summary>
/// <param name="Transactions">Null: the run's own mode.</param>
public sealed record Stage(string Name, IReadOnlyList<Script> Scripts, TransactionMode? Transactions = null)
{
    /// <summary>The catalog is also checked when the stage is done.</summary>
    public bool Check { get; init; }

    /// <summary>DbUp's <c>RunGroupOrder</c>.</summary>
    public int Group { get; init; }
}

/// <summary>A remark on the plan.</summary>
public sealed record PlanNote(string Message, SourceSpan? Location)
{
    /// <summary>It is about something that the deployment does and that is not seen here: DBQ716 warns of it.</summary>
    public bool IsUnseen { get; init; }

    public static PlanNote Unseen(string message, SourceSpan location) => new(message, location) { IsUnseen = true };
}

/// <summary>One statement of one script: what provenance points to.</summary>
public sealed record StatementReference(Script Script, Statement Statement)
{
    public SourceSpan Span => Statement.Span;

    /// <summary>A program made the statement's text, and <see cref="Span"/> is the place in the program that did: the text stands in no file.</summary>
    public bool IsMade { get; init; }

    /// <summary>The program has the statement as SQL, in a string; otherwise it made it of something else.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Where parts of what the statement makes are written, by their names, and what it makes itself, where that is not the whole statement.</summary>
    public IReadOnlyDictionary<string, SourceSpan> Parts { get; init; } = NoParts;

    /// <summary>Among <see cref="Parts"/>, what the statement makes: no part has an empty name.</summary>
    public const string Itself = "";

    /// <summary>No part has a place of its own.</summary>
    public static IReadOnlyDictionary<string, SourceSpan> NoParts { get; } = new Dictionary<string, SourceSpan>();

    /// <summary>The same statement at the place of a part, where that has one.</summary>
    public StatementReference At(string part) =>
        Parts.TryGetValue(part, out var span) ? this with { Statement = Statement with { Span = span } } : this;
}
