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

    /// <summary>Drops an index and makes it again under its own name, with another predicate.</summary>
    /// <param name="predicate">Null: for all rows.</param>
    public static string Replace(Catalog.Index index, string? predicate)
    {
        var concurrently = Concurrently(index.Relation);
        // ON ONLY would leave the partitions without theirs.
        var made = index.Statement with { Predicate = predicate, IsOfParentAlone = false };
        return $"drop index{concurrently} {index.QualifiedName}; create {(made.IsUnique ? "unique " : "")}index{concurrently} {made.Name} {made.Place};";
    }

    /// <summary>Its predicate with one condition more.</summary>
    public static string With(Catalog.Index index, string condition) => index.Predicate is null ? $"({condition})" : $"{index.Predicate} AND ({condition})";

    // PostgreSQL cannot build a partitioned index concurrently.
    private static string Concurrently(Relation relation) => relation is Table { Kind: TableKind.Partitioned } ? "" : " concurrently";
}
