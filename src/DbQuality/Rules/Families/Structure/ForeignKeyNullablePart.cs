using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ235.</summary>
internal sealed class ForeignKeyNullablePart : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Tables whose foreign keys may be so, with globs.");

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ235",
        Name = "foreign-key-nullable-part",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Foreign key of several columns, one of which may be null",
        Rationale =
            "Under `match simple`, which is the default, a row with a null in one of the columns is not checked at all: the other columns may name what does not exist. `match full` refuses such a row " +
            "unless all are null; `not null` leaves no doubt. Foreign keys of one column, and those with `match full`, are right.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var elements = ElementTypes.For(context);
        return
            from key in context.ForeignKeys
            where key.Columns.Count > 1 && key.ForeignKey!.MatchType == 's' && !exceptions.Match(key.Table.Schema, key.Table.Name)
            let nullable = key.Columns.Where(column => column.IsNullable && elements.DomainOf(column.Type) is not { NotNull: true }).ToList()
            where nullable.Count > 0
            select new Violation(
                key.ToDbObject(),
                $"Foreign key {SqlName.Quote(key.Name)} of {key.Table.QualifiedName} checks nothing where {ForeignKeyText.Names(nullable)} is null: the other columns may name what does not exist.", Remedy(key, nullable));
    }

    private static string Remedy(Constraint key, List<Column> nullable)
    {
        var (table, name, reference) = (key.Table.QualifiedName, SqlName.Quote(key.Name), key.ForeignKey!);
        if (nullable.Count < key.Columns.Count)
        {
            return reference.OnDelete == 'n'
                ? "Forbid null in them, and let a delete do something else than set null."
                : $"Forbid null: alter table {table} {string.Join(", ", nullable.Select(column => $"alter column {SqlName.Quote(column.Name)} set not null"))};";
        }
        // ON DELETE SET NULL of some columns would leave what MATCH FULL refuses.
        return reference.OnDeleteColumns.Count == 0 &&
            ForeignKeyText.Clause(key, ForeignKeyText.Action(reference.OnDelete), ForeignKeyText.Action(reference.OnUpdate), matchFull: true) is { } clause
            ? $"Let all be null or none: alter table {table} drop constraint {name}, add constraint {name} {clause};"
            : "Forbid null in them.";
    }
}
