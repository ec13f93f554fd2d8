using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Rules.Engine;

/// <summary>
/// What mends one violation, and what takes that back, as SQL for a busy table. It is a claim of its rule: nothing of it is
/// written before it has been proven on a copy.
/// </summary>
public sealed record Fix
{
    /// <summary>What it does, in a few words for a script's name: <c>index workflow_id</c>.</summary>
    public required string Topic { get; init; }

    public required FixPhase Phase { get; init; }

    /// <summary>In the order they run; what takes them back runs in the opposite order.</summary>
    public required IReadOnlyList<FixStep> Steps { get; init; }

    /// <summary>
    /// What remains to be done once the previous version of the application is gone, such as dropping a compatibility view:
    /// written apart from the migrations, for a later deployment.
    /// </summary>
    public IReadOnlyList<FixStep> Later { get; init; } = [];

    /// <summary>
    /// What takes made-up rows out of a copy that the steps, as they say, refuse: rows that refer to nothing, say, where a foreign
    /// key is added. No script has it.
    /// </summary>
    public IReadOnlyList<string> Assumes { get; init; } = [];

    /// <summary>The name that it gives to what it renames; null where it renames nothing.</summary>
    public string? NewName { get; init; }

    /// <summary>It takes away what people may use, who leave no trace in the database: a script is written only for one who names the rule or the object.</summary>
    public bool OnlyWhenNamed { get; init; }

    /// <summary>What a message says instead of the steps; null: what each of them says.</summary>
    public ShortForm? Short { get; init; }

    /// <summary>All that is to be done where nobody uses yet what is mended; null: what each step says of that.</summary>
    internal IReadOnlyList<FixStep>? Plain { get; init; }

    /// <summary>The same for what nobody uses yet: nothing is kept for anyone, and nobody waits.</summary>
    internal Fix ForNew() => this with
    {
        Steps = [.. (Plain ?? Steps.Select(step => step.Plain ?? step)).Where(step => step.Sql.Length > 0)],
        Later = [],
        Short = Plain is null && Steps.All(step => step.Plain is null) ? Short : null,
    };

    /// <summary>What mends it, on one line, as a message says it; empty where it is too much for a message.</summary>
    internal string Line => Short is { } form ? form.Sql : string.Join(' ', Steps.Select(step => step.Line).Where(line => line.Length > 0));

    /// <summary>Objects that it makes anew: of two fixes that have one in common, one waits until the other is done.</summary>
    public IReadOnlyList<ObjectKey> Remakes { get; init; } = [];
}

/// <summary>One or more statements that are nothing without each other.</summary>
/// <param name="Sql">Ends with a semicolon; empty where only what takes the fix back has something to do here.</param>
/// <param name="Undo">
/// What takes it back; empty where taking back another step does. Of a step that is left for later it may be empty as well: what
/// takes back the others then does so whether it has run or not.
/// </param>
public sealed record FixStep(string Sql, string Undo)
{
    public FixTransaction Transaction { get; init; }

    /// <summary>What has to be around it; its SQL is statements of PL/pgSQL then.</summary>
    public FixFrame? Frame { get; init; }

    /// <summary>What a reader of the script should know about it; one line, a sentence.</summary>
    public string Why { get; init; } = "";

    /// <summary>What a reader of the rollback should know about <see cref="Undo"/>; likewise.</summary>
    public string UndoWhy { get; init; } = "";

    /// <summary>What a message says instead of it; null: what it does.</summary>
    public ShortForm? Short { get; init; }

    /// <summary>What does the same to a table that nobody uses yet; null: the step itself.</summary>
    internal FixStep? Plain { get; init; }

    /// <summary>Where nothing is to be done.</summary>
    internal static FixStep Nothing { get; } = new("", "");

    /// <summary>What it does, on one line, as a message says it.</summary>
    internal string Line => Short is { } form ? form.Sql : Sql.Length == 0 ? "" : SqlLine.Of(Frame is { } frame ? frame.Around(Sql) : Sql);
}

/// <summary>SQL that comes to the same and fits into a message.</summary>
/// <param name="Sql">On one line, ends with a semicolon; empty where something else in the message says it, or nothing so short would do.</param>
/// <param name="Because">What the longer form spares those who work meanwhile, or whoever runs it again; a sentence.</param>
public sealed record ShortForm(string Sql, string Because);

/// <summary>Statements of PL/pgSQL around steps, once for all neighbours that have the same: the whole is one <c>DO</c> block.</summary>
/// <param name="Declares">Declarations of variables, a line each.</param>
/// <param name="Before">Statements, a line each.</param>
/// <param name="After">Statements, a line each.</param>
public sealed record FixFrame(string Declares, string Before, string After)
{
    /// <summary>The whole block.</summary>
    /// <param name="statements">A line each; as a reviewer is to see them.</param>
    internal string Around(string statements) =>
        $"do $$\ndeclare\n{Indented(VisibleSql.Of(Declares))}\nbegin\n{Indented(string.Join('\n', VisibleSql.Of(Before), statements, VisibleSql.Of(After)))}\nend\n$$;";

    private static string Indented(string lines) => "  " + lines.Replace("\n", "\n  ", StringComparison.Ordinal);
}

/// <summary>How a step gets along with transactions.</summary>
public enum FixTransaction
{
    /// <summary>In any: it may share its script, and a transaction, with other steps.</summary>
    Any,

    /// <summary>Not in the one of the step before: the locks that that one took would be held meanwhile.</summary>
    Next,

    /// <summary>In none, as <c>DROP INDEX CONCURRENTLY</c> or a loop that commits: it shares its script with its like only.</summary>
    None,

    /// <summary>In none, and with a script of its own, as <c>CREATE INDEX CONCURRENTLY</c>: a build that fails must not have the ones before it done again.</summary>
    Alone,
}

/// <summary>
/// What is mended before what. After each phase the catalog is read and judged anew, so that later fixes know the names and
/// columns that earlier ones made.
/// </summary>
public enum FixPhase
{
    TableNames,
    ColumnNames,
    Names,
    Removals,
    Columns,

    /// <summary>All of one phase: columns of one name have one type before it, and after it.</summary>
    ColumnTypes,
    Constraints,
    Indexes,
    Routines,
    Security,
    Comments,
}
