using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ227.</summary>
internal sealed class VarcharKey : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be so: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ227",
        Name = "varchar-key",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Primary key with a text column",
        Rationale =
            "Text compares by collation, byte by byte and slower than a number; each foreign key and each of their indexes repeats it, and an update of the operating system's collations can " +
            "leave a text index out of order. Lookup tables with their short codes are exempt, and a column that is part of a foreign key is reported in the table that it refers to. A key that natural-key reports is left to that one.",
        Options =
        [
            Exceptions,
            SectionOption.LookupTables,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        return
            from table in context.Tables
            where !context.Standards.Database.LookupTables.Match(table.Schema, table.Name)
            where !NaturalKey.Reports(table, context)
            from column in KeyColumns.WithoutPartitioning(table)
            where column.Type.Category == 'S' && !table.ForeignKeys.Any(key => key.Columns.Contains(column)) && !exceptions.Match(table.Schema, table.Name, column.Name)
            select new Violation(
                column.ToDbObject(),
                $"Column {column} of the primary key is {column.Type.Display}: every foreign key and index repeats the text and compares it by collation.",
                "Make the key a number or a uuid, and this column unique.");
    }
}
