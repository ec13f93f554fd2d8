using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ218.</summary>
internal sealed class LargeObject : DeniedTypeRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ218",
        Name = "large-object",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Column that refers to large objects",
        Rationale =
            "A column of type `oid`, or of the extension type `lo`, refers to a large object in a table of the system. Deleting the row leaves the " +
            "object, dropping the object leaves the row, permissions are the object's own, and logical replication passes over it. `bytea` holds up to 1 GB " +
            "in the row. A column that refers to a system catalog is an exception. Arrays of the type and domains over it count.",
        Options = OptionsWith("oid"),
    };

    protected override string Effect => "rows of the table refer to large objects, which no foreign key guards and no delete removes";

    private protected override Remedy RemedyOf(Column column, string element, RuleContext context) =>
        Remedy.None("Large objects have owners and rights of their own, and several rows may share one: decide whether they move into the row or out of the database, and who deletes them.",
            column.Type.IsArray ? "" : ByHand(column, "bytea", name => $"lo_get({name})"));
}
