using DbQuality.Sql;

namespace DbQuality.Catalog;

/// <summary>A <c>CREATE INDEX</c> by its parts, so that another one of them is put in by name and nothing is looked for in text.</summary>
/// <param name="Name">The index's, as SQL writes it.</param>
/// <param name="Table">The table's, with its schema, as SQL writes it.</param>
/// <param name="Shape">Method, columns, INCLUDE and options: <c>btree (a, lower(b)) INCLUDE (c) WITH (fillfactor='70')</c>.</param>
public sealed record IndexStatement(string Name, string Table, string Shape)
{
    public bool IsUnique { get; init; }

    /// <summary><c>ON ONLY</c>: not of the partitions.</summary>
    public bool IsOfParentAlone { get; init; }

    /// <summary>Built while others write.</summary>
    public bool IsConcurrent { get; init; }

    /// <summary><c>IF NOT EXISTS</c>.</summary>
    public bool SkipsExisting { get; init; }

    /// <summary>Null: an index of all rows.</summary>
    public string? Predicate { get; init; }

    /// <summary>What follows the table's name.</summary>
    public string Form => $"USING {Shape}{(Predicate is null ? "" : $" WHERE {Predicate}")}";

    /// <summary>What follows the index's name.</summary>
    public string Place => $"ON {(IsOfParentAlone ? "ONLY " : "")}{Table} {Form}";

    /// <summary>The whole, as <c>pg_get_indexdef</c> prints it, without a semicolon.</summary>
    public string Sql =>
        $"CREATE {(IsUnique ? "UNIQUE " : "")}INDEX {(IsConcurrent ? "CONCURRENTLY " : "")}{(SkipsExisting ? "IF NOT EXISTS " : "")}{Name} {Place}";

    /// <summary>
    /// The shape in a statement that <c>pg_get_indexdef</c> printed. Its expressions and the parameters of operator classes have no
    /// other form; <c>USING</c> and <c>WHERE</c> are reserved, so outside of quotes and parentheses they are nothing else.
    /// </summary>
    internal static string ShapeIn(string printed)
    {
        var lexer = new Lexer(printed);
        var (depth, start, end) = (0, 0, printed.Length);
        while (lexer.TryRead(out var token))
        {
            if (token.Value is "(" or ")" && token.Kind == TokenKind.Punctuation) depth += token.Value == "(" ? 1 : -1;
            if (depth > 0) continue;
            if (start == 0 && token.Is("using")) start = token.Start + token.Length;
            if (token.Is("where")) end = token.Start;
        }
        return printed[start..end].Trim();
    }
}
