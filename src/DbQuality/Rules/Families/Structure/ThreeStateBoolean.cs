using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ221.</summary>
internal sealed class ThreeStateBoolean : Rule
{
    private static readonly PatternsOption Exceptions = new("exceptions", [], "Columns that may be so: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ221",
        Name = "three-state-boolean",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Boolean column that may be null",
        Rationale =
            "A nullable boolean has three values, and code has two branches: `where not is_active` leaves out the rows in which nobody said anything, and so does " +
            "`where is_active`. Where unknown is an answer, an enum or a lookup says so by name. A column whose domain forbids null, or that a valid check `is not null` guards, is " +
            "right; generated columns and arrays are left alone.",
        Options = [Exceptions],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var exceptions = Exceptions.Of(context);
        var elements = ElementTypes.For(context);
        return
            from column in context.OwnColumns
            where column is { IsNullable: true, Generated: ' ', Type.BaseOid: TypeIds.Boolean } &&
                elements.DomainOf(column.Type) is not { NotNull: true } && !IsChecked(column) &&
                !exceptions.Match(column.Relation.Schema, column.Relation.Name, column.Name)
            select Remedy.Later(() => RemedyOf(column, context)).Of(new Violation(
                column.ToDbObject(),
                $"Boolean column {column} may be null: neither a search for true nor one for false finds such rows.",
                "Settle it:") { AtLastChange = true });
    }

    private static bool IsChecked(Column column) =>
        ((Table)column.Relation).Constraints.Any(constraint =>
            constraint is { IsValidated: true, IsEnforced: true } && NullTests.IsNotNull(constraint.Expression, column.Name));

    private static Remedy RemedyOf(Column column, RuleContext context) => column.Default is null or "true" or "false"
        ? NotNullFix.Of(column, Value(column), context)
        : Remedy.None(
            "Its default is worked out for each row: decide what rows without a value become.",
            NotNullFix.AtOnce((Table)column.Relation, column.Name, Value(column), setsDefault: false), NotNullFix.OfNew(column));

    private static string Value(Column column) => column.Default == "true" ? "true" : "false";
}
