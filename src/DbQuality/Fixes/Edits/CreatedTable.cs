using DbQuality.Migrations.Plan;
using DbQuality.Sql;

namespace DbQuality.Fixes.Edits;

/// <summary>A statement of a script that makes a table, with the places of what it lists.</summary>
internal sealed record CreatedTable(Statement Statement, IReadOnlyList<Token> Tokens, TableClauses Clauses)
{
    public string Name => Tokens[Clauses.Head].Value;

    /// <summary>The one of that name; null where the script has none that is written out.</summary>
    public static CreatedTable? Find(Script script, QualifiedName name)
    {
        foreach (var statement in script.Statements.Where(statement => statement.Command == "CREATE TABLE"))
        {
            var tokens = statement.Tokens;
            if (TableClauses.OfCreate(tokens, 0) is { Listed.Count: > 0 } clauses && name.Is(tokens, clauses.Head)) return new CreatedTable(statement, tokens, clauses);
        }
        return null;
    }

    /// <summary>The member that is a column.</summary>
    public (int First, int Last)? Column(string name)
    {
        foreach (var (first, last, isColumn) in Clauses.Listed)
        {
            if (isColumn && Tokens[first].Value == name) return (first, last);
        }
        return null;
    }
}

/// <summary>A name in a statement, with its schema where that is written.</summary>
internal readonly record struct QualifiedName(string? Schema, string Name)
{
    /// <summary>Reads one; the index after it, or -1 where there is none.</summary>
    public static int Read(IReadOnlyList<Token> tokens, int at, out QualifiedName name)
    {
        name = default;
        if (at >= tokens.Count || !tokens[at].IsName) return -1;
        var isQualified = at + 2 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Punctuation, Value: "." } && tokens[at + 2].IsName;
        name = isQualified ? new QualifiedName(tokens[at].Value, tokens[at + 2].Value) : new QualifiedName(null, tokens[at].Value);
        return isQualified ? at + 3 : at + 1;
    }

    /// <summary>Whether the name whose last part is a token may be this one: what stands without a schema is of any.</summary>
    public bool Is(IReadOnlyList<Token> tokens, int last)
    {
        if (!tokens[last].IsName || tokens[last].Value != Name) return false;
        var isQualified = last >= 2 && tokens[last - 1] is { Kind: TokenKind.Punctuation, Value: "." };
        return !isQualified || Schema is null || tokens[last - 2].Value == Schema;
    }
}
