using System.Text;

namespace DbQuality.Sql;

/// <summary>A part of a statement that makes or alters a table, from one token to another.</summary>
/// <param name="Name">The column's or the constraint's; for a constraint without one what the server will call it.</param>
internal readonly record struct TableClause(string Name, int First, int Last);

/// <summary>
/// Where a <c>CREATE TABLE</c> or <c>ALTER TABLE</c> writes each column and constraint. It reads the outer form alone, as far as it
/// goes: what follows no form that is known is no clause.
/// </summary>
internal sealed class TableClauses
{
    /// <summary>The length of a name from which on the server cuts what it makes up.</summary>
    private const int LongestName = 63;

    private readonly IReadOnlyList<Token> tokens;
    private readonly List<TableClause> clauses = [];
    private readonly HashSet<string> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> madeUp = new(StringComparer.Ordinal);
    private readonly string table;

    /// <param name="first">The index of the token after the table's name.</param>
    private TableClauses(IReadOnlyList<Token> tokens, int first)
    {
        this.tokens = tokens;
        table = tokens[first - 1].Value;
        Head = first - 1;
    }

    /// <summary>The index of the last token of the table's name.</summary>
    public int Head { get; }

    /// <summary>What a <c>CREATE TABLE</c> lists between its parentheses, in order.</summary>
    public IReadOnlyList<(int First, int Last, bool IsColumn)> Listed { get; private init; } = [];

    /// <summary>In the order of their places; a column's own constraints come after it.</summary>
    public IReadOnlyList<TableClause> All => clauses;

    /// <summary>Those of the <c>CREATE TABLE</c> that begins at a token; null where none does, or it lists no columns.</summary>
    public static TableClauses? OfCreate(IReadOnlyList<Token> tokens, int start)
    {
        var at = start + 1;
        while (Is(tokens, at, "global", "local", "temporary", "temp", "unlogged", "foreign")) at++;
        if (!Is(tokens, start, "create") || !Is(tokens, at, "table")) return null;
        at = Is(tokens, at + 1, "if") ? at + 4 : at + 1;
        if (EndOfName(tokens, at) is not { } end) return null;
        var opening = end;
        if (Is(tokens, end, "partition") && EndOfName(tokens, end + 2) is { } parent) opening = parent;
        else if (Is(tokens, end, "of") && EndOfName(tokens, end + 1) is { } type) opening = type;
        if (!IsMark(tokens, opening, "(")) return null;
        var members = Members(tokens, opening + 1).ToList();
        var read = new TableClauses(tokens, end) { Listed = [.. members.Select(member => (member.First, member.Last, IsName(tokens, member.First) && !IsConstraint(tokens, member.First)))] };
        // A constraint's made-up name tells which columns it is about, and may stand before them.
        foreach (var (first, last) in members) read.NoteColumn(first, last);
        foreach (var (first, last) in members) read.AddMember(first, first, last);
        return read;
    }

    /// <summary>Those of the <c>ALTER TABLE</c> that the tokens are; null where they are something else.</summary>
    public static TableClauses? OfAlter(IReadOnlyList<Token> tokens)
    {
        var at = Is(tokens, 1, "foreign") ? 2 : 1;
        if (!Is(tokens, 0, "alter") || !Is(tokens, at, "table")) return null;
        at = Is(tokens, at + 1, "if") ? at + 3 : at + 1;
        if (Is(tokens, at, "only")) at++;
        if (EndOfName(tokens, at) is not { } end) return null;
        var read = new TableClauses(tokens, end);
        foreach (var (first, last) in Members(tokens, end < tokens.Count && tokens[end].Value == "*" ? end + 1 : end)) read.AddAction(first, last);
        return read;
    }

    private void NoteColumn(int first, int last)
    {
        if (first <= last && !IsConstraint(first)) columns.Add(tokens[first].Value);
    }

    /// <summary>ADD of a column or constraint, or a change to one.</summary>
    private void AddAction(int first, int last)
    {
        if (Is(tokens, first, "add"))
        {
            var at = Is(tokens, first + 1, "column") ? first + 2 : first + 1;
            AddMember(first, Is(tokens, at, "if") ? at + 3 : at, last);
        }
        else if (Is(tokens, first, "alter", "validate"))
        {
            var at = Is(tokens, first + 1, "column", "constraint") ? first + 2 : first + 1;
            if (IsName(at, last)) clauses.Add(new(tokens[at].Value, first, last));
        }
    }

    /// <param name="first">Where the clause begins, and <paramref name="at"/> what it adds.</param>
    private void AddMember(int first, int at, int last)
    {
        if (IsConstraint(at)) AddConstraint(first, at, last, column: null);
        else if (IsName(at, last))
        {
            clauses.Add(new(tokens[at].Value, first, last));
            foreach (var (start, end) in ConstraintsOf(at, last)) AddConstraint(start, start, end, tokens[at].Value);
        }
    }

    private void AddConstraint(int first, int at, int last, string? column)
    {
        var name = Is(tokens, at, "constraint") ? IsName(at + 1, last) ? tokens[at + 1].Value : null : MadeUpName(at, last, column);
        if (name is not null) clauses.Add(new(name, first, last));
    }

