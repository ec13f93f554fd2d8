using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ211.</summary>
internal sealed class VarcharLength : DeniedTypeRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ211",
        Name = "varchar-length",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Column of type varchar with a length",
        Rationale =
            "`varchar(20)` is stored and compared as `text` is; the length only makes an insert fail one day, in code that did not expect it. Another limit " +
            "means another type, in every view and function that uses the column. A check constraint on `text` says the same, has a name, and is " +
            "changed by itself. Arrays of the type and domains over it count; `varchar` without a length does not.",
        Options = OptionsWith("varchar(n)"),
    };

    protected override string Effect => "a longer value fails, and who needs another limit must change the type everywhere";

    private protected override Remedy RemedyOf(Column column, string element, RuleContext context) => NarrowingType.NameOf(element) == "character varying"
        ? TypeFix.Of(TypeChanges.ToText(column, element), context)
        : TypeFix.Unknown;
}
