using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ212.</summary>
internal sealed class CharType : DeniedTypeRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ212",
        Name = "char-type",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Column of type char",
        Rationale =
            "`char(n)` fills each value up with spaces, ignores them when it compares, and drops them when it converts to `text`: `like`, " +
            "`length` and concatenation disagree about the same value. It saves nothing, neither space nor time. Arrays of the type and domains over " +
            "it count; the one-byte type `\"char\"` of the system catalogs does not.",
        Options = OptionsWith("char", "char(n)", "bpchar"),
    };

    protected override string Effect => "shorter values are filled up with spaces, which comparisons ignore and patterns do not";

    private protected override Remedy RemedyOf(Column column, string element, RuleContext context) => NarrowingType.NameOf(element) is "bpchar" or "character"
        ? TypeFix.Of(TypeChanges.ToText(column, element), context)
        : TypeFix.Unknown;
}
