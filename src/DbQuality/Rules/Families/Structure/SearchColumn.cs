using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Rules.Remedies;
using DbQuality.Sql;
using DbQuality.Standards;
using DbQuality.Text;

namespace DbQuality.Rules.Families.Structure;

/// <summary>DBQ244.</summary>
internal sealed class SearchColumn : Rule
{
    private static readonly PatternsOption SearchedColumns = new("columns", [], "Columns that are searched: `column` or `schema.table.column`, with globs.", NamedThing.Column);

    public override RuleInfo Info { get; } = new()
    {
        Id = "DBQ244",
        Name = "search-column",
        Category = RuleCategory.Structure,
        Profile = Profile.Strict,
        Proof = Proof.Catalog,
        HasFix = true,
        Summary = "Text column of a searched pattern without a full-text or trigram index",
        Rationale =
            "A search within text, `ilike '%word%'` or `@@`, reads every row where no index on its words or trigrams serves it, and a btree index does not. Which columns are searched only the team knows, so the " +
            "rule is silent until `columns` is stated. A valid GIN or GiST index counts where it is on the column, on an expression that names it, or on a generated column made from it; a " +
            "`tsvector` column that a trigger fills is taken to hold the column too. A new generated column would rewrite the table, so what is proposed is an index on an expression: of trigrams " +
            "where the extension pg_trgm is installed, of words otherwise.",
        Needs = [SearchedColumns],
    };

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var searched = SearchedColumns.Of(context);
        return
            from column in context.OwnColumns
            where column.Type.BaseOid is TypeIds.Text or TypeIds.VarChar && column.Generated == ' ' &&
                searched.Match(column.Relation.Schema, column.Relation.Name, column.Name) && !column.Relation.Indexes.Any(index => Serves(index, column))
            let shape = Shape(column, context.Catalog)
            select Remedy.Later(() => Mend(column, shape, context)).Of(new Violation(
                column.ToDbObject(),
                $"Column {column} is searched and has no full-text or trigram index, so each search reads all of {column.Relation.QualifiedName}.",
                "Add one:"));
    }

    private static bool Serves(Catalog.Index index, Column column) =>
        index is { IsValid: true, Method: "gin" or "gist" } && index.Parts.Any(part => IndexParts.IsOf(part, column) || (part.Column is { } other && Holds(other, column)));

    private static bool Holds(Column other, Column column) => other.Generated != ' '
        ? IndexParts.Names(other.Default!, column)
        : other.Type.BaseOid == TypeIds.TsVector && column.Relation.Triggers.Count > 0;

    private static Remedy Mend(Column column, (string Sql, string Why) shape, RuleContext context)
    {
        var table = (Table)column.Relation;
        if (table.Indexes.Any(index => index is { Method: "gin" or "gist", IsValid: false } && index.Parts.Any(part => IndexParts.IsOf(part, column))))
            return Remedy.None("It has one that is not valid: mend that, as invalid-index says.");
        var index = IndexFix.Create(context.Catalog, table, IndexFix.NameOf(table, [column], context), shape.Sql + SoftDelete.PredicateOfIndexes(table, context));
        return Remedy.By(new Fix { Topic = "search " + column.Name, Phase = FixPhase.Indexes, Steps = [index[0] with { Why = shape.Why }, .. index.Skip(1)] });
    }

    /// <summary>What the index is on, after the table's name, and what queries must do to use it.</summary>
    private static (string Sql, string Why) Shape(Column column, DatabaseCatalog catalog)
    {
        var name = SqlName.Quote(column.Name);
        // A collation of the column's own may be one that no pattern is matched under.
        if (catalog.Extensions.FirstOrDefault(extension => extension.Name == "pg_trgm") is { } trigrams && column.Collation is null)
            return ($"using gin ({name} {SqlName.Quote(trigrams.Schema, "gin_trgm_ops")})", $"Serves {name} ilike '%word%' as it is, for words of three letters and more.");
        var words = $"to_tsvector('simple', {name})";
        return ($"using gin ({words})", $"Serves queries with the same expression: where {words} @@ plainto_tsquery('simple', …). A text of more than a megabyte of words is refused from then on.");
    }
}
