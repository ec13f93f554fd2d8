using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ224.</summary>
internal sealed class TableTooWide : Rule
{
    private static readonly NumberOption MostColumns = new("columns", 50, "The most columns that a table may have.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ224",
        Name = "table-too-wide",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table with more columns than the standards allow",
        Rationale =
            "Each update writes the whole row anew, each `select *` reads all of it, and nobody knows which of a hundred columns belong together. What is read and changed together is " +
            "a table; the rest is another one with the same key. A child table counts its parent's columns, for it has them; foreign tables are another server's.",
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
            where table.Kind != TableKind.Foreign && table.Columns.Count > most && !exceptions.Match(table.Schema, table.Name)
            select new Violation(
                table.ToDbObject(),
                $"Table {table.QualifiedName} has {table.Columns.Count} columns; the standards allow {most}. Every update writes all of them anew.",
                "Move those that are read and changed together to a table of their own.");
    }
}
