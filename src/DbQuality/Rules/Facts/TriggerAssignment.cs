using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>Whether a trigger's function assigns a column of the new row: read from its body's tokens.</summary>
internal static class TriggerAssignment
{
    /// <summary>What the function does to the column, with the arguments that its trigger gives it.</summary>
    public static Assignment Of(Trigger trigger, Routine function, string column)
    {
        // The extension's function takes the column's name as its argument.
        if (function is { Name: "moddatetime", Language: "c" }) return trigger.Arguments is [var argument] && argument == column ? Assignment.Certain : Assignment.None;
        var alone = Of(function, column);
        return alone == Assignment.Possible && trigger.Arguments.Contains(column) && UsesArguments(function) ? Assignment.Likely : alone;
    }

    /// <summary>What the function alone does to it, whatever its arguments.</summary>
    public static Assignment Of(Routine function, string column)
    {
        // A compiled one's body is the name of a symbol; those in other languages are not read.
        if (function.Language is "c" or "internal") return Assignment.Possible;
        if (function.Language != "plpgsql") return function.Body.Contains(column, StringComparison.Ordinal) ? Assignment.Likely : Assignment.Possible;
        var tokens = BodyText.Tokens(function.Body);
        if (AssignsColumn(tokens, column)) return Assignment.Certain;
        if (!MakesAnotherRow(tokens)) return Assignment.None;
        return tokens.Exists(token => Names(token, column)) ? Assignment.Likely : Assignment.Possible;
    }

    private static bool UsesArguments(Routine function) => function.Language != "plpgsql" || BodyText.Tokens(function.Body).Exists(token => token.Is("tg_argv"));

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

    /// <summary>
    /// <c>new := jsonb_populate_record(new, …)</c>, <c>select … into new</c>, <c>call touch(new)</c>, <c>moment alias for new</c>,
    /// <c>return _fresh</c>, <c>return new #= hstore(…)</c>.
    /// </summary>
    private static bool MakesAnotherRow(List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is("return") && StartsStatement(tokens, i) && !ReturnsAsIs(tokens, i + 1)) return true;
            if (tokens[i].Is("call") && StartsStatement(tokens, i) && Statement(tokens, i).Any(token => token.Is("new"))) return true;
            if (!tokens[i].Is("new")) continue;
            if (tokens[i + 1].Value is ":=" or "=" && StartsStatement(tokens, i)) return true;
            if (tokens[i + 1].Value != "." && (IsIntoTarget(tokens, i) || (i > 1 && tokens[i - 1].Is("for") && tokens[i - 2].Is("alias")))) return true;
        }
        return false;
    }

    /// <summary>The row of the statement, the one before it, or none.</summary>
    private static bool ReturnsAsIs(List<Token> tokens, int index) =>
        Statement(tokens, index).Where(token => token.Value is not ("(" or ")")).ToList() is [] or [{ Kind: TokenKind.Word, Value: "new" or "old" or "null" }];

    private static IEnumerable<Token> Statement(List<Token> tokens, int index) => tokens.Skip(index).TakeWhile(token => token.Value != ";");

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
        (token.Kind is TokenKind.String or TokenKind.DollarString && token.Value.Contains(column, StringComparison.Ordinal));
}
