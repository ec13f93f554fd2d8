using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Indexes;

/// <summary>DBQ304.</summary>
internal sealed class JsonbWithoutGin : Rule
{
    private static readonly PatternsOption QueriedColumns = new("columns", [], "Columns that are queried by their content: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ304",
        Name = "jsonb-without-gin",
        Category = RuleCategory.Indexes,
        Profile = Profile.Recommended,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "jsonb column of a queried pattern without a GIN index",
        Rationale =
            "`@>`, `?` and `@@` on a jsonb column read the whole table where no GIN index serves them. Which columns are queried by their content only the team knows, so the " +
            "rule is silent until `columns` is stated. A valid GIN index counts where it is on the column or on an expression of it; a partial one counts too. A btree or hash " +
            "index compares whole documents and does not.",
        Needs = [QueriedColumns],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var queried = QueriedColumns.Of(context);
        return
            from column in context.OwnColumns
            where column.Type.BaseOid == TypeIds.Jsonb && queried.Match(column.Relation.Schema, column.Relation.Name, column.Name) &&
                !column.Relation.Indexes.Any(index => index is { Method: "gin", IsValid: true } && index.Parts.Any(part => IndexParts.IsOf(part, column)))
            let table = (Table)column.Relation
            let isBroken = table.Indexes.Any(index => index is { Method: "gin", IsValid: false } && index.Parts.Any(part => IndexParts.IsOf(part, column)))
            select new Violation(
                column.ToDbObject(),
                $"Column {column} is queried by its content and has no GIN index, so each such query reads all of {column.Relation.QualifiedName}.",
                "Add one:")
            {
                Remedy = isBroken ? Remedy.None("It has one that is not valid: mend that, as invalid-index says.") : Remedy.By(FixOf(table, column, context)),
            };
    }

    private static Fix FixOf(Table table, Column column, RuleContext context) => new()
    {
        Topic = "gin " + column.Name,
        Phase = FixPhase.Indexes,
        Steps = IndexFix.Create(context.Catalog, table, IndexFix.NameOf(table, [column], context), $"using gin ({SqlName.Quote(column.Name)}){SoftDelete.PredicateOfIndexes(table, context)}"),
    };
}
