using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Foreign keys added while both tables are in use: first for new rows, then for all.</summary>
internal static class ForeignKeyFix
{
    /// <summary>Adds one; to a partitioned table by way of its partitions, as it cannot have one that is not valid yet.</summary>
    /// <param name="clause">As <c>add constraint</c> takes it after the name.</param>
    /// <param name="why">What a reader should know before the rows are checked.</param>
    /// <param name="nameOn">The name that a partition's own part of it must have; null: any that is free.</param>
    public static IReadOnlyList<FixStep> Add(DatabaseCatalog catalog, Table table, string name, string clause, string why, Func<Table, string?>? nameOn = null)
    {
        if (table.Kind != TableKind.Partitioned) return [AddUnchecked(table, name, clause, why), Validate(table, name)];
        var keys = Leaves(catalog, table).Select(leaf => (Leaf: leaf, Name: nameOn?.Invoke(leaf) ?? FreeOn(leaf, name))).ToList();
        return
        [
            .. keys.Select((key, place) => AddUnchecked(key.Leaf, key.Name, clause, place == 0 ? why : "") with { Short = Included, Plain = FixStep.Nothing }),
            .. keys.Select(key => Validate(key.Leaf, key.Name) with { Short = Included }),
            ConstraintFix.AddStep(table, name, clause) with
            {
                Transaction = FixTransaction.Next, Why = "Takes over the keys of the partitions, so that no row is read again.",
            },
        ];
    }

    /// <summary>Why none can be added; null where one can.</summary>
    public static string? CannotAdd(DatabaseCatalog catalog, Table table) =>
        Leaves(catalog, table).Any(leaf => leaf.Kind == TableKind.Foreign) ? "A partition is a foreign table, and PostgreSQL adds no foreign key to a table with such a partition." : null;

    /// <summary>The name of a key that a partition has by itself, from the same column to the same table; null where none has.</summary>
    public static string? OfPartition(DatabaseCatalog catalog, Table table, Column column, Table referenced) =>
        IndexFix.Partitions(catalog, table)
            .Select(partition => partition.ForeignKeys.FirstOrDefault(key => key.ForeignKey!.Table == referenced && key.Columns is [var only] && only.Name == column.Name)?.Name
                ?? OfPartition(catalog, partition, column, referenced))
            .FirstOrDefault(name => name is not null);

    /// <summary>The rows that a key would refuse, as what follows <c>from</c>.</summary>
    public static string Orphans(Table table, IReadOnlyList<Column> columns, Table referenced, IReadOnlyList<Column> keys)
    {
        var has = string.Join(" and ", columns.Select(column => $"t.{SqlName.Quote(column.Name)} is not null"));
        var same = string.Join(" and ", columns.Zip(keys, (own, key) => $"r.{SqlName.Quote(key.Name)} = t.{SqlName.Quote(own.Name)}"));
        return $"{table.QualifiedName} t where {has} and not exists (select from {referenced.QualifiedName} r where {same})";
    }

    /// <summary>A partition's part of a partitioned table's key.</summary>
    public static Constraint? CloneOn(Table leaf, Constraint key, DatabaseCatalog catalog)
    {
        return leaf.Constraints.FirstOrDefault(constraint => IsClone(constraint, leaf));

        bool IsClone(Constraint constraint, Table table) =>
            constraint.ParentOid == key.Oid || (constraint.ParentOid is { } oid && table.PartitionOf is { } parent && catalog.FindRelation(parent) is Table above &&
                above.Constraints.FirstOrDefault(other => other.Oid == oid) is { } parents && IsClone(parents, above));
    }

    private static string FreeOn(Table leaf, string name) => FreeName.Of(name, "", taken => leaf.Constraints.Any(constraint => constraint.Name == taken));

    private static FixStep AddUnchecked(Table table, string name, string clause, string why) =>
        ConstraintFix.AddStep(table, name, clause + " not valid") with { Why = why, Plain = ConstraintFix.AddStep(table, name, clause).Plain };

    private static ShortForm Included { get; } = new("", "The partitioned table's own key is added in one statement, which makes the partitions' and reads all rows while nobody can write.");

    // In a transaction of its own: adding has locked both tables against writing.
    private static FixStep Validate(Table table, string name) => new(ConstraintFix.Validate(table, name), "") { Transaction = FixTransaction.Next, Plain = FixStep.Nothing };

    private static IEnumerable<Table> Leaves(DatabaseCatalog catalog, Table table) => table.Kind == TableKind.Partitioned
        ? IndexFix.Partitions(catalog, table).SelectMany(partition => Leaves(catalog, partition))
        : [table];
}
