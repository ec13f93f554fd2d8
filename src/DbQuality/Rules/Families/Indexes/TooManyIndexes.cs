using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ306.</summary>
internal sealed class TooManyIndexes : Rule
{
    private static readonly NumberOption MostIndexes = new("indexes", 10, "The most indexes that a table may have.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may have more, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ306",
        Name = "too-many-indexes",
        Category = RuleCategory.Indexes,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table with more indexes than the standards allow",
        Rationale =
            "Each insert, and each update that is not HOT, writes every index, and vacuum reads them all. Past some number most serve one query that another index would serve nearly as well. " +
            "Indexes of constraints count, invalid ones do not (DBQ305 is about those); those of a partitioned table are counted once, on the parent.",
        Options =
        [
            MostIndexes,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (most, exceptions) = (MostIndexes.Of(context), Exceptions.Of(context));
        return
            from relation in context.Tables.Concat<Relation>(context.Views)
            let count = relation.Indexes.Count(index => index.IsValid)
            where count > most && !exceptions.Match(relation.Schema, relation.Name)
            select new Violation(
                relation.ToDbObject(),
                $"{(relation is Table ? "Table" : "Materialized view")} {relation.QualifiedName} has {count} indexes; the standards allow {most}. Each write pays for all of them.", "Drop those that no query needs.");
    }
}
