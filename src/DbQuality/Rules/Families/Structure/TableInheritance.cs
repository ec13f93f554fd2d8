using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ238.</summary>
internal sealed class TableInheritance : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may inherit, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ238",
        Name = "table-inheritance",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table that inherits from another one",
        Rationale =
            "Primary keys, unique constraints and foreign keys of the parent do not hold for its children: the same key is in both, and a foreign key to the parent does not find a child's row. Every query " +
            "of the parent reads all children. Partitions, which are another thing, serve large tables; a table with a foreign key serves kinds of one thing.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from table in context.Tables
            where table.InheritsFrom.Count > 0 && !exceptions.Match(table.Schema, table.Name)
            let parents = table.InheritsFrom.Select(context.Catalog.FindRelation).OfType<Relation>().Select(parent => parent.QualifiedName)
            select new Violation(
                table.ToDbObject(),
                $"Table {table.QualifiedName} inherits from {string.Join(", ", parents)}: keys and foreign keys of a parent do not hold for its rows.",
                "Make it a partition, or a table that refers to the other.") { Discriminator = string.Join(',', parents) };
    }
}
