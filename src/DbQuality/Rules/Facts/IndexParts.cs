using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>What an index is on, and the statements that make it anew.</summary>
internal static class IndexParts
{
    /// <summary>Whether a part is the column, or an expression that names it.</summary>
    public static bool IsOf(IndexPart part, Column column) =>
        part.Column is { } plain ? plain == column : Names(part.Expression!, column);

    /// <summary>Whether an expression or a predicate names the column.</summary>
    public static bool Names(string expression, Column column)
    {
        var lexer = new Lexer(expression);
        while (lexer.TryRead(out var token))
        {
            if (token.IsName && token.Value == column.Name) return true;
        }
        return false;
    }

    public static string Create(Table table, string rest) => $"create index{Concurrently(table)} on {table.QualifiedName} {rest};";

    /// <summary>Drops an index and makes it as <paramref name="definition"/> says, under its own name.</summary>
    public static string Replace(Catalog.Index index, string definition)
    {
        const string keyword = "INDEX ";
        var at = definition.IndexOf(keyword, StringComparison.Ordinal) + keyword.Length;
        var concurrently = Concurrently(index.Relation);
        // A definition of a partitioned table's index says ON ONLY, which would leave the partitions without theirs.
        var rest = concurrently.Length > 0 ? definition[at..] : definition[at..].Replace(" ON ONLY ", " ON ", StringComparison.Ordinal);
        return $"drop index{concurrently} {index.QualifiedName}; {definition[..at].ToLowerInvariant().TrimEnd()}{concurrently} {rest};";
    }

    /// <summary>The definition with one condition more.</summary>
    public static string With(Catalog.Index index, string condition) =>
        index.Definition + (index.Predicate is null ? $" WHERE ({condition})" : $" AND ({condition})");

    // PostgreSQL cannot build a partitioned index concurrently.
    private static string Concurrently(Relation relation) => relation is Table { Kind: TableKind.Partitioned } ? "" : " concurrently";
}
