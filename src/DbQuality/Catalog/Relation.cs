using DbQuality.Observation;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Catalog;

/// <summary>A table or a view.</summary>
public abstract class Relation : SchemaObject
{
    public required string Schema { get; init; }
    public required Acl Acl { get; init; }

    /// <summary>The oid of the type that its rows have.</summary>
    public uint RowType { get; init; }

    /// <summary>Storage options: <c>fillfactor</c>, <c>autovacuum_enabled</c>, <c>security_invoker</c> …</summary>
    public required IReadOnlyDictionary<string, string> Options { get; init; }

    public IReadOnlyList<Column> Columns { get; internal set; } = [];
    public IReadOnlyList<Index> Indexes { get; internal set; } = [];
    public IReadOnlyList<Trigger> Triggers { get; internal set; } = [];
    public IReadOnlyList<RewriteRule> Rules { get; internal set; } = [];

    /// <summary>What a change of type keeps for a while; in none of the other lists.</summary>
    public KeptParts Kept { get; internal set; } = KeptParts.None;

    public override ObjectKey Key => new(ClassIds.Relation, Oid);

    /// <summary><c>schema.name</c>, quoted as SQL needs it.</summary>
    public string QualifiedName => SqlName.Quote(Schema, Name);

    public Column? FindColumn(string name) => Columns.FirstOrDefault(column => column.Name == name);

    public Column? FindColumn(int number) => Columns.FirstOrDefault(column => column.Number == number);

    public override string ToString() => QualifiedName;
}

/// <summary>What kind of table.</summary>
public enum TableKind
{
    Ordinary,
    Partitioned,
    Foreign,
}

/// <summary>An ordinary, partitioned or foreign table. A partition is an ordinary (or partitioned, or foreign) table with a <see cref="PartitionOf"/>.</summary>
public sealed class Table : Relation
{
    public required TableKind Kind { get; init; }

    /// <summary><c>p</c> permanent, <c>u</c> unlogged.</summary>
    public required char Persistence { get; init; }
    public bool RowSecurity { get; init; }
    public bool ForceRowSecurity { get; init; }

    /// <summary><c>RANGE (created_at)</c>: <c>pg_get_partkeydef</c>; null where the table is not partitioned.</summary>
    public string? PartitionKey { get; init; }

    /// <summary><c>h</c> hash, <c>l</c> list, <c>r</c> range; null where the table is not partitioned.</summary>
    public char? PartitionStrategy { get; init; }

    /// <summary>What it is partitioned by, in the key's order; null stands for an expression, which <see cref="PartitionKey"/> has.</summary>
    public IReadOnlyList<Column?> PartitionColumns { get; internal set; } = [];

    /// <summary>The oid of its default partition.</summary>
    public uint? DefaultPartition { get; init; }

    /// <summary><c>FOR VALUES FROM … TO …</c> or <c>DEFAULT</c>; null where the table is no partition.</summary>
    public string? PartitionBound { get; init; }

    /// <summary>The oid of the partitioned table that this is a partition of.</summary>
    public uint? PartitionOf { get; init; }

    /// <summary>Oids of the tables it inherits from (not partitioning).</summary>
    public IReadOnlyList<uint> InheritsFrom { get; init; } = [];

    /// <summary>The composite type of <c>CREATE TABLE … OF</c>.</summary>
    public uint? OfType { get; init; }
    public string? AccessMethod { get; init; }
    public string? Tablespace { get; init; }

    /// <summary>A foreign table's server.</summary>
    public string? ForeignServer { get; init; }

    /// <summary><c>d</c> default, <c>n</c> nothing, <c>f</c> full, <c>i</c> index.</summary>
    public char ReplicaIdentity { get; init; } = 'd';

    /// <summary><c>reltuples</c>: -1 where it was never analysed.</summary>
    public double EstimatedRows { get; init; } = -1;

    public IReadOnlyList<Constraint> Constraints { get; internal set; } = [];
    public IReadOnlyList<Policy> Policies { get; internal set; } = [];

