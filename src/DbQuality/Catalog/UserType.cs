using DbQuality.Observation;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Catalog;

/// <summary>What kind of type.</summary>
public enum UserTypeKind
{
    Enum,
    Domain,
    Composite,
    Range,
    Base,
}

/// <summary>A type that a user made; row types of tables and array types are left out.</summary>
public sealed class UserType : SchemaObject
{
    public required string Schema { get; init; }
    public required UserTypeKind Kind { get; init; }

    /// <summary>An enum's labels in their sort order.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>A composite type's attributes: name and type as <c>format_type</c> prints it.</summary>
    public IReadOnlyList<(string Name, string Type)> Attributes { get; init; } = [];

    /// <summary>A domain's base type or a range's subtype, as <c>format_type</c> prints it.</summary>
    public string? BaseType { get; init; }
    public bool NotNull { get; init; }
    public string? Default { get; init; }

    /// <summary>A domain's checks.</summary>
    public IReadOnlyList<DomainCheck> Checks { get; init; } = [];
    public required Acl Acl { get; init; }
    public override ObjectKey Key => new(ClassIds.Type, Oid);
    public string QualifiedName => SqlName.Quote(Schema, Name);
}

/// <summary>A check of a domain.</summary>
/// <param name="Expression">The condition on <c>VALUE</c>, as <c>pg_get_expr</c> prints it.</param>
public sealed record DomainCheck(string Name, string Expression, bool IsValidated)
{
    /// <summary><c>pg_get_constraintdef</c>.</summary>
    public string Definition => $"CHECK ({Expression}){(IsValidated ? "" : " NOT VALID")}";
}

/// <summary>A sequence.</summary>
public sealed class Sequence : SchemaObject
{
    public required string Schema { get; init; }

    /// <summary><c>integer</c>, <c>bigint</c> or <c>smallint</c>.</summary>
    public required string Type { get; init; }
    public required long Start { get; init; }
    public required long Increment { get; init; }
    public required long Minimum { get; init; }
    public required long Maximum { get; init; }
    public required long Cache { get; init; }
    public required bool Cycles { get; init; }

    /// <summary><c>p</c> permanent, <c>u</c> unlogged.</summary>
    public required char Persistence { get; init; }

    /// <summary>The column that owns it (<c>OWNED BY</c>, serial or identity).</summary>
    public Column? OwnedBy { get; init; }

    /// <summary>Made by an identity column.</summary>
    public bool IsIdentity { get; init; }
    public required Acl Acl { get; init; }
    public override ObjectKey Key => new(ClassIds.Relation, Oid);
    public string QualifiedName => SqlName.Quote(Schema, Name);
}
