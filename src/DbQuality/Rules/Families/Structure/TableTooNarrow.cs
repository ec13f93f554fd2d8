using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ225.</summary>
internal sealed class TableTooNarrow : Rule
{
    private static readonly NumberOption TooFewColumns = new("columns", 1, "A table with at most so many columns is too narrow.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ225",
        Name = "table-too-narrow",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table with no column, or with fewer than the standards ask for",
        Rationale =
            "A table of a single column says no more than that its values exist: mostly it is a rest of something, or a check constraint or an enum in disguise. Lookup tables, " +
            "parents of other tables, and foreign tables are left alone.",
        Options =
        [
            TooFewColumns,
            Exceptions,
            SectionOption.LookupTables,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (few, exceptions) = (TooFewColumns.Of(context), Exceptions.Of(context));
        var parents = context.Catalog.Tables.SelectMany(table => table.InheritsFrom).ToHashSet();
        return
            from table in context.Tables
            where table.Kind != TableKind.Foreign && table.Columns.Count <= few && !parents.Contains(table.Oid) &&
                !exceptions.Match(table.Schema, table.Name) && !context.Standards.Database.LookupTables.Match(table.Schema, table.Name)
            select new Violation(
                table.ToDbObject(),
                $"Table {table.QualifiedName} has {(table.Columns.Count == 0 ? "no column" : table.Columns.Count == 1 ? "a single column" : $"{table.Columns.Count} columns")}, " +
                "which says little about what it holds.", "Give it what its rows are about, count it among the lookup tables, or drop it.");
    }
}
