using DbQuality.Migrations.Plan;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Migrations.Runners;

/// <summary>The text between a routine's quotes, and where it stands in its script.</summary>
internal sealed record WrittenBody(SourceText Source, int Start, int Length)
{
    /// <summary>The body of a <c>DO</c>.</summary>
    public static WrittenBody? OfBlock(Script script, Statement statement)
    {
        // DO LANGUAGE 'plpgsql' '…': the block is the longest string there is.
        var quoted = statement.Tokens.Where(IsQuoted).DefaultIfEmpty().MaxBy(token => token.Length);
        return quoted.Length == 0 ? null : Of(script, quoted);
    }

    /// <summary>The body of a routine, where <paramref name="statement"/> creates the one of that name.</summary>
    public static WrittenBody? OfRoutine(Script script, Statement statement, string name)
    {
        if (statement.Command is not ("CREATE FUNCTION" or "CREATE PROCEDURE")) return null;
        var tokens = statement.Tokens;
        var parenthesis = 0;
        while (parenthesis < tokens.Count && tokens[parenthesis].Value != "(") parenthesis++;
        if (parenthesis == 0 || parenthesis == tokens.Count || tokens[parenthesis - 1].Value != name) return null;
        for (var i = parenthesis; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is("as") && IsQuoted(tokens[i + 1])) return Of(script, tokens[i + 1]);
        }
        return null;
    }

    /// <summary>The place of an error: of the inner query's word where that query stands in the body as it ran, else of the line.</summary>
    public SourceSpan Span(ContextFrame frame, string? query, int position)
    {
        var line = LineStart(Math.Max(1, frame.Line));
        if (!string.IsNullOrEmpty(query) && Find(query, line) is { } found) return WordAt(found + (position > 0 ? ServerPosition.Utf16Length(query, position - 1) : 0));
        while (line < Start + Length && char.IsWhiteSpace(Source.Text[line]) && Source.Text[line] != '\n') line++;
        var end = Source.Text.IndexOf('\n', line, Start + Length - line);
        if (end < 0) end = Start + Length;
        while (end > line && char.IsWhiteSpace(Source.Text[end - 1])) end--;
        return Source.Span(line, end - line);
    }

    /// <summary>PL/pgSQL blanks out an INTO clause of a query that it runs, so a space of the query stands for anything.</summary>
    private int? Find(string query, int from)
    {
        var text = Source.Text;
        for (var start = from; start + query.Length <= Start + Length; start++)
        {
            var same = 0;
            while (same < query.Length && (query[same] == text[start + same] || (same > 0 && query[same] == ' '))) same++;
            if (same == query.Length) return start;
        }
        return null;
    }

    private static bool IsQuoted(Token token) => token.Kind is TokenKind.DollarString or TokenKind.String;

    private static WrittenBody Of(Script script, Token token)
    {
        var text = script.Source.Text;
        var closing = token.Kind == TokenKind.DollarString ? text.IndexOf('$', token.Start + 1) - token.Start + 1 : 1;
        var opening = token.Kind == TokenKind.DollarString ? closing : text.IndexOf('\'', token.Start) - token.Start + 1;
        return new WrittenBody(script.Source, token.Start + opening, token.Length - opening - closing);
    }

    /// <summary>PL/pgSQL counts a body's lines from its opening quote.</summary>
    private int LineStart(int line)
    {
        var start = Start;
        for (var i = 1; i < line; i++)
        {
            var next = Source.Text.IndexOf('\n', start, Start + Length - start);
            if (next < 0) break;
            start = next + 1;
        }
        return start;
    }

    private SourceSpan WordAt(int offset)
    {
        var length = 0;
        while (offset + length < Start + Length && (char.IsLetterOrDigit(Source.Text[offset + length]) || Source.Text[offset + length] == '_')) length++;
        return Source.Span(offset, length);
    }
}
