using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>
/// Where in a body a name without a schema can be nothing but a relation's: after INSERT INTO, DELETE FROM, UPDATE, JOIN, and
/// after the FROM of a SELECT. FROM also stands in extract(), trim(), IS DISTINCT FROM, REVOKE and FETCH.
/// </summary>
internal static class RelationPlaces
{
    /// <summary>The tokens of those names, in order.</summary>
    public static IEnumerable<Token> Find(IReadOnlyList<Token> tokens)
    {
        var clauses = new Stack<Clause>([Clause.None]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Punctuation) Punctuate(clauses, token.Value);
            if (token.Kind != TokenKind.Word) continue;
            if (token.Value is "then" or "loop" or "else" or "begin") Enter(clauses, Clause.None);
            if (token.Value == "select" && clauses.Peek() != Clause.Other) Enter(clauses, Clause.Select);
            if (token.Value is "revoke" or "grant" or "fetch" or "move") Enter(clauses, Clause.Other);
            if (LeadsToRelation(tokens, i, clauses.Peek()) && Name(tokens, i + 1) is { } name) yield return name;
        }
    }

    /// <summary>What may be called like a relation in the body alone: names that WITH defines, <c>name as (…)</c> or <c>name(columns) as (…)</c>, or that look so.</summary>
    public static HashSet<string> Definitions(IReadOnlyList<Token> tokens)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i].IsName) continue;
            var hasColumns = tokens[i + 1].Value == "(" && i > 0 && (tokens[i - 1].Is("with") || tokens[i - 1].Is("recursive") || tokens[i - 1].Value == ",");
            var hasQuery = tokens[i + 1].Is("as") && i + 2 < tokens.Count && (tokens[i + 2].Value == "(" || tokens[i + 2].Is("materialized") || tokens[i + 2].Is("not"));
            if (hasColumns || hasQuery) names.Add(tokens[i].Value);
        }
        return names;
    }

    private static bool LeadsToRelation(IReadOnlyList<Token> tokens, int i, Clause clause)
    {
        var before = i > 0 ? tokens[i - 1] : default;
        return tokens[i].Value switch
        {
            "from" => before.Is("delete") || (clause == Clause.Select && !before.Is("distinct")),
            "join" => clause == Clause.Select,
            "into" => before.Is("insert"),
            // Not FOR UPDATE, FOR NO KEY UPDATE, ON CONFLICT DO UPDATE.
            "update" => !before.Is("for") && !before.Is("key") && !before.Is("do") && before.Kind != TokenKind.Operator && before.Value != ".",
            _ => false,
        };
    }

    private static Token? Name(IReadOnlyList<Token> tokens, int i)
    {
        if (i < tokens.Count && tokens[i].Is("only")) i++;
        if (i >= tokens.Count || !tokens[i].IsName) return null;
        var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
        // INSERT INTO has a list of columns there; elsewhere it is a function.
        var calls = next.Value == "(" && !tokens[i - 1].Is("into");
        return calls || next.Value == "." || next.Is("from") ? null : tokens[i];
    }

    private static void Punctuate(Stack<Clause> clauses, string mark)
    {
        if (mark == "(") clauses.Push(Clause.None);
        else if (mark == ")" && clauses.Count > 1) clauses.Pop();
        else if (mark == ";") Enter(clauses, Clause.None);
    }

    private static void Enter(Stack<Clause> clauses, Clause clause)
    {
        clauses.Pop();
        clauses.Push(clause);
    }

    private enum Clause
    {
        None,
        Select,
        Other,
    }
}
