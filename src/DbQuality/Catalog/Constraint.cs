using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog;

/// <summary>A kind of table constraint.</summary>
public enum ConstraintKind
{
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    Exclusion,

    /// <summary>
    /// PostgreSQL 18's <c>NOT NULL … NOT VALID</c>. Of validated ones <see cref="Column.IsNullable"/> tells, in all versions alike.
    /// </summary>
    NotNull,
}

/// <summary>A constraint of a table. (A domain's checks are with the domain.)</summary>
public sealed class Constraint : SchemaObject
{
    private readonly Printer printer;
    private string? definition;

    internal Constraint(Printer printer, string? definition)
    {
        this.printer = printer;
        this.definition = definition;
    }

    public required Table Table { get; init; }
    public required ConstraintKind Kind { get; init; }

    /// <summary>Its columns in the key's own order, without expressions and system columns; empty for a table-wide check.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary><c>pg_get_constraintdef</c>; printed when it is first asked for, unless the server did.</summary>
    public string Definition => definition ??= printer.Constraint(this, IsValidated);

    /// <summary>The same, and validated.</summary>
    public string ValidDefinition => IsValidated ? Definition : printer.Constraint(this, isValidated: true);

    /// <summary>A check's condition, as <c>pg_get_expr</c> prints it; null for other kinds.</summary>
    public string? Expression { get; init; }
    public bool IsValidated { get; init; } = true;

    /// <summary>PostgreSQL 18's <c>NOT ENFORCED</c> makes this false.</summary>
    public bool IsEnforced { get; init; } = true;
    public bool IsDeferrable { get; init; }
    public bool IsDeferred { get; init; }

    /// <summary>
    /// PostgreSQL 18's <c>WITHOUT OVERLAPS</c> of a key, and <c>PERIOD</c> of a foreign key: the last column is a range, compared by
    /// overlap or containment, and not for equality.
    /// </summary>
    public bool IsTemporal { get; init; }

    /// <summary>A check that child tables do not inherit.</summary>
    public bool NoInherit { get; init; }

    /// <summary>False where it was only inherited from, or cloned by, a parent.</summary>
    public bool IsLocal { get; init; } = true;

    /// <summary>The parent's constraint that a partition's was cloned from.</summary>
    public uint? ParentOid { get; init; }

    /// <summary>The index that backs a primary key, unique or exclusion constraint; for a foreign key the referenced index.</summary>
    public uint? IndexOid { get; init; }

    /// <summary>For a foreign key, else null.</summary>
    public ForeignKey? ForeignKey { get; internal set; }

    public override ObjectKey Key => new(ClassIds.Constraint, Oid);
}

/// <summary>What a foreign key refers to.</summary>
/// <param name="OnDelete"><c>a</c> no action, <c>r</c> restrict, <c>c</c> cascade, <c>n</c> set null, <c>d</c> set default.</param>
/// <param name="MatchType"><c>s</c> simple, <c>f</c> full.</param>
/// <param name="OnDeleteColumns">The columns of <c>ON DELETE SET NULL (…)</c> or <c>SET DEFAULT (…)</c>; empty: all of the key's.</param>
public sealed record ForeignKey(
    Table Table, IReadOnlyList<Column> Columns, char OnDelete, char OnUpdate, char MatchType, IReadOnlyList<Column> OnDeleteColumns);
