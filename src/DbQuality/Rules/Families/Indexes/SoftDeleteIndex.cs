using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ314.</summary>
internal sealed class SoftDeleteIndex : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Indexes that hold all rows for a reason, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = SoftDelete.IndexRule,
        Name = "soft-delete-index",
        Category = RuleCategory.Indexes,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        Summary = "Index of a softly deleted table that holds the deleted rows too",
        Rationale =
            "Queries ask for the rows that are not deleted; an index over all rows grows with those that nobody reads, and a unique one forbids to use a deleted row's value again. " +
            "The rule is silent until `database.delete_strategy` is stated, and looks at tables that have the column. An index that a constraint or a foreign key needs holds all rows " +
            "for that, and one that holds the column itself serves the search for deleted rows: those are left alone.",
        Needs = [new StandardOption("database.delete_strategy", "none", "`default: soft` or `hard`, and the tables that differ.")],
        Options =
        [
            SoftDelete.Column,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var name = SoftDelete.Column.Of(context);
        var exceptions = Exceptions.Of(context);
        var referenced = context.Catalog.Tables.SelectMany(table => table.ForeignKeys).Where(key => key.IndexOid is not null).Select(key => key.IndexOid!.Value).ToHashSet();
        return
            from table in context.Tables
            where SoftDelete.Applies(table, context)
            let column = table.FindColumn(name)
            where column is not null
            from index in table.Indexes
            where index is { IsValid: true, ConstraintOid: null, IsReplicaIdentity: false } && !referenced.Contains(index.Oid) && !Concerns(index, column) &&
                !table.ForeignKeys.Any(key => KeyCoverage.Covers(index, key)) && !exceptions.Match(table.Schema, index.Name)
            select new Violation(
                index.ToDbObject(),
                $"Index {index.QualifiedName} holds the deleted rows of {table.QualifiedName} too: it grows with rows that no query wants.",
                $"Leave them out: {IndexParts.Replace(index, IndexParts.With(index, $"{SqlName.Quote(name)} IS NULL"))}");
    }

    private static bool Concerns(Catalog.Index index, Column column) =>
        index.Parts.Any(part => IndexParts.IsOf(part, column)) || index.Included.Contains(column) ||
        (index.Predicate is { } predicate && IndexParts.Names(predicate, column));
}
