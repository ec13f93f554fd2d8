using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ228.</summary>
internal sealed class CompositeKeyTooWide : Rule
{
    private static readonly NumberOption MostColumns = new("columns", 3, "The most columns that a key may have.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ228",
        Name = "composite-key-too-wide",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Primary key of more columns than the standards allow",
        Rationale =
            "Every table that refers to a key of five columns repeats all five, every join compares all five, and one forgotten in a join multiplies rows. A key of its own and a unique " +
            "constraint over the columns say the same. Columns that only partitioning adds to the key do not count.",
        Options =
        [
            MostColumns,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (most, exceptions) = (MostColumns.Of(context), Exceptions.Of(context));
        return
            from table in context.Tables
            let columns = KeyColumns.WithoutPartitioning(table)
            where columns.Count > most && !exceptions.Match(table.Schema, table.Name)
            select new Violation(
                table.PrimaryKey!.ToDbObject(),
                $"The primary key of {table.QualifiedName} has {columns.Count} columns; the standards allow {most}. Every reference repeats and every join compares all of them. " +
                $"Give the table a key of its own, and make {ForeignKeyText.Names(columns)} unique.");
    }
}
