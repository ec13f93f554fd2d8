using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ307.</summary>
internal sealed class TooManyIndexColumns : Rule
{
    private static readonly NumberOption MostColumns = new("columns", 4, "The most key columns that an index may have.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that may have more, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ307",
        Name = "too-many-index-columns",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Index on more columns than the standards allow",
        Rationale =
            "Past the first few columns an index narrows nothing down any more; it only gets larger, and updates of any of the columns write it. What only a select list needs belongs " +
            "into INCLUDE. Columns of INCLUDE do not count, nor do indexes of constraints, whose columns are what they guard.",
        Options =
        [
            MostColumns,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (most, exceptions) = (MostColumns.Of(context), Exceptions.Of(context));
        return
            from relation in context.IndexedRelations()
            from index in relation.Indexes
            where index is { ConstraintOid: null, PartitionOf: null } && index.Parts.Count > most && !exceptions.Match(relation.Schema, index.Name)
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} is on {index.Parts.Count} columns; the standards allow {most}. The last ones narrow little down and make every entry larger.",
                "Leave them out, or move them to INCLUDE.");
    }
}
