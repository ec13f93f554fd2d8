using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ231.</summary>
internal sealed class DuplicateForeignKey : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ231",
        Name = "duplicate-foreign-key",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Foreign key that another one of the table makes needless",
        Rationale =
            "Each insert and each update checks every foreign key: two for the same columns look up, and lock, the same row twice, and where they differ in " +
            "their action on delete, which one wins is hard to say. A key is needless where another one pairs the same columns, or more of them that are all not null, " +
            "with the same table; keys to different tables, or to different columns, are no duplicates. Of two alike, the validated one stays, then the one that is named by the pattern, then the older.",
        Options = [new SectionOption("database.naming.foreign_keys", "none", "Of two keys, the one that is named so stays.")],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var pattern = NamePattern.Of(context.Standards.Database.Naming, "foreign_keys");
        return
            from table in context.Tables.Concat(context.Partitions)
            let keys = table.ForeignKeys.Where(key => key is { ParentOid: null, IsEnforced: true }).ToList()
            where keys.Count > 1
            from sameTable in keys.GroupBy(key => key.ForeignKey!.Table.Oid)
            from key in sameTable
            let other = sameTable.FirstOrDefault(other => other != key && Implies(other, key, pattern))
            where other is not null
            select Remedy.Later(() => DropKeyFix.Of(key, other, context)).Of(new Violation(
                key.ToDbObject(),
                $"Foreign key {SqlName.Quote(key.Name)} of {table.QualifiedName} checks what {SqlName.Quote(other.Name)} checks: every write pays for both.",
                Advice(key, other)));
    }

    private static bool Implies(Constraint other, Constraint key, NamePattern? pattern)
    {
        var (wider, own) = (Pairs(other), Pairs(key));
        if (own.SetEquals(wider)) return Worth(other, pattern).CompareTo(Worth(key, pattern)) > 0;
        // With a null in it, a key of more columns checks nothing.
        return own.IsProperSubsetOf(wider) && other.IsValidated && other.Columns.All(column => !column.IsNullable);
    }

    private static HashSet<(int, int)> Pairs(Constraint key) =>
        [.. key.Columns.Zip(key.ForeignKey!.Columns, (column, referenced) => (column.Number, referenced.Number))];

    /// <summary>By which of two alike the greater stays.</summary>
    private static (bool IsValidated, bool IsNamedRight, long Age) Worth(Constraint key, NamePattern? pattern) =>
        (key.IsValidated, pattern?.Accepts(key.Name, Slots(key)) == true, -(long)key.Oid);

    private static NameSlots Slots(Constraint key) =>
        new(key.Table.Schema, key.Table.Name, string.Join('_', key.Columns.Select(column => column.Name)), key.ForeignKey!.Table.Name) { MayContinue = true };

    private static string Advice(Constraint key, Constraint other)
    {
        var (own, kept) = (key.ForeignKey!, other.ForeignKey!);
        return own.OnDelete == kept.OnDelete && own.OnUpdate == kept.OnUpdate
            ? "Drop it:"
            : $"They differ in what a delete or update does (on delete {ForeignKeyText.Action(own.OnDelete)} and {ForeignKeyText.Action(kept.OnDelete)}); drop the one that is not meant.";
    }
}
