using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ245.</summary>
internal sealed class MissingUniqueness : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables in which a pair may be repeated, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ245",
        Name = "missing-uniqueness",
        Category = RuleCategory.Structure,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Many-to-many table without a unique constraint over its foreign keys",
        Rationale =
            "A row of such a table says that two rows belong together; said twice, joins count double, and removing one leaves the other. A table counts where it has two foreign " +
            "keys over required columns, and beside them bookkeeping alone; with a key column of its own only where its name says both sides, as `user_roles` does, because an " +
            "order too has a customer and an address. A unique index counts where its columns are among the foreign keys', partial or not. Links with columns of " +
            "their own are not seen.",
        Options =
        [
            LinkTable.BookkeepingOption,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var bookkeeping = LinkTable.BookkeepingOption.Of(context);
        var exceptions = Exceptions.Of(context);
        var singular = Singular.Of(context);
        return
            from table in context.Tables
            let link = LinkTable.Of(table, bookkeeping, singular)
            where link is not null && !exceptions.Match(table.Schema, table.Name) && CanBeUnique(link) && !table.Indexes.Any(index => MakesUnique(index, link))
            let columns = ForeignKeyText.Names(link.Columns)
            select Remedy.Later(() => UniqueFix.Of(table, link.Columns, context)).Of(new Violation(
                table.ToDbObject(),
                $"Table {table.QualifiedName} can link the same rows twice, so joins over it count double.",
                "Forbid that:") { Discriminator = columns });
    }

    // A unique constraint of a partitioned table must hold the columns that it is partitioned by.
    private static bool CanBeUnique(LinkTable link) =>
        PartitionColumns.Of(link.Table) is { } partition && partition.All(name => link.Columns.Any(column => column.Name == name));

    private static bool MakesUnique(Catalog.Index index, LinkTable link) =>
        index is { IsUnique: true, IsValid: true } && index.Parts.All(part => part.Column is { } column && link.Columns.Contains(column));
}
