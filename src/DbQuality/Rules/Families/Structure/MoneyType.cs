using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ214.</summary>
internal sealed class MoneyType : DeniedTypeRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ214",
        Name = "money-type",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Column of type money",
        Rationale =
            "`money` reads and prints by the server's `lc_monetary`: the same bytes are dollars on one server and yen on another, with another " +
            "number of decimals. It knows no currency, divides to `double precision`, and rounds to whole cents. `numeric` with a scale and a " +
            "column for the currency are exact. Arrays of the type and domains over it count.",
        Options = OptionsWith("money"),
    };

    protected override string Effect => "its digits and its symbol depend on lc_monetary, so a dump restored elsewhere holds other amounts";

    private protected override Remedy RemedyOf(Column column, string element, RuleContext context) =>
        element != "money" ? TypeFix.Unknown :
        column.Type.IsArray ? Remedy.None("What several amounts in one value become is not a matter of their type alone: decide whether they are rows of another table.") :
        TypeFix.Of(TypeChanges.ToNumeric(column), context);
}
