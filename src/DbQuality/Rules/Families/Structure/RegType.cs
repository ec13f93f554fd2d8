using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ248.</summary>
internal sealed class RegType : DeniedTypeRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ248",
        Name = "reg-type",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Column of a type that pg_upgrade cannot carry over, such as regproc",
        Rationale =
            "A column of type `regproc`, `regprocedure`, `regoper`, `regoperator`, `regconfig`, `regdictionary`, `regcollation` or `regnamespace` holds the number of a " +
            "system object, which is another one in the next major version: `pg_upgrade` refuses the whole database while there is such a column, on the night of the " +
            "upgrade. `regclass`, `regtype` and `regrole` are carried over. The name as text says the same, and a query casts it. Arrays of the type and domains over it count.",
        Options = OptionsWith("regproc", "regprocedure", "regoper", "regoperator", "regconfig", "regdictionary", "regcollation", "regnamespace"),
    };

    protected override string Effect => "pg_upgrade refuses a database with such a column";

    private protected override Remedy RemedyOf(Column column, string element, RuleContext context) =>
        Remedy.None("Make it text with the object's name, and cast it where it is used.", ByHand(column, Text(column), name => $"{name}::{Text(column)}"));

    private static string Text(Column column) => column.Type.IsArray ? "text[]" : "text";
}
