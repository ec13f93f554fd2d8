using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Structure;

/// <summary>DBQ231.</summary>
public sealed class DuplicateForeignKey : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ231",
        Name = "duplicate-foreign-key",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Foreign key that another one of the table makes needless",
        Rationale =
            "Each insert and each update checks every foreign key: two for the same columns look up, and lock, the same row twice, and where they differ in " +
            "their action on delete, which one wins is hard to say. A key is needless where another one pairs the same columns, or more of them that are all not null, " +
            "with the same table; keys to different tables, or to different columns, are no duplicates.",
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from table in context.Tables.Concat(context.Partitions)
        let keys = table.ForeignKeys.Where(key => key is { ParentOid: null, IsEnforced: true }).ToList()
        where keys.Count > 1
        from sameTable in keys.GroupBy(key => key.ForeignKey!.Table.Oid)
        from key in sameTable
        let other = sameTable.FirstOrDefault(other => other != key && Implies(other, key))
        where other is not null
        select new Violation(
            key.ToDbObject(),
            $"Foreign key {SqlName.Quote(key.Name)} of {table.QualifiedName} checks what {SqlName.Quote(other.Name)} checks: every write pays for both. {Remedy(key, other)}");

    private static bool Implies(Constraint other, Constraint key)
    {
        var (wider, own) = (Pairs(other), Pairs(key));
        if (own.SetEquals(wider)) return IsKeptBefore(other, key);
        // With a null in it, a key of more columns checks nothing.
        return own.IsProperSubsetOf(wider) && other.IsValidated && other.Columns.All(column => !column.IsNullable);
    }

    private static HashSet<(int, int)> Pairs(Constraint key) =>
        [.. key.Columns.Zip(key.ForeignKey!.Columns, (column, referenced) => (column.Number, referenced.Number))];

    /// <summary>Of two alike, a validated one, then the older.</summary>
    private static bool IsKeptBefore(Constraint other, Constraint key) =>
        other.IsValidated == key.IsValidated ? other.Oid < key.Oid : other.IsValidated;

    private static string Remedy(Constraint key, Constraint other)
    {
        var (own, kept) = (key.ForeignKey!, other.ForeignKey!);
        return own.OnDelete == kept.OnDelete && own.OnUpdate == kept.OnUpdate
            ? $"Drop it: alter table {key.Table.QualifiedName} drop constraint {SqlName.Quote(key.Name)};"
            : $"They differ in what a delete or update does (on delete {ForeignKeyText.Action(own.OnDelete)} and {ForeignKeyText.Action(kept.OnDelete)}); drop the one that is not meant.";
    }
}
