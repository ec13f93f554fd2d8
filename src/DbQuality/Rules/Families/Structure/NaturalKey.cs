using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ226.</summary>
public sealed class NaturalKey : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ226",
        Name = "natural-key",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Primary key made of what the row is about",
        Rationale =
            "A tax number, an address or a date is a fact, and facts change, are mistyped or turn out not to be unique; every foreign key and every cached link changes with them. A key that means nothing " +
            "never has to. A key counts as natural where none of its columns is a uuid, has a default or an identity, is part of a foreign key, or is called `id` or `*_id`. Lookup tables " +
            "are exempt, for a code is what they are about; columns that partitioning adds to a key do not count.",
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
            where !exceptions.Match(table.Schema, table.Name) && !context.Standards.Database.LookupTables.Match(table.Schema, table.Name)
            let columns = KeyColumns.WithoutPartitioning(table)
            where IsNatural(table, columns)
            select new Violation(
                table.PrimaryKey!.ToDbObject(),
                $"The primary key of {table.QualifiedName} is {ForeignKeyText.Names(columns)}, a fact about the row: when it changes, all that refers to it changes too. " +
                "Add a key that means nothing, and make this one unique.");
    }

    /// <summary>Whether this rule speaks and reports the key.</summary>
    internal static bool Reports(Table table, RuleContext context) => context.EnabledRules.Contains("DBQ226") && IsNatural(table, KeyColumns.WithoutPartitioning(table));

    private static bool IsNatural(Table table, IReadOnlyList<Column> columns) => columns.Count > 0 && columns.All(column => IsNatural(column, table));

    private static bool IsNatural(Column column, Table table)
    {
        return column.Type.BaseOid != TypeIds.Uuid && column.Default is null && column.Identity == ' ' && NameWords.Of(column.Name) is not [.., "id"] &&
            !table.ForeignKeys.Any(key => key.Columns.Contains(column));
    }
}
