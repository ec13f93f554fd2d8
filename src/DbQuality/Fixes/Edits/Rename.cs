using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Fixes.Edits;

/// <summary>A statement that gives something another name, and the same done where the script says the name.</summary>
/// <param name="Kind">The word for what gets the name: <c>table</c>, <c>column</c>, <c>constraint</c>, <c>index</c> …</param>
/// <param name="Of">What <paramref name="Old"/> belongs to, or what has the name itself.</param>
internal sealed record Rename(string Kind, QualifiedName Of, string Old, string New)
{
    private static readonly HashSet<string> Relations = new(StringComparer.Ordinal) { "table", "view" };

    public bool IsOfMember => Kind is "column" or "constraint" or "trigger" or "policy";

    /// <summary>The server makes up such a name where the script gives none.</summary>
    public bool MayBeMadeUp => Kind is "constraint" or "index" or "sequence";

    /// <summary>Null where the statement does something else.</summary>
    public static Rename? Read(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < 6 || !tokens[0].Is("alter")) return null;
        var at = tokens[1].Is("materialized") ? 2 : 1;
        var kind = tokens[at].Value;
        if (kind is "trigger" or "policy") return ReadMember(tokens, kind, at + 1);
        var next = QualifiedName.Read(tokens, at + 1, out var name);
        if (next < 0 || next + 1 >= tokens.Count || !tokens[next].Is("rename")) return null;
        if (tokens[next + 1].Is("to") && next + 3 == tokens.Count) return new Rename(kind, name, name.Name, tokens[next + 2].Value);
        var member = tokens[next + 1].Value;
        return member is "column" or "constraint" && next + 5 == tokens.Count && tokens[next + 3].Is("to") ? new Rename(member, name, tokens[next + 2].Value, tokens[next + 4].Value) : null;
    }

    /// <summary>Null where the script does not say the name, or not in a way that is known.</summary>
    public IReadOnlyList<TextEdit>? In(Script script)
    {
        var said = script.Statements.SelectMany(statement => Said(statement, script)).ToList();
        if (said.Count > 0) return Defines(script) ? said : null;
        return Kind == "constraint" ? Unnamed(script) : null;
    }

    /// <summary>The same where the server makes up another name than the one that the statement has.</summary>
    public string Sql(string old) => Kind == "constraint"
        ? $"alter table {Quoted(Of)} rename constraint {SqlName.Quote(old)} to {SqlName.Quote(New)};"
        : $"alter {Kind} {Quoted(Of with { Name = old })} rename to {SqlName.Quote(New)};";

    private static Rename? ReadMember(IReadOnlyList<Token> tokens, string kind, int at)
    {
        if (!tokens[at + 1].Is("on")) return null;
        var next = QualifiedName.Read(tokens, at + 2, out var table);
        return next >= 0 && next + 3 == tokens.Count && tokens[next].Is("rename") && tokens[next + 1].Is("to") ? new Rename(kind, table, tokens[at].Value, tokens[next + 2].Value) : null;
    }

    private static string Quoted(QualifiedName name) => name.Schema is { } schema ? SqlName.Quote(schema, name.Name) : SqlName.Quote(name.Name);

    /// <summary>Whether it is the script that makes what has the name; what it only speaks of has its name from elsewhere.</summary>
    private bool Defines(Script script) => script.Statements.Any(statement =>
        (statement.Command.StartsWith("CREATE ", StringComparison.Ordinal) || statement.Command is "ALTER TABLE" or "SELECT INTO") && Said(statement, script).Any());

    private IEnumerable<TextEdit> Said(Statement statement, Script script)
    {
        var tokens = statement.Tokens;
        // Another table may have a column of that name.
        if (IsOfMember && !Enumerable.Range(0, tokens.Count).Any(i => Of.Is(tokens, i))) yield break;
        var (isMine, aliases) = Kind == "column" ? (Columns(statement, tokens), Aliases(tokens)) : (_ => true, []);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsName && tokens[i].Value == Old && isMine(i) && !IsOther(tokens, i, aliases)) yield return new TextEdit(tokens[i].Start, tokens[i].Length, SqlName.Quote(New));
        }
    }

    /// <summary>Which tokens of a statement may be columns of the table: in one that makes a table its own, not their types, and in another's what a foreign key refers to.</summary>
    private Func<int, bool> Columns(Statement statement, IReadOnlyList<Token> tokens)
    {
        if (statement.Command != "CREATE TABLE" || TableClauses.OfCreate(tokens, 0) is not { } clauses) return _ => true;
        if (Of.Is(tokens, clauses.Head))
        {
            var types = clauses.Listed.Where(member => member.IsColumn).Select(member => member.First + 1).ToHashSet();
            return i => !types.Contains(i);
        }
        var referred = new HashSet<int>();
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (!Of.Is(tokens, i) || !(tokens[i - 1].Is("references") || (i > 2 && tokens[i - 3].Is("references"))) || tokens[i + 1].Value != "(") continue;
            for (var inside = i + 2; inside < tokens.Count && tokens[inside].Value != ")"; inside++) referred.Add(inside);
        }
        return referred.Contains;
    }

    /// <summary>What a statement calls the table.</summary>
    private HashSet<string> Aliases(IReadOnlyList<Token> tokens)
    {
        // Of a trigger, and of an insert that finds the row there.
        var aliases = new HashSet<string>(StringComparer.Ordinal) { Of.Name, "new", "old", "excluded" };
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!Of.Is(tokens, i)) continue;
            var next = tokens[i + 1].Is("as") ? i + 2 : i + 1;
            if (next < tokens.Count && tokens[next].IsName) aliases.Add(tokens[next].Value);
        }
        return aliases;
    }

    /// <summary>What stands after a point is a column where a schema is wanted, or the other way round, or another table's; a key word is none at all.</summary>
    private bool IsOther(IReadOnlyList<Token> tokens, int at, HashSet<string> aliases)
    {
        if (at > 0 && tokens[at].Is("key") && (tokens[at - 1].Is("primary") || tokens[at - 1].Is("foreign"))) return true;
        if (at < 2 || tokens[at - 1] is not { Kind: TokenKind.Punctuation, Value: "." }) return false;
        return Relations.Contains(Kind) ? Of.Schema is { } schema && tokens[at - 2].Value != schema : Kind == "column" && !aliases.Contains(tokens[at - 2].Value);
    }

    /// <summary>Gives a constraint its name where it is written without one.</summary>
    private IReadOnlyList<TextEdit>? Unnamed(Script script)
    {
        if (CreatedTable.Find(script, Of) is not { } table) return null;
        foreach (var clause in table.Clauses.All)
        {
            if (clause.Name == Old && table.Column(Old) is null) return [TextEdit.Insert(table.Tokens[clause.First].Start, $"constraint {SqlName.Quote(New)} ")];
        }
        return null;
    }
}
