using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>
/// Where a statement that makes or alters one table has that table, its columns and its constraints; so, too, a <c>DO</c> block that makes one: scripts that ask
/// their journal what has run make each table in a block of its own (<c>dotnet ef migrations script --idempotent</c>).
/// </summary>
internal static class StatementParts
{
    /// <summary>By their names; empty for any other statement: in a block of several tables a column's name does not tell whose it is.</summary>
    public static IReadOnlyDictionary<string, SourceSpan> Of(Script script, Statement statement) => statement.Command switch
    {
        "CREATE TABLE" or "CREATE FOREIGN TABLE" when statement.Tokens is var tokens => Created(tokens, 0, script.Source.Span),
        "ALTER TABLE" or "ALTER FOREIGN TABLE" when statement.Tokens is var tokens => Places(TableClauses.OfAlter(tokens), tokens, script.Source.Span),
        "DO" when WrittenBody.OfBlock(script, statement) is { } body => OfBlock(body),
        _ => StatementReference.NoParts,
    };

    private static IReadOnlyDictionary<string, SourceSpan> OfBlock(WrittenBody body)
    {
        List<Token> tokens = [.. StatementReader.Read(new SourceText("block", body.Source.Text.Substring(body.Start, body.Length))).Statements.SelectMany(statement => statement.Tokens)];
        var tables = Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Where(i => tokens[i].Is("create") && tokens[i + 1].Is("table")).ToList();
        return tables is [var create] ? Created(tokens, create, (start, length) => body.Source.Span(body.Start + start, length)) : StatementReference.NoParts;
    }

    private static IReadOnlyDictionary<string, SourceSpan> Created(IReadOnlyList<Token> tokens, int create, Func<int, int, SourceSpan> span)
    {
        if (TableClauses.OfCreate(tokens, create) is not { } clauses) return StatementReference.NoParts;
        var places = Places(clauses, tokens, span);
        places[StatementReference.Itself] = span(tokens[create].Start, Between(tokens, create, clauses.Head));
        return places;
    }

    private static Dictionary<string, SourceSpan> Places(TableClauses? clauses, IReadOnlyList<Token> tokens, Func<int, int, SourceSpan> span)
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var clause in clauses?.All ?? []) places.TryAdd(clause.Name, span(tokens[clause.First].Start, Between(tokens, clause.First, clause.Last)));
        return places;
    }

    private static int Between(IReadOnlyList<Token> tokens, int first, int last) => tokens[last].Start + tokens[last].Length - tokens[first].Start;
}