    public bool IsPartition => PartitionOf is not null;

    public Constraint? PrimaryKey => Constraints.FirstOrDefault(constraint => constraint.Kind == ConstraintKind.PrimaryKey);

    public IEnumerable<Constraint> ForeignKeys => Constraints.Where(constraint => constraint.Kind == ConstraintKind.ForeignKey);
}

/// <summary>A view or a materialized view.</summary>
public sealed class View : Relation
{
    public required bool IsMaterialized { get; init; }

    /// <summary>False for a materialized view that was never refreshed.</summary>
    public bool IsPopulated { get; init; } = true;

    /// <summary><c>pg_get_viewdef</c>, without the final semicolon.</summary>
    public required string Definition { get; init; }

    /// <summary>Runs with the caller's privileges (PostgreSQL 15 and later).</summary>
    public bool SecurityInvoker => Options.TryGetValue("security_invoker", out var value) && value is "true" or "on" or "yes" or "1";
}

/// <summary>A column of a table, a view or a composite type.</summary>
public sealed class Column
{
    public required Relation Relation { get; init; }

    /// <summary><c>attnum</c>.</summary>
    public required int Number { get; init; }
    public required string Name { get; init; }
    public required ColumnType Type { get; init; }
    public bool IsNullable { get; init; }

    /// <summary>The default, or the generation expression, as <c>pg_get_expr</c> prints it.</summary>
    public string? Default { get; init; }

    /// <summary><c>a</c> always, <c>d</c> by default, or a space.</summary>
    public char Identity { get; init; } = ' ';

    /// <summary><c>s</c> stored, <c>v</c> virtual (PostgreSQL 18), or a space.</summary>
    public char Generated { get; init; } = ' ';

    /// <summary>0 where the type has none.</summary>
    public uint CollationOid { get; init; }

    /// <summary>The collation's name, only where it differs from the type's own.</summary>
    public string? Collation { get; init; }
    public string? Comment { get; init; }

    /// <summary>False for a column that comes from a parent table alone.</summary>
    public bool IsLocal { get; init; } = true;

    /// <summary>Null where no privilege was granted on the column itself.</summary>
    public Acl? Acl { get; init; }

    /// <summary>The sequence that an identity or serial column owns.</summary>
    public uint? OwnedSequence { get; internal set; }

    public ObjectKey Key => new(ClassIds.Relation, Relation.Oid, Number);

    public override string ToString() => Relation.QualifiedName + "." + SqlName.Quote(Name);
}

/// <summary>A column's type.</summary>
/// <param name="Display"><c>format_type(atttypid, atttypmod)</c>: <c>character varying(20)</c>, <c>timestamp with time zone</c>.</param>
/// <param name="Name"><c>typname</c>: <c>varchar</c>, <c>timestamptz</c>, <c>_int4</c> for an array.</param>
/// <param name="Schema">The schema of the type.</param>
/// <param name="Modifier"><c>atttypmod</c>; -1 for none.</param>
/// <param name="Kind"><c>b</c> base, <c>c</c> composite, <c>d</c> domain, <c>e</c> enum, <c>r</c> range, <c>m</c> multirange, <c>p</c> pseudo.</param>
/// <param name="Category"><c>typcategory</c>: <c>B</c> boolean, <c>D</c> date/time, <c>S</c> string, <c>N</c> numeric, <c>A</c> array …</param>
/// <param name="BaseOid">A domain's innermost base type, else the type itself.</param>
public sealed record ColumnType(uint Oid, string Display, string Name, string Schema, int Modifier, char Kind, char Category, uint BaseOid)
{
    public bool IsArray => Category == 'A';

    /// <summary><c>typlen</c>: bytes of a value; -1 or -2 where each value has a length of its own.</summary>
    public short Length { get; init; } = -1;

    /// <summary>What a value's place in the row is a multiple of: 1, 2, 4 or 8 bytes.</summary>
    public int Alignment { get; init; } = 1;
}
