using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Fixes.Edits;

/// <summary>A script into which edits are written one after the other; each reads what the ones before have left.</summary>
internal sealed class EditedText
{
    private readonly Script original;
    private readonly Func<Script, string, Script> read;
    private readonly List<string> atEnd = [];
    private readonly HashSet<string> added = new(StringComparer.Ordinal);

    /// <summary>Names that are another one's since: what the server makes up of them is another name, too.</summary>
    private readonly List<(string Old, string New)> renamed = [];
    private Script current;

    private EditedText(Script script, Func<Script, string, Script> read) => (original, this.read, current) = (script, read, script);

    /// <summary>The script with all edits.</summary>
    /// <param name="read">A script of the same file with another text.</param>
    /// <returns>Null where one of them cannot be written.</returns>
    public static (Script Script, IReadOnlyList<(string Old, string New)> Renamed)? Of(Script script, IEnumerable<ScriptEdit> edits, Func<Script, string, Script> read)
    {
        var text = new EditedText(script, read);
        foreach (var edit in edits) text.Write(edit);
        return text.atEnd.Count == 0 || text.TryApply(Layout.AtEnd(text.current, string.Join(Layout.LineBreak(script.Source), text.atEnd))) ? (text.current, text.renamed) : null;
    }

    private void Write(ScriptEdit edit)
    {
        var sql = edit.Sql;
        var rename = Rename.Read(Tokens(sql));
        if (rename is { MayBeMadeUp: true } && !IsSaid(rename.Old))
        {
            var old = renamed.Aggregate(rename.Old, (name, pair) => name.Replace(pair.Old, pair.New, StringComparison.Ordinal));
            // The server calls it so by itself now.
            if (old == rename.New) return;
            (rename, sql) = (rename with { Old = old }, old == rename.Old ? sql : rename.Sql(old));
        }
        sql = sql.ReplaceLineEndings(Layout.LineBreak(original.Source));
        if (edit.Place == EditPlace.Within && (rename is null ? Within(sql) : rename.In(current)) is { } within && TryApply(within))
        {
            if (rename is not null) renamed.Add((rename.Old, rename.New));
        }
        else if (edit.Place == EditPlace.End || !TryAppend(edit, sql)) atEnd.Add(sql);
    }

    private IReadOnlyList<TextEdit>? Within(string sql) =>
        TableChange.In(current, sql, Tokens(sql)) ?? AddedColumn.Retype(current, sql, Tokens(sql)) ?? IndexRemoval.In(current, Tokens(sql));

    private bool TryAppend(ScriptEdit edit, string sql)
    {
        // What waits for the end may be what it builds on.
        if (atEnd.Count > 0) return false;
        var thing = edit.Finding.Object;
        var name = renamed.Aggregate(thing.Table ?? thing.Name, (name, pair) => name == pair.Old ? pair.New : name);
        if (CreatedTable.Find(current, new QualifiedName(thing.Schema, name)) is not { } table) return false;
        var before = current.Statements.Skip(table.Statement.Index).TakeWhile((statement, i) => i == 0 || added.Contains(statement.Normalised)).Last();
        if (!TryApply([Layout.Statement(current.Source, before, sql)])) return false;
        added.UnionWith(StatementReader.Read(new SourceText("fix", sql)).Statements.Select(statement => statement.Normalised));
        return true;
    }

    private bool TryApply(IEnumerable<TextEdit> edits)
    {
        if (TextEdit.Apply(current.Source, edits) is not { } text) return false;
        current = read(original, text);
        return true;
    }

    private bool IsSaid(string name) => current.Statements.Any(statement => statement.Tokens.Any(token => token.IsName && token.Value == name));

    private static IReadOnlyList<Token> Tokens(string sql)
    {
        var statements = StatementReader.Read(new SourceText("fix", sql)).Statements;
        return statements is [var only] ? only.Tokens : [];
    }
}
