using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ222.</summary>
internal sealed class AllColumnsNullable : Rule
{
    private static readonly NumberOption LeastColumns = new("columns", 2, "How many columns beside the key a table must have to be looked at.");

    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables that may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ222",
        Name = "all-columns-nullable",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Table in which every column but the key may be null",
        Rationale =
            "A row that says nothing at all is valid there, so every reader has to expect it, and what the table is about cannot be told from it. Usually `not null` was just not " +
            "thought of. The rule looks at tables with at least as many columns beside the key as `columns` says; columns with a domain that forbids null count as required, and " +
            "foreign tables are left alone.",
        Options =
        [
            LeastColumns,
            Exceptions,
        ],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var (least, exceptions) = (LeastColumns.Of(context), Exceptions.Of(context));
        var elements = ElementTypes.For(context);
        return
            from table in context.Tables
            where table.Kind != TableKind.Foreign && !exceptions.Match(table.Schema, table.Name)
            // The key's columns are never null.
            let key = table.PrimaryKey?.Columns ?? []
            where table.Columns.Count - key.Count >= Math.Max(1, least)
            where table.Columns.All(column => column.IsNullable ? elements.DomainOf(column.Type) is not { NotNull: true } : key.Contains(column))
            select new Violation(
                table.ToDbObject(),
                $"Every column of {table.QualifiedName} but the key may be null, so a row that says nothing is valid.", "Set not null on those that a row cannot do without.");
    }
}
