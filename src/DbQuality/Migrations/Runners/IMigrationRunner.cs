using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;
using Npgsql;

namespace DbQuality.Migrations.Runners;

/// <summary>Runs a plan against a database, the way the team deploys.</summary>
public interface IMigrationRunner
{
    /// <summary><c>dbup</c>, <c>efcore</c> or <c>command</c>.</summary>
    string Name { get; }

    /// <summary>What runs the scripts, with its version, as a report names it.</summary>
    string Engine { get; }

    /// <summary>It runs what its own program finds; the plan's scripts, if there are any, only say where statements stand.</summary>
    bool BringsScripts => false;

    /// <summary>
    /// Runs the plan's scripts that the journal does not hold. A statement that the server refuses is a
    /// <see cref="ScriptProblem"/> of the result, not an exception; what cannot be reached is a <see cref="GateException"/>.
    /// </summary>
    Task<RunResult> RunAsync(MigrationPlan plan, RunOptions options, CancellationToken cancellationToken);
}

/// <summary>How to run.</summary>
public sealed record RunOptions
{
    /// <summary>Npgsql connection string of the target database, as the role that migrates.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The mode of every stage that states none.</summary>
    public TransactionMode Transactions { get; init; } = TransactionMode.None;

    public JournalTable Journal { get; init; } = JournalTable.Default;

    /// <summary>False leaves no journal behind.</summary>
    public bool UseJournal { get; init; } = true;

    /// <summary>
    /// Values of <c>$name$</c>, for runners that put them in themselves; null: <c>$</c> is left alone. The plan's scripts have
    /// them in place already, and <see cref="SourceText.Original"/> is the text without.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary>
    /// The major version of the DbUp that the team deploys with, whose way of sending a script DbUp's engine then follows; null: the
    /// scripts of folders, sent statement by statement as our own reader knows them.
    /// </summary>
    public int? DbUp { get; init; }

    /// <summary>For the runner <c>command</c>: the command line, with <c>{connection}</c> and the other places that it fills.</summary>
    public string? Command { get; init; }

    /// <summary>The assembly that the project builds, for <c>{assembly}</c> in <see cref="Command"/>; null where no build told.</summary>
    public string? Assembly { get; init; }

    /// <summary>NuGet's list of what the project's packages need; null where no build told.</summary>
    public string? Assets { get; init; }

    /// <summary>The project's folder: a command runs there.</summary>
    public string ProjectDirectory { get; init; } = "";

    /// <summary>The file that the scratch server's messages go to, where one that cannot tell which statement failed looks it up; null on a given server.</summary>
    public string? ServerLog { get; init; }

    /// <summary>Called when a stage's scripts are all committed and before the next one starts; not where they share a transaction with the next stage.</summary>
    public Func<Stage, CancellationToken, Task>? StageDone { get; init; }

    /// <summary>Sees every statement; null where nobody observes.</summary>
    public IStatementObserver? Observer { get; init; }

    /// <summary>Told of each script as it starts, for progress.</summary>
    public IProgress<Script>? Progress { get; init; }

    /// <summary>Told each line that a runner's command prints.</summary>
    public IProgress<string>? Output { get; init; }
}

/// <summary>
/// Lets the observer tag each statement that a runner sends, and look at the transaction after those
/// that fire no event trigger. Implemented by the observation layer; a runner only carries it out.
/// </summary>
public interface IStatementObserver
{
    /// <summary>A comment to put before the statement's text, so that the database can tell which one runs; ends without a line break.</summary>
    string Mark(Script script, Statement statement);

    /// <summary>SQL to run in the same transaction right after the statement, or null where an event trigger sees it already.</summary>
    string? After(Script script, Statement statement);

    /// <summary>What to stop with where that SQL was refused because the statement took away what observes; null for any other error.</summary>
    GateException? LostAt(Script script, Statement statement, PostgresException error);
}

/// <summary>What a run did.</summary>
public sealed record RunResult
{
    public required IReadOnlyList<ScriptRun> Scripts { get; init; }

    /// <summary>Everything that went wrong, in order. Empty: every script is applied.</summary>
    public required IReadOnlyList<ScriptProblem> Problems { get; init; }

    /// <summary>False where a program ran what it found: nobody has counted its scripts and statements, <see cref="Scripts"/> is empty, and the order was its own.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>What the run noticed that is no problem.</summary>
    public IReadOnlyList<PlanNote> Notes { get; init; } = [];

    /// <summary>Full paths, beside those of the plan, that another outcome may depend on; null where nobody knows what a program reads.</summary>
    public IReadOnlyList<string>? DependsOn { get; init; } = [];

    /// <summary>Tables, in any schema, in which the program said that it keeps account of what has run.</summary>
    public IReadOnlyCollection<string> Journals { get; init; } = [];

    /// <summary>Statements that the server accepted.</summary>
    public int Statements => Scripts.Sum(script => script.Statements);
}

/// <summary>One script's run.</summary>
/// <param name="Applied">False where it failed or was rolled back.</param>
public sealed record ScriptRun(Script Script, int Statements, TimeSpan Duration, bool Applied);

/// <summary>Why a script was not applied as written: the subject of DBQ701.</summary>
public sealed record ScriptProblem
{
    /// <summary>Null where no script is to blame, such as for a command that fails by itself.</summary>
    public required Script? Script { get; init; }

    /// <summary>Null where the whole script is meant.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The exact place: where the server pointed, else the statement; null where it stands in no file.</summary>
    public required SourceSpan? Location { get; init; }

    /// <summary>Five characters, as PostgreSQL's appendix A lists them; null where no server spoke.</summary>
    public string? SqlState { get; init; }

    /// <summary>What failed, before the server's message.</summary>
    public string What { get; init; } = "The script fails";

    /// <summary>The server's message, or ours, as one sentence.</summary>
    public required string Message { get; init; }

    public string? Detail { get; init; }
    public string? Hint { get; init; }

    /// <summary>Error stops the run after this script; warning does not.</summary>
    public Severity Severity { get; init; } = Severity.Error;
}
