using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ217.</summary>
internal sealed class BareNumeric : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be so: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ217",
        Name = "bare-numeric",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Column of type numeric without precision and scale",
        Rationale =
            "`numeric` alone takes up to 131,072 digits before the point and 16,383 after it. A division then stores as many digits as it happened to " +
            "make, two equal prices print differently, and clients whose decimals have 28 digits fail to read a value. Precision and scale say what the " +
            "column means. Arrays of the type and domains over it count; a domain over `numeric(12,2)` is right.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var elements = ElementTypes.For(context);
        var exceptions = Exceptions.Of(context);
        return
            from column in context.OwnColumns
            where elements.Of(column.Type) == "numeric" && !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            select new Violation(
                column.ToDbObject(),
                $"Column {column} is {column.Type.Display} without precision: it stores any number of digits, more than clients can read.",
                "State precision and scale, such as numeric(12, 2).")
            {
                AtLastChange = true, NoFix = "Which digits its values have is known to nobody but you, and others would be rounded or refused: decide on a precision and a scale.",
            };
    }
}
