using DbQuality.Observation;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Catalog;

/// <summary>An index.</summary>
public sealed class Index : SchemaObject
{
    private readonly Printer printer;
    private readonly string? printed;
    private string? definition;

    /// <param name="printed"><c>pg_get_indexdef</c>; null for an index of plain columns, which is printed here.</param>
    internal Index(Printer printer, string? printed)
    {
        this.printer = printer;
        this.printed = printed;
    }

    public required Relation Relation { get; init; }

    /// <summary><c>btree</c>, <c>gin</c>, <c>gist</c> …</summary>
    public required string Method { get; init; }
    public required bool IsUnique { get; init; }
    public required bool IsPrimary { get; init; }
    public bool IsExclusion { get; init; }

    /// <summary>False after a failed <c>CREATE INDEX CONCURRENTLY</c>, and for a partitioned index that lacks a partition's.</summary>
    public required bool IsValid { get; init; }
    public bool IsReady { get; init; } = true;

    /// <summary><c>CLUSTER</c> last used it.</summary>
    public bool IsClustered { get; init; }
    public bool IsReplicaIdentity { get; init; }
    public bool NullsNotDistinct { get; init; }

    /// <summary>Key parts in order, without INCLUDE columns.</summary>
    public required IReadOnlyList<IndexPart> Parts { get; init; }
    public required IReadOnlyList<Column> Included { get; init; }

    /// <summary>The predicate of a partial index, as <c>pg_get_expr</c> prints it.</summary>
    public string? Predicate { get; init; }

    /// <summary><c>pg_get_indexdef</c>; printed when it is first asked for, unless the server did.</summary>
    public string Definition => definition ??= printed ?? Statement.Sql;

    /// <summary>What makes it, by its parts.</summary>
    public IndexStatement Statement => new(
        printer.Name(Name), $"{printer.Name(Relation.Schema)}.{printer.Name(Relation.Name)}", printed is null ? printer.IndexShape(this) : IndexStatement.ShapeIn(printed))
    {
        IsUnique = IsUnique,
        IsOfParentAlone = Relation is Table { Kind: TableKind.Partitioned },
        Predicate = Predicate,
    };

    /// <summary>The constraint that it backs.</summary>
    public uint? ConstraintOid { get; init; }

    /// <summary>The partitioned index that this is a partition of.</summary>
    public uint? PartitionOf { get; init; }
    public required IReadOnlyDictionary<string, string> Options { get; init; }
    public string? Tablespace { get; init; }

    public override ObjectKey Key => new(ClassIds.Relation, Oid);

    public string QualifiedName => SqlName.Quote(Relation.Schema, Name);
}

/// <summary>One key part of an index: a column or an expression.</summary>
/// <param name="Column">Null for an expression.</param>
/// <param name="Expression">The text of an expression; null for a column.</param>
/// <param name="OperatorClass">The class's oid; two indexes with different ones are different indexes.</param>
/// <param name="OperatorClassName">With its schema only where that is not <c>pg_catalog</c>.</param>
/// <param name="Collation">The collation's oid, 0 for none.</param>
public sealed record IndexPart(
    Column? Column, string? Expression, uint OperatorClass, string OperatorClassName, uint Collation, bool Descending, bool NullsFirst)
{
    /// <summary>The class that PostgreSQL takes where none is named; for an expression, a default class of any type.</summary>
    public bool HasDefaultOperatorClass { get; init; } = true;
}
