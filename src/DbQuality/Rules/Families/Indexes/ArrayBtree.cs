using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ309.</summary>
internal sealed class ArrayBtree : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ309",
        Name = "array-btree",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "btree index on an array column",
        Rationale =
            "A btree compares whole arrays, element by element; `= any`, `@>` and `&&` cannot use it, and an array of more than about 2,700 bytes cannot be inserted at all. GIN indexes the elements. " +
            "Unique indexes guard something and are left alone. A hash index on an array is DBQ316's.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from relation in context.IndexedRelations()
            from index in relation.Indexes
            where index is { Method: "btree", IsUnique: false, PartitionOf: null } && !exceptions.Match(relation.Schema, index.Name)
            let array = index.Parts.FirstOrDefault(part => part.Column?.Type.IsArray == true)?.Column
            where array is not null
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} compares the array {SqlName.Quote(array.Name)} as a whole: a search for its elements cannot use it.", Remedy(index, array));
    }

    private static string Remedy(Catalog.Index index, Column array) =>
        index is { Parts.Count: 1, Included.Count: 0, Predicate: null, Relation: Table table }
            ? $"Index the elements: {IndexFix.DropSql(index)} {IndexParts.Create(table, $"using gin ({SqlName.Quote(array.Name)})")}"
            : "Take the array out, and index its elements by GIN.";
}
