using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Fixes.Edits;

/// <summary>What an <c>ALTER TABLE</c> does, written into the statement that makes the table.</summary>
internal sealed class TableChange
{
    private readonly string sql;
    private readonly IReadOnlyList<Token> tokens;
    private readonly SourceText source;
    private readonly CreatedTable table;

    private TableChange(string sql, IReadOnlyList<Token> tokens, SourceText source, CreatedTable table) =>
        (this.sql, this.tokens, this.source, this.table) = (sql, tokens, source, table);

    /// <summary>Null where an action is none that can be written there.</summary>
    public static IReadOnlyList<TextEdit>? In(Script script, string sql, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < 4 || !tokens[0].Is("alter") || !tokens[1].Is("table")) return null;
        var at = QualifiedName.Read(tokens, 2, out var name);
        if (at < 0 || CreatedTable.Find(script, name) is not { } table) return null;
        var change = new TableChange(sql, tokens, script.Source, table);
        var actions = Actions(tokens, at).ToList();
        // A new type has its default written anew; the script's own is converted as it is.
        var retyped = actions.Where(action => change.IsRetyping(action.First)).Select(action => tokens[action.First + 2].Value).ToHashSet(StringComparer.Ordinal);
        var edits = new List<TextEdit>();
        foreach (var (first, last) in actions)
        {
            if (change.IsDefault(first) && retyped.Contains(tokens[first + 2].Value)) continue;
            if (change.Edit(first, last)?.ToList() is not { } made) return null;
            edits.AddRange(made);
        }
        return edits.Count == 0 ? null : edits;
    }

    public static IEnumerable<(int First, int Last)> Actions(IReadOnlyList<Token> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i <= tokens.Count; i++)
        {
            var mark = i < tokens.Count && tokens[i].Kind == TokenKind.Punctuation ? tokens[i].Value : "";
            depth += mark is "(" or "[" ? 1 : mark is ")" or "]" ? -1 : 0;
            if (i < tokens.Count && (mark != "," || depth > 0)) continue;
            yield return (start, i - 1);
            start = i + 1;
        }
    }

    private bool IsRetyping(int first) => Are(first, "alter", "column") && Are(first + 3, "type");

    private bool IsDefault(int first) => Are(first, "alter", "column") && (Are(first + 3, "drop", "default") || Are(first + 3, "set", "default"));

    private IEnumerable<TextEdit>? Edit(int first, int last)
    {
        if (Are(first, "add", "column")) return AddColumn(Are(first + 2, "if", "not", "exists") ? first + 5 : first + 2, last);
        if (Are(first, "add")) return Layout.Member(source, table, table.Clauses.Listed[^1].Last, Sql(first + 1, last));
        if (!Are(first, "alter", "column") || table.Column(tokens[first + 2].Value) is not { } column) return null;
        if (Are(first + 3, "type")) return Retype(column, first + 4, last);
        if (Are(first + 3, "set", "not", "null")) return NotNull(column);
        if (Are(first + 3, "set", "default")) return Default(column, first + 5, last);
        return Are(first + 3, "drop", "not", "null") ? Nullable(column) : null;
    }

    /// <summary>After the last column, so that keys stay below.</summary>
    private IEnumerable<TextEdit>? AddColumn(int first, int last)
    {
        var columns = table.Clauses.Listed.Where(member => member.IsColumn).ToList();
        return columns.Count == 0 ? null : Layout.Member(source, table, columns[^1].Last, Sql(first, last));
    }

    private IEnumerable<TextEdit>? Retype((int First, int Last) column, int first, int last)
    {
        var end = Enumerable.Range(first, last - first + 1).FirstOrDefault(i => tokens[i].Is("using") || tokens[i].Is("collate"), last + 1) - 1;
        var written = table.Clauses.EndOfType(column.First, column.Last);
        if (written == column.First || end < first) return null;
        var start = table.Tokens[column.First + 1].Start;
        return [new TextEdit(start, Layout.End(table.Tokens[written]) - start, Sql(first, end))];
    }

    private IEnumerable<TextEdit>? NotNull((int First, int Last) column) =>
        Find(column, "null") is { } said ? table.Tokens[said - 1].Is("not") ? [] : [new TextEdit(table.Tokens[said].Start, table.Tokens[said].Length, "not null")]
        : [TextEdit.Insert(Layout.End(table.Tokens[table.Clauses.EndOfType(column.First, column.Last)]), " not null")];

    private IEnumerable<TextEdit>? Default((int First, int Last) column, int first, int last) => Find(column, "default") is not null ? null
        : [TextEdit.Insert(Layout.End(table.Tokens[table.Clauses.EndOfType(column.First, column.Last)]), " default " + Sql(first, last))];

    private IEnumerable<TextEdit>? Nullable((int First, int Last) column)
    {
        if (Find(column, "null") is not { } said || !table.Tokens[said - 1].Is("not")) return null;
        var start = Layout.End(table.Tokens[said - 2]);
        return [new TextEdit(start, Layout.End(table.Tokens[said]) - start, "")];
    }

    /// <summary>A word outside of parentheses.</summary>
    private int? Find((int First, int Last) column, string word)
    {
        var depth = 0;
        for (var i = table.Clauses.EndOfType(column.First, column.Last) + 1; i <= column.Last; i++)
        {
            depth += table.Tokens[i].Value is "(" or "[" ? 1 : table.Tokens[i].Value is ")" or "]" ? -1 : 0;
            if (depth == 0 && table.Tokens[i].Is(word)) return i;
        }
        return null;
    }

    private string Sql(int first, int last) => sql[tokens[first].Start..Layout.End(tokens[last])];

    private bool Are(int at, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Count || !tokens[at + i].Is(words[i])) return false;
        }
        return true;
    }
}
