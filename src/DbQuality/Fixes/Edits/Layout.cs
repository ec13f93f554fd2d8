using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Fixes.Edits;

/// <summary>Where something new is written into a script, so that it looks like the rest of it.</summary>
internal static class Layout
{
    /// <summary>As the file ends its lines.</summary>
    public static string LineBreak(SourceText source) => source.Original is var text && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>A member after another one of a list in parentheses.</summary>
    public static IEnumerable<TextEdit> Member(SourceText source, CreatedTable table, int last, string sql)
    {
        var text = source.Text;
        var (tokens, clauses) = (table.Tokens, table.Clauses);
        var place = Enumerable.Range(0, clauses.Listed.Count).First(i => clauses.Listed[i].Last == last);
        var (first, end) = (tokens[clauses.Listed[place].First].Start, End(tokens[last]));
        var indent = IndentOf(text, first);
        // All in one line.
        if (indent is null) return [TextEdit.Insert(end, ", " + sql)];
        var (next, nl) = (tokens[last + 1], LineBreak(source));
        var line = new Lexer(text).EndOfLine(end);
        var isLast = place == clauses.Listed.Count - 1;
        if (next.Start < line && isLast) return [TextEdit.Insert(end, $",{nl}{indent}{sql}")];
        // What follows on the line is a comment on the member before.
        if (isLast) return [TextEdit.Insert(end, ","), TextEdit.Insert(line, $"{nl}{indent}{sql}")];
        return next.Start < line && tokens[last + 2].Start > line ? [TextEdit.Insert(line, $"{nl}{indent}{sql},")] : [TextEdit.Insert(end, $",{nl}{indent}{sql}")];
    }

    /// <summary>Statements in a line of their own after another one.</summary>
    public static TextEdit Statement(SourceText source, Statement before, string sql)
    {
        var (text, nl) = (source.Text, LineBreak(source));
        var (end, isClosed) = EndOf(text, before);
        var line = new Lexer(text).EndOfLine(end);
        var isAlone = !new Lexer(text, end).TryRead(out var next) || next.Start > line;
        // Only where the rest of the line is no comment that goes on.
        var at = isClosed && isAlone && IsLineComment(text, end, line) ? line : end;
        return TextEdit.Insert(at, $"{(isClosed ? "" : ";")}{nl}{sql}{(at == end && !isAlone ? nl : "")}");
    }

    /// <summary>Statements at the end of a script.</summary>
    public static IEnumerable<TextEdit> AtEnd(Script script, string sql)
    {
        var (text, nl) = (script.Source.Text, LineBreak(script.Source));
        if (script.Statements is [.., var last] && EndOf(text, last) is (var end, false)) yield return TextEdit.Insert(end, ";");
        yield return TextEdit.Insert(text.Length, $"{(text.EndsWith('\n') || text.Length == 0 ? "" : nl)}{nl}{sql}{nl}");
    }

    /// <summary>Takes a statement out, with its line where that holds nothing else.</summary>
    public static TextEdit Without(string text, Statement statement)
    {
        var (start, (end, _)) = (statement.Start, EndOf(text, statement));
        var line = new Lexer(text).EndOfLine(end);
        var isAlone = IndentOf(text, start) is not null && string.IsNullOrWhiteSpace(text[end..line]);
        if (!isAlone) return new TextEdit(start, end - start, "");
        var begin = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var next = line < text.Length && text[line] == '\r' ? line + 1 : line;
        return new TextEdit(begin, Math.Min(text.Length, next + 1) - begin, "");
    }

    public static int End(Token token) => token.Start + token.Length;

    private static (int End, bool IsClosed) EndOf(string text, Statement statement)
    {
        var end = statement.Start + statement.Length;
        return new Lexer(text, end).TryRead(out var next) && next is { Kind: TokenKind.Punctuation, Value: ";" } ? (End(next), true) : (end, false);
    }

    private static bool IsLineComment(string text, int from, int line)
    {
        var rest = text.AsSpan(from, line - from).Trim();
        return rest.IsEmpty || rest.StartsWith("--", StringComparison.Ordinal);
    }

    /// <summary>What stands before it on its line, where that is nothing but white space; else null.</summary>
    private static string? IndentOf(string text, int at)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        var before = text[start..at];
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }
}
