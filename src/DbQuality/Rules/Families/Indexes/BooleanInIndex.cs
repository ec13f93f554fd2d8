using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ308.</summary>
internal sealed class BooleanInIndex : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ308",
        Name = "boolean-in-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Index with a boolean among its columns",
        Rationale =
            "A boolean halves the rows at best, and usually one of its values is rare and the other is never looked for. A partial index, `where not is_done`, is smaller, and updates of " +
            "the other rows leave it alone. Unique and exclusion indexes guard something and are left alone, and so are expressions and INCLUDE columns.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from relation in context.IndexedRelations()
            from index in relation.Indexes
            where index is { IsUnique: false, IsExclusion: false, PartitionOf: null } && !exceptions.Match(relation.Schema, index.Name)
            let part = index.Parts.FirstOrDefault(part => part.Column?.Type.BaseOid == TypeIds.Boolean)
            where part is not null
            let name = SqlName.Quote(part.Column!.Name)
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} has the boolean {name} among its columns, which narrows little down and is written with every row.",
                $"Make it partial, with a predicate such as where {name}, for the value that is searched for.");
    }
}
