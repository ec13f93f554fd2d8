using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ213.</summary>
internal sealed class JsonType : DeniedTypeRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ213",
        Name = "json-type",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Column of type json instead of jsonb",
        Rationale =
            "`json` keeps the text as it came, blanks and duplicate keys and all, and parses it at each access. It has no equality, so `distinct`, " +
            "`group by` and `union` fail, and no GIN index. Take it only where the exact text matters, with an exception that says so. Arrays of the " +
            "type and domains over it count.",
        Options = OptionsWith("json"),
    };

    protected override string Effect => "it is kept as text, parsed at each access, and has neither equality nor a general index";

    private protected override Remedy RemedyOf(Column column, string element, RuleContext context) => element == "json" ? TypeFix.Of(TypeChanges.ToJsonb(column), context) : TypeFix.Unknown;
}
