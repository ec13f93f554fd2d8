using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Indexes made and dropped while the table is in use.</summary>
internal static class IndexFix
{
    /// <summary>Makes an index; on a partitioned table, one on each partition, and the table's own of them.</summary>
    /// <param name="shape">What follows the table's name: <c>(a, b) where c is null</c>, <c>using gin (d)</c>.</param>
    public static IReadOnlyList<FixStep> Create(DatabaseCatalog catalog, Table table, string name, string shape, bool isUnique = false)
    {
        if (table.Kind != TableKind.Partitioned) return [CreateOne(table, name, shape, isUnique)];
        var index = SqlName.Quote(table.Schema, name);
        var unique = isUnique ? "unique " : "";
        var atOnce = $"create {unique}index {SqlName.Quote(name)} on {table.QualifiedName} {shape};";
        return
        [
            new FixStep($"create {unique}index {SqlName.Quote(name)} on only {table.QualifiedName} {shape};", $"drop index if exists {index};")
            {
                Why = "Of the partitioned table alone: it becomes valid once each partition's own is attached.",
                Short = new ShortForm(atOnce, "Each partition's index is built by itself, while the table is in use."),
                Plain = new FixStep(atOnce, $"drop index if exists {index};"),
            },
            .. Partitions(catalog, table).SelectMany(partition => Attach(catalog, partition, index, name, shape, isUnique))
                .Select(step => step with { Short = Included, Plain = FixStep.Nothing }),
        ];
    }

    /// <summary>An index for a partition, made while it is in use, and attached to the partitioned table's.</summary>
    /// <param name="parent">The partitioned table's index, quoted.</param>
    public static IReadOnlyList<FixStep> Attach(DatabaseCatalog catalog, Table partition, string parent, string parentName, string shape, bool isUnique)
    {
        var name = FreeName.OfRelation(catalog, partition.Schema, partition.Name + "_" + parentName, "");
        // Dropping the partitioned table's index drops what is attached to it.
        return
        [
            .. Create(catalog, partition, name, shape, isUnique).Select(step => step with { Undo = "" }),
            new FixStep($"alter index {parent} attach partition {SqlName.Quote(partition.Schema, name)};", ""),
        ];
    }

    public static FixStep Drop(Catalog.Index index)
    {
        var again = (index.Statement with { IsConcurrent = true, SkipsExisting = true }).Sql;
        var comment = index.Comment is { } text ? $"\ncomment on index {index.QualifiedName} is {SqlText.Literal(text)};" : "";
        return new FixStep(DropSql(index), $"{again};{comment}") { Transaction = FixTransaction.None, Plain = DropAtOnce(index) };
    }

    private static FixStep DropAtOnce(Catalog.Index index)
    {
        var comment = index.Comment is { } text ? $"\ncomment on index {index.QualifiedName} is {SqlText.Literal(text)};" : "";
        return new FixStep($"drop index {index.QualifiedName};", $"{index.Statement.Sql};{comment}");
    }

    /// <summary>Drops one that another index, or nobody, needs.</summary>
    public static Remedy DropNeedless(Catalog.Index index)
    {
        if (index.ConstraintOid is { } oid)
        {
            var constraint = ((Table)index.Relation).Constraints.First(constraint => constraint.Oid == oid);
            return Remedy.None(
                "It belongs to a constraint, which the application may rely on by its name: decide whether that may go.",
                $"alter table {index.Relation.QualifiedName} drop constraint {SqlName.Quote(constraint.Name)};");
        }
        return index.Relation is Table { Kind: TableKind.Partitioned }
            ? Remedy.None("An index of a partitioned table cannot be dropped concurrently: choose a quiet moment for it.", DropSql(index), FixOf(DropAtOnce(index)))
            : Remedy.By(FixOf(Drop(index)));

        Fix FixOf(FixStep step) => new() { Topic = "drop " + index.Name, Phase = FixPhase.Removals, Steps = [step] };
    }

    /// <summary>The statement that drops it beside others' work, where that can be.</summary>
    public static string DropSql(Catalog.Index index) =>
        index.Relation is Table { Kind: TableKind.Partitioned } ? $"drop index {index.QualifiedName};" : $"drop index concurrently if exists {index.QualifiedName};";

    private static ShortForm Included { get; } = new("", "The partitioned table's own statement makes it as well.");

    /// <summary>What follows the table's name in an index's definition.</summary>
    public static string ShapeOf(Catalog.Index index) => index.Statement.Form;

    /// <summary>By the configured pattern, or as PostgreSQL would name it.</summary>
    public static string NameOf(Table table, IReadOnlyList<Column> columns, RuleContext context)
    {
        var parts = string.Join('_', columns.Select(column => column.Name));
        var usual = $"{table.Name}_{parts}_idx";
        var slots = new NameSlots(table.Schema, table.Name, parts);
        var pattern = NamePattern.Of(context.Standards.Database.Naming, "indexes");
        var stem = pattern is null || pattern.Accepts(usual, slots) ? usual : pattern.Propose(usual, slots) ?? usual;
        // The ending is what tells an index from its table where a name is cut; a number after a pattern's name is still the pattern's.
        return stem == usual
            ? FreeName.OfRelation(context.Catalog, table.Schema, $"{table.Name}_{parts}", "_idx")
            : FreeName.OfRelation(context.Catalog, table.Schema, stem, "");
    }

    public static IEnumerable<Table> Partitions(DatabaseCatalog catalog, Table table) => catalog.Tables.Where(partition => partition.PartitionOf == table.Oid);

    public static FixStep CreateOne(Table table, string name, string shape, bool isUnique)
    {
        var index = SqlName.Quote(table.Schema, name);
        // A build that was broken off leaves an index that is not valid, which "if not exists" would take for the one that is wanted.
        var (make, on) = ($"create {(isUnique ? "unique " : "")}index ", $"{SqlName.Quote(name)} on {table.QualifiedName} {shape};");
        var (drop, create) = ($"drop index concurrently if exists {index};", $"{make}concurrently {on}");
        return new FixStep($"{drop}\n{create}", drop)
        {
            Transaction = FixTransaction.Alone,
            Short = new ShortForm(create, "What a build that was broken off has left is dropped first."),
            Plain = new FixStep(make + on, $"drop index if exists {index};"),
        };
    }
}
