using DbQuality.Catalog;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Indexes;

/// <summary>DBQ301.</summary>
public sealed class ForeignKeyWithoutIndex : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ301",
        Name = "foreign-key-without-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Essential,
        Proof = Proof.Catalog,
        Summary = "Foreign key whose columns no valid index leads with",
        Rationale =
            "PostgreSQL indexes the referenced side of a foreign key, not the referencing one. Without an index there, each delete and each key " +
            "update in the referenced table reads the whole referencing table, row by row of the delete, and holds its locks meanwhile; joins along " +
            "the key do the same. An index counts where its first columns are the key's, in any order: a btree, a hash index on a single column, or " +
            "GiST. A partial index counts where its predicate asks no more than that columns of the key are not null, which every lookup by the key " +
            "fulfils. A foreign key of a partitioned table is reported once, on the parent.",
        Options = [new("database.naming.indexes", "none", "The pattern that the message names the index by.")],
    };

    public override IEnumerable<Violation> Check(RuleContext context) =>
        from key in context.ForeignKeys
        where !key.Table.Indexes.Any(index => KeyCoverage.Covers(index, key))
        let columns = key.Columns.Select(column => SqlName.Quote(column.Name)).ToList()
        select new Violation(
            key.ToDbObject(),
            $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} has no index on {string.Join(", ", columns)}. " +
            $"Each delete or key update in {key.ForeignKey!.Table.QualifiedName} reads all of {key.Table.QualifiedName}. " +
            $"Add one: create index{Concurrently(key.Table)}{IndexName(key, context)} on {key.Table.QualifiedName} ({string.Join(", ", columns)});");

    // PostgreSQL cannot build a partitioned index concurrently.
    private static string Concurrently(Table table) => table.Kind == TableKind.Partitioned ? "" : " concurrently";

    /// <summary>Its name by the configured pattern; the server's choice where none is stated, or where the name would be cut or is taken.</summary>
    private static string IndexName(Constraint key, RuleContext context)
    {
        if (!context.Standards.Database.Naming.Patterns.TryGetValue("indexes", out var pattern)) return "";
        var name = pattern
            .Replace("{table}", key.Table.Name, StringComparison.Ordinal)
            .Replace("{columns}", string.Join('_', key.Columns.Select(column => column.Name)), StringComparison.Ordinal);
        var usable = !name.Contains('{', StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetByteCount(name) <= 63 &&
            key.Table.Indexes.All(index => index.Name != name);
        return usable ? " " + SqlName.Quote(name) : "";
    }
}
