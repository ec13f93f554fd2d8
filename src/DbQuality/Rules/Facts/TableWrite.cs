using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>An <c>UPDATE</c> or <c>DELETE</c>: of a script, or written in the body of a <c>DO</c> block.</summary>
/// <param name="Verb"><c>UPDATE</c> or <c>DELETE</c>.</param>
/// <param name="Table">Without its schema.</param>
internal sealed record TableWrite(string Verb, string Table, bool HasCondition)
{
    public static IEnumerable<TableWrite> In(Statement statement) => statement.Command switch
    {
        "UPDATE" or "DELETE" => Read(statement.Tokens),
        "DO" => Read(BodyText.OfBlock(statement)),
        _ => [],
    };

    private static IEnumerable<TableWrite> Read(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            // FOR UPDATE, DO UPDATE, BEFORE UPDATE and the like write nothing by themselves.
            var isUpdate = tokens[i].Is("update") && !(i > 0 && tokens[i - 1].Value is "for" or "do" or "key" or "before" or "after" or "or" or "on" or ",");
            var isDelete = tokens[i].Is("delete") && i + 1 < tokens.Count && tokens[i + 1].Is("from");
            if (!isUpdate && !isDelete) continue;
            var at = i + (isDelete ? 2 : 1);
            if (at < tokens.Count && tokens[at].Is("only")) at++;
            if (at >= tokens.Count || !tokens[at].IsName) continue;
            var name = tokens[at].Value;
            while (at + 2 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Punctuation, Value: "." }) name = tokens[at += 2].Value;
            yield return new TableWrite(isUpdate ? "UPDATE" : "DELETE", name, HasWhere(tokens, at));
        }
    }

    /// <summary>A condition that says something: neither none nor <c>where true</c>.</summary>
    private static bool HasWhere(IReadOnlyList<Token> tokens, int at)
    {
        var depth = 0;
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token is { Kind: TokenKind.Punctuation, Value: "(" }) depth++;
            if (token is { Kind: TokenKind.Punctuation, Value: ")" } && --depth < 0) return false;
            if (token is { Kind: TokenKind.Punctuation, Value: ";" }) return false;
            if (depth > 0 || !token.Is("where")) continue;
            var rest = tokens.Skip(at + 1).TakeWhile(one => one is not { Kind: TokenKind.Punctuation, Value: ";" } && !one.Is("returning")).Select(one => one.Value).ToList();
            return !(rest is ["true"] || (rest is [var left, "=", var right] && left == right));
        }
        return false;
    }
}
