using DbQuality.Migrations.Plan;
using DbQuality.Sql;

namespace DbQuality.Fixes.Edits;

/// <summary>A column that a script adds to a table of an earlier one.</summary>
internal static class AddedColumn
{
    /// <summary>Gives it another type where it is added; null where the statement does something else, or the script adds no such column.</summary>
    public static IReadOnlyList<TextEdit>? Retype(Script script, string sql, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count < 8 || !tokens[0].Is("alter") || !tokens[1].Is("table")) return null;
        var start = QualifiedName.Read(tokens, 2, out var table);
        if (start < 0) return null;
        // Its default is written anew as well; the script's own is converted as it is.
        var actions = TableChange.Actions(tokens, start).Where(action => action.First + 3 <= action.Last && !tokens[action.First + 3].Is("drop") && !tokens[action.First + 3].Is("set")).ToList();
        if (actions is not [var (at, last)] || at + 4 > last || !tokens[at].Is("alter") || !tokens[at + 1].Is("column") || !tokens[at + 3].Is("type")) return null;
        var end = at + 4;
        while (end <= last && !tokens[end].Is("using") && !tokens[end].Is("collate")) end++;
        var type = sql[tokens[at + 4].Start..Layout.End(tokens[end - 1])];
        foreach (var statement in script.Statements.Where(statement => statement.Command == "ALTER TABLE"))
        {
            if (Edit(statement.Tokens, table, tokens[at + 2].Value, type) is { } edit) return [edit];
        }
        return null;
    }

    private static TextEdit? Edit(IReadOnlyList<Token> tokens, QualifiedName table, string column, string type)
    {
        if (TableClauses.OfAlter(tokens) is not { } clauses || !table.Is(tokens, clauses.Head)) return null;
        foreach (var clause in clauses.All)
        {
            if (clause.Name != column || !tokens[clause.First].Is("add")) continue;
            var name = Enumerable.Range(clause.First, clause.Last - clause.First).FirstOrDefault(i => tokens[i].IsName && tokens[i].Value == column, -1);
            if (name < 0) return null;
            var (start, end) = (tokens[name + 1].Start, Layout.End(tokens[clauses.EndOfType(name, clause.Last)]));
            return end <= start ? null : new TextEdit(start, end - start, type);
        }
        return null;
    }
}
