using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ232.</summary>
internal sealed class ForeignKeyCycle : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ232",
        Name = "foreign-key-cycle",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Foreign keys of several tables that lead back to where they began",
        Rationale =
            "No order of inserts satisfies a circle of required keys, and none of deletes; loading and truncating need all tables at once, and each needs the other to be understood. Each " +
            "group of tables that refer to one another is reported once, at the key that was made last. A table that refers to itself is DBQ234's; partitions stand as tables of their own.",
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var keys = context.ForeignKeys.Where(key => key.Table != key.ForeignKey!.Table).ToList();
        var groups = new ReferenceGroups(keys).Of;
        return
            from cycle in keys.Where(key => groups[key.Table.Oid] == groups[key.ForeignKey!.Table.Oid]).GroupBy(key => groups[key.Table.Oid])
            let last = cycle.MaxBy(key => key.Oid)
            let tables = cycle.Select(key => key.Table.QualifiedName).Distinct().Order(StringComparer.Ordinal)
            select new Violation(
                last.ToDbObject(),
                $"Foreign key {SqlName.Quote(last.Name)} closes a circle of {string.Join(", ", tables)}: no order of inserts or deletes satisfies all their keys at once.",
                "Move one of the references to a table of its own, or make it deferrable.") { Discriminator = string.Join(',', tables) };
    }
}
