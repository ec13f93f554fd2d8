using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ202.</summary>
internal sealed class PrimaryKeyMissing : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ202",
        Name = "primary-key-missing",
        Category = RuleCategory.Structure,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        Summary = "Table without a primary key",
        Rationale =
            "Without a key nothing tells two equal rows apart: an update or a delete meant for one hits both, no foreign key can refer " +
            "to the table, and logical replication refuses its updates and deletes. Foreign tables cannot have a key and are left alone; " +
            "partitions are covered by their parent, and the template of partitions, a table whose name says so and whose columns are those of a partitioned one, holds no rows.",
        Options = [new SectionOption("database.primary_key.types", "any", "The first of them is the one that the message proposes for a new key.")],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables
        where table.Kind != TableKind.Foreign && table.PrimaryKey is null && !PartitionTemplate.Is(table, context.Catalog)
        select new Violation(
            table.ToDbObject(),
            $"Table {table.QualifiedName} has no primary key. Rows cannot be updated or replicated reliably.", Remedy(table, context));

    private static string Remedy(Table table, RuleContext context)
    {
        if (PartitionColumns.Of(table) is not { } partitionColumns)
            return "A table partitioned by an expression cannot have one: partition it by its columns.";

        var key = NaturalKey(table) is { } natural ? natural.Union(partitionColumns) : null;
        return key is not null
            ? $"Add one: alter table {table.QualifiedName} add primary key ({string.Join(", ", key.Select(SqlName.Quote))});"
            : $"Add one: {NewKey(table, partitionColumns, context.Standards.Database.PrimaryKey)}";
    }

    /// <summary>What identifies a row already: a column <c>id</c>, or a unique index over required columns.</summary>
    private static IEnumerable<string>? NaturalKey(Table table)
    {
        if (table.FindColumn("id") is { } id) return [id.Name];
        return table.Indexes
            .Where(index => index.IsUnique && index.IsValid && index.Predicate is null && index.Parts.All(part => part.Column is { IsNullable: false }))
            .Select(index => index.Parts.Select(part => part.Column!.Name))
            .FirstOrDefault();
    }

    private static string NewKey(Table table, IReadOnlyList<string> partitionColumns, PrimaryKeyStandard? standard)
    {
        var column = standard?.Types is ["uuid", ..] ? "id uuid default gen_random_uuid()" : "id bigint generated always as identity";
        return partitionColumns.Count == 0
            ? $"alter table {table.QualifiedName} add column {column} primary key;"
            : $"alter table {table.QualifiedName} add column {column}, add primary key (id, {string.Join(", ", partitionColumns.Select(SqlName.Quote))});";
    }
}
