using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>The table that a view is about: the first that its outermost <c>from</c> names, through the queries and views in between.</summary>
internal sealed class MainTable
{
    private readonly DatabaseCatalog catalog;
    private readonly IReadOnlyCollection<Relation> read;
    private readonly List<Token> tokens;
    private readonly Dictionary<string, (int Start, int End)> queries = new(StringComparer.Ordinal);

    private MainTable(View view, DatabaseCatalog catalog)
    {
        this.catalog = catalog;
        tokens = BodyText.Tokens(view.Definition);
        read = [.. catalog.Dependencies.Where(dependency => dependency.Dependent == view.Key).Select(dependency => catalog.FindRelation(dependency.Referenced.ObjectId)).OfType<Relation>()];
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Is("as") && Opening(i + 1) is { } open && Name(i - 1) is { } name) queries.TryAdd(name, (open + 1, End(open)));
        }
    }

    /// <summary>Null where the view reads no table.</summary>
    public static Table? Of(View view, DatabaseCatalog catalog) => new MainTable(view, catalog) is var query ? query.In(0, query.tokens.Count, []) : null;

    private Table? In(int start, int end, HashSet<int> seen)
    {
        if (!seen.Add(start)) return null;
        for (var i = Items(start, end); i < end; i++)
        {
            if (IsPunctuation(i, "("))
            {
                if (In(i + 1, End(i), seen) is { } inner) return inner;
                i = End(i);
            }
            else if (tokens[i].IsName && Named(i, seen) is { } table)
            {
                return table;
            }
        }
        return null;
    }

    private Table? Named(int i, HashSet<int> seen)
    {
        if (queries.TryGetValue(tokens[i].Value, out var query)) return In(query.Start, query.End, seen);
        return read.FirstOrDefault(relation => relation.Name == tokens[i].Value) switch
        {
            Table table => table,
            View view => Of(view, catalog),
            _ => null,
        };
    }

    /// <summary>Where the first thing that a query reads stands: behind its own <c>from</c>; of a join in parentheses, at its beginning.</summary>
    private int Items(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsPunctuation(i, "(")) i = End(i);
            else if (tokens[i].Is("from") && !(i > start && tokens[i - 1].Is("distinct"))) return i + 1;
        }
        return start;
    }

    /// <summary>Of <c>with name as (</c> or <c>with name(column, …) as (</c>, by where it ends.</summary>
    private string? Name(int end)
    {
        while (end > 1 && IsPunctuation(end, ")")) end = Start(end) - 1;
        return tokens[end].IsName ? tokens[end].Value : null;
    }

    /// <summary>The parenthesis that opens before one closes; none of a list of columns holds another.</summary>
    private int Start(int close)
    {
        while (close > 1 && !IsPunctuation(close, "(")) close--;
        return close;
    }

    private int? Opening(int i)
    {
        while (i < tokens.Count && (tokens[i].Is("not") || tokens[i].Is("materialized"))) i++;
        return i < tokens.Count && IsPunctuation(i, "(") ? i : null;
    }

    /// <summary>The parenthesis that closes one.</summary>
    private int End(int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            if (IsPunctuation(i, "(")) depth++;
            else if (IsPunctuation(i, ")") && --depth == 0) return i;
        }
        return tokens.Count;
    }

    private bool IsPunctuation(int i, string text) => tokens[i] is { Kind: TokenKind.Punctuation } token && token.Value == text;
}
