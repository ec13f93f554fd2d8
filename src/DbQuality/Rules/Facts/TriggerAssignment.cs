using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Whether a trigger's function assigns a column of the new row: read from its body's tokens.</summary>
internal static class TriggerAssignment
{
    /// <summary>Whether the trigger sets the column, with the arguments that it gives its function.</summary>
    public static bool Sets(Trigger trigger, Routine function, string column)
    {
        // The extension's function takes the column's name as its argument.
        if (function is { Name: "moddatetime", Language: "c" }) return trigger.Arguments is [var argument] && argument == column;
        return Sets(function, column) || (trigger.Arguments.Contains(column) && UsesArguments(function));
    }

    /// <summary>Whether the function alone, whatever its arguments, sets the column.</summary>
    public static bool Sets(Routine function, string column)
    {
        // Bodies in other languages are not read; one that names the column gets the benefit of the doubt.
        if (function.Language != "plpgsql") return function.Language != "c" && function.Body.Contains(column, StringComparison.Ordinal);
        var tokens = Tokens(function.Body);
        return AssignsColumn(tokens, column) || (AssignsWholeRow(tokens) && tokens.Any(token => Names(token, column)));
    }

    private static bool UsesArguments(Routine function) =>
        function.Language != "plpgsql" || Tokens(function.Body) is var tokens && tokens.Any(token => token.Is("tg_argv")) && AssignsWholeRow(tokens);

    private static bool AssignsColumn(List<Token> tokens, string column)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (!tokens[i].Is("new") || tokens[i + 1].Value != "." || !tokens[i + 2].IsName || tokens[i + 2].Value != column) continue;
            if (i + 3 < tokens.Count && StartsStatement(tokens, i) && tokens[i + 3].Value is ":=" or "=") return true;
            if (IsIntoTarget(tokens, i)) return true;
        }
        return false;
    }

    /// <summary><c>new := jsonb_populate_record(new, …)</c>, <c>select … into new</c>.</summary>
    private static bool AssignsWholeRow(List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i].Is("new")) continue;
            if (tokens[i + 1].Value is ":=" or "=" && StartsStatement(tokens, i)) return true;
            if (tokens[i + 1].Value != "." && IsIntoTarget(tokens, i)) return true;
        }
        return false;
    }

    // "=" assigns at the start of a statement and compares everywhere else: if new.updated_at = old.updated_at then …
    private static bool StartsStatement(List<Token> tokens, int index) =>
        index == 0 || tokens[index - 1].Value == ";" || tokens[index - 1].Value == ">>" ||
        (tokens[index - 1].Kind == TokenKind.Word && tokens[index - 1].Value is "begin" or "then" or "else" or "loop");

    /// <summary>Whether it is in the list after INTO: <c>select a, b into strict new.x, new.y</c>.</summary>
    private static bool IsIntoTarget(List<Token> tokens, int index)
    {
        while (index > 0 && (tokens[index - 1].IsName || tokens[index - 1].Value is "." or ","))
        {
            index--;
            if (tokens[index].Is("into")) return true;
        }
        return false;
    }

    private static bool Names(Token token, string column) =>
        (token.IsName && token.Value == column) ||
        (token.Kind == TokenKind.String && token.Value.Contains(column, StringComparison.Ordinal));

    private static List<Token> Tokens(string body)
    {
        var lexer = new Lexer(body);
        var tokens = new List<Token>();
        while (lexer.TryRead(out var token)) tokens.Add(token);
        return tokens;
    }
}
