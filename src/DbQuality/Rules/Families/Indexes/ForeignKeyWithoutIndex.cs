using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ301.</summary>
internal sealed class ForeignKeyWithoutIndex : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ301",
        Name = "foreign-key-without-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Foreign key whose columns no valid index leads with",
        Rationale =
            "PostgreSQL indexes the referenced side of a foreign key, not the referencing one. Without an index there, each delete and each key " +
            "update in the referenced table reads the whole referencing table, row by row of the delete, and holds its locks meanwhile; joins along " +
            "the key do the same. An index counts where its first columns are the key's, in any order: a btree, a hash index on a single column, or " +
            "GiST. A partial index counts where its predicate asks no more than that columns of the key are not null, which every lookup by the key " +
            "fulfils. Of a temporal key (`period`) the columns before the range suffice, and one that is `not enforced` looks nothing up. A foreign key of a partitioned table is reported once, on the parent.",
        Options = [new SectionOption("database.naming.indexes", "none", "The pattern that the new index is named by.")],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from key in context.ForeignKeys
        where key.IsEnforced && !key.Table.Indexes.Any(index => KeyCoverage.Covers(index, key))
        let columns = KeyCoverage.Columns(key).Select(column => SqlName.Quote(column.Name)).ToList()
        select new Violation(
            key.ToDbObject(),
            $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} has no index on {string.Join(", ", columns)}. " +
            $"Each delete or key update in {key.ForeignKey!.Table.QualifiedName} reads all of {key.Table.QualifiedName}.",
            "Add one:")
        {
            Fix = new Fix
            {
                Topic = "index " + string.Join(' ', key.Columns.Select(column => column.Name)),
                Phase = FixPhase.Indexes,
                Steps = IndexFix.Create(context.Catalog, key.Table, NewName(key, context), $"({string.Join(", ", columns)}){WithValue(key.Columns[0])}"),
            },
        };

    private static string WithValue(Column first) => first.IsNullable ? $" where {SqlName.Quote(first.Name)} is not null" : "";

    private static string NewName(Constraint key, RuleContext context) => IndexFix.NameOf(key.Table, key.Columns, context);
}
