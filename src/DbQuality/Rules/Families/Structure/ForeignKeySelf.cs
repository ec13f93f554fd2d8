using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ234.</summary>
internal sealed class ForeignKeySelf : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables whose foreign keys may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ234",
        Name = "foreign-key-self",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Foreign key of a table to itself",
        Rationale =
            "A tree in one table needs a recursive query for each question about it, loads only parents first, and may hold a circle that no constraint refuses. That is often right; then it is an " +
            "exception, with the knowledge that somebody has to look for circles. `ltree`, or a table of ancestors, answer most questions by an index.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from key in context.ForeignKeys
            where key.ForeignKey!.Table == key.Table && !exceptions.Match(key.Table.Schema, key.Table.Name)
            select new Violation(
                key.ToDbObject(),
                $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} refers to its own table: each question about the tree is a recursive query, and nothing refuses a circle.",
                "Keep the path in an ltree column or a table of ancestors, or make it an exception.");
    }
}
