using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Facts;

/// <summary>Where the scripts grant something: privileges have no oid that provenance could know.</summary>
internal static class GrantStatement
{
    /// <summary>The last <c>GRANT</c> on it to a role; null where a routine or a <c>do</c> block grants, or nobody.</summary>
    /// <param name="kind">The word before the name, as in <c>on schema app</c>; a table needs none.</param>
    /// <param name="name">Without its schema.</param>
    public static SourceSpan? Find(MigrationPlan? plan, string kind, string name, string grantee) =>
        Statements(plan).LastOrDefault(statement => Grants(statement.Tokens, kind, name, grantee))?.Span;

    /// <summary>The same for what a schema holds: <c>on all tables in schema app</c> is on those that are there by then.</summary>
    /// <param name="made">The statement that makes it; null where none is known to.</param>
    public static SourceSpan? Find(MigrationPlan? plan, string kind, string schema, string name, string grantee, StatementReference? made)
    {
        var scripts = (plan?.Scripts ?? []).SkipWhile(script => made is not null && script != made.Script);
        var later = scripts.SelectMany(script => script.Statements.Where(statement => made is null || script != made.Script || statement.Index > made.Statement.Index));
        return later.LastOrDefault(statement => statement.Tokens is var tokens && (Grants(tokens, kind, name, grantee) || GrantsAll(tokens, kind, schema, grantee)))?.Span
            ?? Find(plan, kind, name, grantee);
    }

    private static IEnumerable<Statement> Statements(MigrationPlan? plan) => (plan?.Scripts ?? []).SelectMany(script => script.Statements);

    private static bool GrantsAll(IReadOnlyList<Token> tokens, string kind, string schema, string grantee)
    {
        if (tokens.Count < 9 || !tokens[0].Is("grant")) return false;
        var on = Index(tokens, "on", 1);
        var to = Index(tokens, "to", on + 1);
        return on > 0 && to > on + 5 && tokens[on + 1].Is("all") && tokens[on + 2].Is(kind + "s") && tokens[on + 3].Is("in") && tokens[on + 4].Is("schema")
            && Names(tokens, on + 5, to).Contains(schema) && Names(tokens, to + 1, tokens.Count).Contains(grantee);
    }

    private static bool Grants(IReadOnlyList<Token> tokens, string kind, string name, string grantee)
    {
        if (tokens.Count < 6 || !tokens[0].Is("grant")) return false;
        var on = Index(tokens, "on", 1);
        var to = Index(tokens, "to", on + 1);
        return on > 0 && to > on + 1 && IsOf(tokens, on + 1, to, kind) && Names(tokens, on + 1, to).Contains(name) && Names(tokens, to + 1, tokens.Count).Contains(grantee);
    }

    /// <summary>A table's name may stand without the word.</summary>
    private static bool IsOf(IReadOnlyList<Token> tokens, int first, int to, string kind) =>
        tokens[first].Is(kind) || (kind == "table" && (first + 1 == to || tokens[first + 1].Kind == TokenKind.Punctuation));

    private static int Index(IReadOnlyList<Token> tokens, string word, int start)
    {
        for (var i = start; i > 0 && i < tokens.Count; i++) if (tokens[i].Is(word)) return i;
        return -1;
    }

    private static IEnumerable<string> Names(IReadOnlyList<Token> tokens, int start, int end) =>
        from i in Enumerable.Range(start, end - start)
        where tokens[i].IsName && !(i + 1 < end && tokens[i + 1] is { Kind: TokenKind.Punctuation, Value: "." })
        select tokens[i].Value;
}
