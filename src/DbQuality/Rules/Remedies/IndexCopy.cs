using System.Text;
using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>An index made again for a column that takes the place of another, and the change of their names.</summary>
internal sealed class IndexCopy
{
    private readonly Catalog.Index index;
    private readonly string next;
    private readonly string before;
    private readonly string shape;

    /// <param name="index">Of the column.</param>
    /// <param name="column">As it is.</param>
    /// <param name="replacement">The name of the column that takes its place, quoted.</param>
    public IndexCopy(Catalog.Index index, Column column, string replacement, DatabaseCatalog catalog)
    {
        this.index = index;
        next = FreeName.OfRelation(catalog, index.Relation.Schema, index.Name, "_new");
        before = FreeName.OfRelation(catalog, index.Relation.Schema, index.Name, "_before");
        shape = Replace(IndexFix.ShapeOf(index), column.Name, replacement);
    }

    /// <summary>What it is a copy of.</summary>
    public ObjectKey Key => index.Key;

    public FixStep Create() => IndexFix.CreateOne((Table)index.Relation, next, shape, index.IsUnique);

    public IEnumerable<string> Swap() =>
        index.Comment is { } comment ? [Rename(index.Name, before), Rename(next, index.Name), $"comment on index {index.QualifiedName} is {SqlText.Literal(comment)};"]
        : [Rename(index.Name, before), Rename(next, index.Name)];

    public IEnumerable<string> SwapBack() => [Rename(index.Name, next), Rename(before, index.Name)];

    /// <summary>A statement of PL/pgSQL that makes an index that was dropped with one of its columns, as long as the others are there.</summary>
    public static string MakeAgain(Catalog.Index index)
    {
        var comment = index.Comment is { } text ? $" comment on index {index.QualifiedName} is {SqlText.Literal(text)};" : "";
        return $"begin {(index.Statement with { SkipsExisting = true }).Sql};{comment} exception when undefined_column then null; end;";
    }

    private string Rename(string from, string to) => $"alter index {SqlName.Quote(index.Relation.Schema, from)} rename to {SqlName.Quote(to)};";

    /// <summary>Names of types and functions are left alone.</summary>
    private static string Replace(string sql, string name, string replacement)
    {
        var tokens = BodyText.Tokens(sql);
        var text = new StringBuilder();
        var done = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsColumn(tokens, i, name)) continue;
            text.Append(sql, done, tokens[i].Start - done).Append(replacement);
            done = tokens[i].Start + tokens[i].Length;
        }
        return text.Append(sql, done, sql.Length - done).ToString();
    }

    private static bool IsColumn(List<Token> tokens, int i, string name) =>
        tokens[i].IsName && tokens[i].Value == name && (i == 0 || tokens[i - 1].Value is not ("::" or ".")) && (i + 1 == tokens.Count || tokens[i + 1].Value is not ("(" or "."));
}
