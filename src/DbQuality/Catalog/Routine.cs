using DbQuality.Observation;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Catalog;

/// <summary>What kind of routine.</summary>
public enum RoutineKind
{
    Function,
    Procedure,
    Aggregate,
    Window,
}

/// <summary>A function, procedure, aggregate or window function.</summary>
public sealed class Routine : SchemaObject
{
    public required string Schema { get; init; }
    public required RoutineKind Kind { get; init; }

    /// <summary>Input argument types, <c>pg_get_function_identity_arguments</c>: what <c>DROP FUNCTION name(…)</c> needs.</summary>
    public required string IdentityArguments { get; init; }

    /// <summary>With names and defaults: <c>pg_get_function_arguments</c>.</summary>
    public required string Arguments { get; init; }

    /// <summary><c>pg_get_function_result</c>; null for a procedure.</summary>
    public string? Result { get; init; }

    /// <summary>The oid of the type that it returns, or returns a set of; 0 for a procedure.</summary>
    public uint ResultType { get; init; }

    /// <summary><c>RETURNS SETOF</c>, or a table.</summary>
    public bool ReturnsSet { get; init; }
    public required string Language { get; init; }

    /// <summary><c>prosrc</c>; empty for a BEGIN ATOMIC body, which <see cref="SqlBody"/> holds.</summary>
    public required string Body { get; init; }

    /// <summary><c>pg_get_function_sqlbody</c> of a BEGIN ATOMIC or RETURN routine.</summary>
    public string? SqlBody { get; init; }

    /// <summary><c>pg_get_functiondef</c>; null for an aggregate and for a routine in a compiled language.</summary>
    public string? Definition { get; init; }

    /// <summary><c>i</c> immutable, <c>s</c> stable, <c>v</c> volatile.</summary>
    public required char Volatility { get; init; }

    /// <summary><c>s</c> safe, <c>r</c> restricted, <c>u</c> unsafe.</summary>
    public char Parallel { get; init; } = 'u';
    public bool IsStrict { get; init; }
    public bool IsLeakproof { get; init; }
    public required bool SecurityDefiner { get; init; }

    /// <summary><c>SET</c> clauses, by parameter: <c>search_path</c> → <c>pg_catalog, public</c>; an empty string is a fixed, empty value.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }
    public required Acl Acl { get; init; }

    /// <summary>Returns <c>trigger</c>.</summary>
    public bool IsTriggerFunction { get; init; }

    /// <summary>Returns <c>event_trigger</c>.</summary>
    public bool IsEventTriggerFunction { get; init; }

    public override ObjectKey Key => new(ClassIds.Routine, Oid);

    /// <summary><c>schema.name(arguments)</c>.</summary>
    public string Signature => $"{SqlName.Quote(Schema, Name)}({IdentityArguments})";

    public override string ToString() => Signature;
}

/// <summary>A trigger that a user made: the ones that enforce foreign keys are left out.</summary>
public sealed class Trigger : SchemaObject
{
    public required Relation Relation { get; init; }
    public required uint FunctionOid { get; init; }
    public required bool IsRowLevel { get; init; }
    public required TriggerTiming Timing { get; init; }
    public required TriggerEvents Events { get; init; }

    /// <summary>Columns of <c>UPDATE OF</c>; empty: any.</summary>
    public IReadOnlyList<Column> UpdateOf { get; init; } = [];

    /// <summary>The WHEN condition.</summary>
    public string? Condition { get; init; }

    /// <summary><c>O</c> enabled, <c>D</c> disabled, <c>R</c> replica, <c>A</c> always.</summary>
    public required char Enabled { get; init; }

    /// <summary><c>CREATE CONSTRAINT TRIGGER</c>.</summary>
    public bool IsConstraintTrigger { get; init; }

    public bool IsDeferrable { get; init; }
    public bool IsDeferred { get; init; }

    /// <summary>Names of the transition tables of <c>REFERENCING</c>.</summary>
    public string? OldTable { get; init; }
    public string? NewTable { get; init; }

    /// <summary>The partitioned table's trigger that this was cloned from.</summary>
    public uint? ParentOid { get; init; }
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary><c>pg_get_triggerdef</c>.</summary>
    public required string Definition { get; init; }
    public override ObjectKey Key => new(ClassIds.Trigger, Oid);
}

/// <summary>When a trigger fires.</summary>
public enum TriggerTiming
{
    Before,
    After,
    InsteadOf,
}

/// <summary>What fires a trigger.</summary>
[Flags]
public enum TriggerEvents
{
    None = 0,
    Insert = 1,
    Delete = 2,
    Update = 4,
    Truncate = 8,
}

/// <summary>A row level security policy.</summary>
public sealed class Policy : SchemaObject
{
    public required Table Table { get; init; }

    /// <summary><c>*</c> all, <c>r</c> select, <c>a</c> insert, <c>w</c> update, <c>d</c> delete.</summary>
    public required char Command { get; init; }
    public required bool IsPermissive { get; init; }

    /// <summary>Role names; <c>public</c> stands for PUBLIC.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
    public string? Using { get; init; }
    public string? Check { get; init; }
    public override ObjectKey Key => new(ClassIds.Policy, Oid);
}

/// <summary>A rewrite rule other than a view's own.</summary>
public sealed class RewriteRule : SchemaObject
{
    public required Relation Relation { get; init; }

    /// <summary><c>O</c> enabled, <c>D</c> disabled, <c>R</c> replica, <c>A</c> always.</summary>
    public required char Enabled { get; init; }

    /// <summary><c>pg_get_ruledef</c>.</summary>
    public required string Definition { get; init; }
    public override ObjectKey Key => new(ClassIds.Rule, Oid);
}
