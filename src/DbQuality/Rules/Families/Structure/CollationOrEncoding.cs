using DbQuality.Rules.Engine;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ247.</summary>
internal sealed class CollationOrEncoding : Rule
{
    private static readonly ListOption Collations = new("collations", [], "Allowed collations beside `default`, by name: `C`, `und-x-icu`.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ247",
        Name = "collation-or-encoding",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Column with a collation that the standards do not allow",
        Rationale =
            "Two columns of different collations cannot be compared without saying under which, and an index of one does not serve the other. Collations of the operating system change with it and leave indexes out " +
            "of order. The rule is silent until `collations` is stated, and looks at collations that a column states for itself: `default` is the database's. The database's own collation and encoding are " +
            "those of the scratch server here, which says nothing about the one that is deployed to.",
        Needs = [Collations],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var allowed = Collations.Of(context);
        return
            from column in context.OwnColumns
            where column.Collation is { } collation && collation != "default" && !allowed.Contains(collation)
            select new Violation(
                column.ToDbObject(),
                $"Column {column} has the collation {SqlName.Quote(column.Collation!)}, which the standards do not allow: it cannot be compared with others as they are.",
                $"Change it: alter table {column.Relation.QualifiedName} alter column {SqlName.Quote(column.Name)} type {column.Type.Display} collate \"default\";") { AtLastChange = true };
    }
}
