using DbQuality.Catalog;
using DbQuality.Rules.Indexes;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Structure;

/// <summary>DBQ244.</summary>
public sealed class SearchColumn : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ244",
        Name = "search-column",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        Summary = "Text column of a searched pattern without a full-text or trigram index",
        Rationale =
            "A search within text, `ilike '%word%'` or `@@`, reads every row where no index on its words or trigrams serves it, and a btree index does not. Which columns are searched only the team knows, so the " +
            "rule is silent until `columns` is stated. A valid GIN or GiST index counts where it is on the column, on an expression that names it, or on a generated column made from it; a " +
            "`tsvector` column that a trigger fills is taken to hold the column too.",
        Options = [new("columns", "none", "Columns that are searched: `column` or `schema.table.column`, with globs.")],
    };

    public override string? CannotCheck(RuleContext context) =>
        context.Options.List("columns", []).Count == 0 ? "the option columns is not stated in standards.yaml" : null;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var searched = context.Options.Patterns("columns");
        return
            from column in context.OwnColumns
            where column.Type.BaseOid is TypeIds.Text or TypeIds.VarChar && column.Generated == ' ' &&
                searched.Match(column.Relation.Schema, column.Relation.Name, column.Name) && !column.Relation.Indexes.Any(index => Serves(index, column))
            select new Violation(
                column.ToDbObject(),
                $"Column {column} is searched and has no full-text or trigram index, so each search reads all of {column.Relation.QualifiedName}. Add one: {Remedy(column)}");
    }

    private static bool Serves(Catalog.Index index, Column column) =>
        index is { IsValid: true, Method: "gin" or "gist" } && index.Parts.Any(part => IndexParts.IsOf(part, column) || (part.Column is { } other && Holds(other, column)));

    private static bool Holds(Column other, Column column) => other.Generated != ' '
        ? IndexParts.Names(other.Default!, column)
        : other.Type.BaseOid == TypeIds.TsVector && column.Relation.Triggers.Count > 0;

    private static string Remedy(Column column)
    {
        var table = (Table)column.Relation;
        var (name, search) = (SqlName.Quote(column.Name), SqlName.Quote(column.Name + "_search"));
        return $"alter table {table.QualifiedName} add column {search} tsvector generated always as (to_tsvector('simple', coalesce({name}, ''))) stored; " +
            IndexParts.Create(table, $"using gin ({search})");
    }
}
