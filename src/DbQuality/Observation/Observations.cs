using DbQuality.Migrations.Plan;

namespace DbQuality.Observation;

/// <summary>An object as <c>pg_depend</c> names it: the catalog it is in, its oid there, and a column's number or 0.</summary>
public readonly record struct ObjectKey(uint ClassId, uint ObjectId, int SubId = 0);

/// <summary>What the database recorded while the migrations ran.</summary>
public sealed record Observations
{
    public static Observations None { get; } = new() { Statements = [], Provenance = Provenance.Empty, Available = false };

    /// <summary>Statements that did something the database could see, in the order they ran.</summary>
    public required IReadOnlyList<StatementTrace> Statements { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>What statements of scripts made, and no extension's own script.</summary>
    public IReadOnlySet<ObjectKey> Made { get; init; } = new HashSet<ObjectKey>();

    /// <summary>False where no observer could be installed; then rules by trace are skipped, with the reason.</summary>
    public bool Available { get; init; } = true;
    public string? Because { get; init; }
}

/// <summary>What one statement did.</summary>
public sealed record StatementTrace
{
    /// <summary>Null where the runner did not tell which statement it was and its text was not found in any script.</summary>
    public StatementReference? Source { get; init; }

    /// <summary>The statement's text, as the server had it.</summary>
    public required string Sql { get; init; }

    /// <summary>Orders traces of one run.</summary>
    public required long Sequence { get; init; }

    /// <summary>The transaction it ran in; equal for statements of one transaction.</summary>
    public required ulong TransactionId { get; init; }

    public required IReadOnlyList<ObjectChange> Changes { get; init; }

    /// <summary>Locks on relations that the transaction held after the statement and not before it.</summary>
    public required IReadOnlyList<RelationLock> Locks { get; init; }

    public required IReadOnlyList<RewrittenTable> Rewrites { get; init; }

    /// <summary>Tables from before the script that were read from end to end, once for each reading.</summary>
    public IReadOnlyList<ScannedTable> Scans { get; init; } = [];

    /// <summary>How long the statement would have waited for a lock: <c>lock_timeout</c> as it was in force; null: for ever.</summary>
    public TimeSpan? LockTimeout { get; init; }
}

/// <summary>What happened to an object.</summary>
public enum ChangeKind
{
    Created,
    Altered,
    Dropped,

    /// <summary>All rows went, by <c>TRUNCATE</c>, also where a function ran it.</summary>
    Truncated,
}

/// <summary>One object that a statement made, changed or dropped.</summary>
/// <param name="Command">The command tag of the (sub)command: also inside <c>DO</c> and functions.</param>
/// <param name="Type">PostgreSQL's object type: <c>table</c>, <c>index</c>, <c>table column</c>, <c>function</c> …</param>
/// <param name="Identity">As <c>pg_event_trigger_ddl_commands</c> prints it.</param>
/// <param name="ExistedBeforeScript">The object was there before the first statement of this script.</param>
/// <param name="Cascaded">A drop that another drop pulled in and the statement did not name.</param>
public sealed record ObjectChange(
    ChangeKind Kind, ObjectKey Key, string Command, string Type, string? Schema, string? Name, string Identity,
    bool ExistedBeforeScript, bool Cascaded = false)
{
    /// <summary>The table of a column, constraint, index, trigger or policy, where the database told.</summary>
    public string? Table { get; init; }

    /// <summary>Its table was there before the first statement of this script; false for what belongs to no table.</summary>
    public bool TableExistedBeforeScript { get; init; }

    /// <summary>The statement was about a parent of the table, which is among the changes as well.</summary>
    public bool FromParent { get; init; }

    /// <summary>An index that the server made anew in the file of the one before, so that nothing was built.</summary>
    public bool KeepsStorage { get; init; }

    /// <summary>What it was called before, where the statement gave it another name or schema.</summary>
    public QualifiedName? Former { get; init; }

    /// <summary>A constraint before the statement; null for what is no constraint, and for a new one.</summary>
    public ConstraintState? ConstraintBefore { get; init; }

    /// <summary>A constraint after the statement; null for what is no constraint.</summary>
    public ConstraintState? Constraint { get; init; }

    /// <summary>A column before the statement; null for what is no column, and for a new one.</summary>
    public ColumnState? Before { get; init; }

    /// <summary>A column after the statement; null for what is no column, and for a dropped one.</summary>
    public ColumnState? After { get; init; }
}

/// <summary>What rules compare of a column.</summary>
/// <param name="Type"><c>format_type</c>: <c>character varying(20)</c>.</param>
/// <param name="Identity"><c>a</c> always, <c>d</c> by default, or a space.</param>
/// <param name="Generated"><c>s</c> stored, <c>v</c> virtual, or a space.</param>
public sealed record ColumnState(string Name, string Type, bool IsNullable, bool HasDefault, char Identity, char Generated);

/// <summary>What rules compare of a constraint.</summary>
/// <param name="Kind"><c>contype</c>: <c>p</c>, <c>u</c>, <c>f</c>, <c>c</c>, <c>x</c>, <c>t</c>; from 18 on <c>n</c>.</param>
/// <param name="NotNull">Of a check: the numbers of the columns that it proves to be not null.</param>
public sealed record ConstraintState(char Kind, bool IsValidated, IReadOnlyList<int> NotNull);

/// <summary>A table-level lock.</summary>
/// <param name="Mode">As <c>pg_locks</c> names it: <c>AccessExclusiveLock</c> …</param>
/// <param name="ExistedBeforeTransaction">The relation was there before the transaction: others may be using it.</param>
/// <param name="ExistedBeforeScript">The relation was there before the first statement of this script.</param>
public sealed record RelationLock(
    uint RelationId, string Schema, string Name, char RelationKind, string Mode, bool ExistedBeforeTransaction, bool ExistedBeforeScript);

/// <summary>A statement read a table from end to end.</summary>
/// <param name="ProvenNotNull">Before version 15, where it may have been another statement shortly before: the numbers of the columns that a validated check proved to be not null.</param>
public sealed record ScannedTable(uint RelationId, string Schema, string Name, bool ExistedBeforeScript, IReadOnlySet<int> ProvenNotNull);

/// <summary>The server rewrote a table: every row was copied under an exclusive lock.</summary>
/// <param name="Reason">The bits of <c>pg_event_trigger_table_rewrite_reason()</c>; 0: no event told, as with <c>VACUUM FULL</c> and <c>CLUSTER</c>.</param>
public sealed record RewrittenTable(uint RelationId, string Schema, string Name, int Reason, bool ExistedBeforeTransaction, bool ExistedBeforeScript);