    /// <summary>What follows a column's name and type: each constraint, to where the next thing that is said of the column begins.</summary>
    private IEnumerable<(int First, int Last)> ConstraintsOf(int column, int last)
    {
        var (depth, start) = (0, -1);
        for (var i = column + 1; i <= last + 1; i++)
        {
            if (i <= last && tokens[i].Value is "(" or "[") depth++;
            else if (i <= last && tokens[i].Value is ")" or "]") depth--;
            else if (depth == 0 && (i > last || BeginsSaying(i)) && !(start >= 0 && i <= last && IsNameOf(start, i)))
            {
                if (start >= 0) yield return (start, i - 1);
                start = i <= last && (IsConstraint(i) || Is(tokens, i, "references")) ? i : -1;
            }
        }
    }

    /// <summary>Whether a token is the kind of the constraint whose name was read just before.</summary>
    private bool IsNameOf(int constraint, int at) => Is(tokens, constraint, "constraint") && at <= constraint + 2;

    private bool BeginsSaying(int at) => Is(tokens, at, "constraint", "primary", "unique", "check", "references", "generated", "collate")
        || (Is(tokens, at, "default", "null") && !Is(tokens, at - 1, "set", "not")) || (Is(tokens, at, "not") && Is(tokens, at + 1, "null"));

    /// <summary>The last token of a column's type, or of its name where it has none.</summary>
    public int EndOfType(int column, int last)
    {
        var depth = 0;
        for (var i = column + 1; i <= last; i++)
        {
            if (tokens[i].Value is "(" or "[") depth++;
            else if (tokens[i].Value is ")" or "]") depth--;
            else if (depth == 0 && (BeginsSaying(i) || Is(tokens, i, "storage", "compression"))) return i - 1;
        }
        return last;
    }

    private bool IsConstraint(int at) => IsConstraint(tokens, at);

    private static bool IsConstraint(IReadOnlyList<Token> tokens, int at) => Is(tokens, at, "constraint", "unique", "check", "like")
        || (Is(tokens, at, "primary", "foreign") && Is(tokens, at + 1, "key")) || (Is(tokens, at, "exclude") && (Is(tokens, at + 1, "using") || IsMark(tokens, at + 1, "(")));

    /// <summary>As ChooseConstraintName and ChooseIndexName of the server do it (src/backend/catalog/pg_constraint.c, commands/indexcmds.c); null where that is not told from here.</summary>
    private string? MadeUpName(int at, int last, string? column)
    {
        var (about, kind) = tokens[at].Value switch
        {
            "primary" => ("", "pkey"),
            "unique" => (column ?? InParentheses(at, last), "key"),
            "exclude" => (InParentheses(at, last), "excl"),
            "foreign" => (InParentheses(at, last), "fkey"),
            "references" => (column, "fkey"),
            "check" => (Checked(at, last, column), "check"),
            _ => (null, ""),
        };
        if (about is null) return null;
        var name = about.Length == 0 ? $"{table}_{kind}" : $"{table}_{about}_{kind}";
        if (Encoding.UTF8.GetByteCount(name) >= LongestName) return null;
        var taken = madeUp[name] = madeUp.GetValueOrDefault(name) + 1;
        return taken == 1 ? name : $"{name}{taken - 1}";
    }

    /// <summary>The columns in the first parentheses.</summary>
    private string? InParentheses(int at, int last)
    {
        var opening = Enumerable.Range(at, last - at + 1).FirstOrDefault(i => IsMark(tokens, i, "("), -1);
        return opening < 0 ? null : string.Join('_', Members(tokens, opening + 1).Where(member => IsName(member.First, member.Last)).Select(member => tokens[member.First].Value));
    }

    /// <summary>Of one column it has that one's name, of none or several the table's alone.</summary>
    private string? Checked(int at, int last, string? column)
    {
        if (columns.Count == 0) return column;
        var about = Enumerable.Range(at + 1, last - at).Where(i => tokens[i].IsName && !IsMark(tokens, i + 1, "(")).Select(i => tokens[i].Value).Where(columns.Contains).Distinct().ToList();
        return about is [var only] ? only : "";
    }

    /// <summary>What stands between the commas, up to the closing parenthesis or the end.</summary>
    private static IEnumerable<(int First, int Last)> Members(IReadOnlyList<Token> tokens, int start)
    {
        var depth = 1;
        for (var i = start; i <= tokens.Count && depth > 0; i++)
        {
            var text = i < tokens.Count && tokens[i].Kind == TokenKind.Punctuation ? tokens[i].Value : "";
            if (text is "(" or "[") depth++;
            else if (text is ")" or "]") depth--;
            if (i < tokens.Count && (depth > 1 || (depth == 1 && text != ","))) continue;
            if (start < i) yield return (start, i - 1);
            start = i + 1;
        }
    }

    /// <summary>The index after a name, which may have a schema's before it.</summary>
    private static int? EndOfName(IReadOnlyList<Token> tokens, int at)
    {
        while (at + 1 < tokens.Count && tokens[at].IsName && IsMark(tokens, at + 1, ".")) at += 2;
        return at < tokens.Count && tokens[at].IsName ? at + 1 : null;
    }

    private bool IsName(int at, int last) => at <= last && tokens[at].IsName;

    private static bool IsName(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].IsName;

    private static bool Is(IReadOnlyList<Token> tokens, int at, params ReadOnlySpan<string> words) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && words.Contains(tokens[at].Value);

    private static bool IsMark(IReadOnlyList<Token> tokens, int at, string mark) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Punctuation && tokens[at].Value == mark;
}
