namespace DbQuality.Sql;

/// <summary>
/// The command tag that event triggers and the server's own completion messages use (src/include/tcop/cmdtaglist.h),
/// from a statement's leading key words.
/// </summary>
internal static class CommandTag
{
    /// <summary>Words between CREATE, ALTER or DROP and the kind of object that are no part of the tag.</summary>
    private static readonly HashSet<string> Modifiers = new(StringComparer.Ordinal)
    {
        "or", "replace", "global", "local", "temp", "temporary", "unlogged", "unique", "recursive", "constraint", "default",
        "trusted", "procedural",
    };

    /// <summary>Kinds of objects whose name is more than one word.</summary>
    private static readonly string[][] LongKinds =
    [
        ["access", "method"], ["default", "privileges"], ["event", "trigger"], ["foreign", "data", "wrapper"], ["foreign", "table"],
        ["large", "object"], ["materialized", "view"], ["operator", "class"], ["operator", "family"], ["text", "search", "configuration"],
        ["text", "search", "dictionary"], ["text", "search", "parser"], ["text", "search", "template"], ["user", "mapping"],
    ];

    /// <summary>The tag in capitals; the first word where it is none that PostgreSQL knows, nothing where there is no word.</summary>
    public static string Of(ReadOnlySpan<Token> tokens)
    {
        var first = Word(tokens, 0);
        var second = Word(tokens, 1);
        return first switch
        {
            "create" or "alter" or "drop" => Definition(tokens, first, second),
            "select" or "values" or "with" or "table" => Query(tokens),
            "" => tokens is [{ Value: "(" }, ..] ? Query(tokens) : "",
            "truncate" => "TRUNCATE TABLE",
            "lock" => "LOCK TABLE",
            "analyse" => "ANALYZE",
            "abort" => "ROLLBACK",
            "end" => "COMMIT",
            "commit" or "rollback" => second == "prepared" ? Tag(first, second) : Tag(first),
            "prepare" or "start" => second == "transaction" ? Tag(first, second) : Tag(first),
            "set" => second == "constraints" ? "SET CONSTRAINTS" : "SET",
            "declare" => "DECLARE CURSOR",
            "close" => second == "all" ? "CLOSE CURSOR ALL" : "CLOSE CURSOR",
            "deallocate" => second == "all" || Word(tokens, 2) == "all" ? "DEALLOCATE ALL" : "DEALLOCATE",
            "discard" => second == "temporary" ? "DISCARD TEMP" : Tag(first, second),
            "refresh" => "REFRESH MATERIALIZED VIEW",
            "import" => "IMPORT FOREIGN SCHEMA",
            "security" => "SECURITY LABEL",
            "reassign" => "REASSIGN OWNED",
            "grant" or "revoke" => Has(tokens, "on") ? Tag(first) : Tag(first, "role"),
            _ => Tag(first),
        };
    }

    private static string Definition(ReadOnlySpan<Token> tokens, string verb, string second)
    {
        if (verb == "drop" && second == "owned") return "DROP OWNED";
        var at = 1;
        while (Modifiers.Contains(Word(tokens, at)) && !IsLongKind(tokens[at..])) at++;
        foreach (var kind in LongKinds)
        {
            if (Follow(tokens[at..], kind)) return Tag([verb, .. kind]);
        }
        return Word(tokens, at) switch
        {
            "user" or "group" => Tag(verb, "role"),
            "table" when verb == "create" && IsCreateTableAs(tokens[at..]) => "CREATE TABLE AS",
            var kind => Tag(verb, kind),
        };
    }

    /// <summary>SELECT, VALUES, TABLE, in parentheses or after WITH, and the data-modifying statements that may follow WITH.</summary>
    private static string Query(ReadOnlySpan<Token> tokens)
    {
        var depth = 0;
        var tag = "SELECT";
        var afterWith = tokens.Length > 0 && tokens[0].Is("with");
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Punctuation) depth += token.Value switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth > 0 || token.Kind != TokenKind.Word || i == 0) continue;
            // A common table expression may be called insert, and its own statement stands in parentheses.
            var named = tokens[i - 1].Is("with") || tokens[i - 1].Is("recursive") || tokens[i - 1].Value is "," or "." || tokens[i - 1].Is("as");
            if (named) continue;
            if (afterWith && token.Value is "insert" or "update" or "delete" or "merge") return Tag(token.Value);
            if (token.Value is "select" or "values" or "table") afterWith = false;
            if (token.Value == "into") tag = "SELECT INTO";
        }
        return tag;
    }

    /// <summary>AS outside parentheses is in a CREATE TABLE only before a query.</summary>
    private static bool IsCreateTableAs(ReadOnlySpan<Token> tokens)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Punctuation) depth += token.Value switch { "(" => 1, ")" => -1, _ => 0 };
            if (depth == 0 && token.Is("as")) return true;
        }
        return false;
    }

    private static bool IsLongKind(ReadOnlySpan<Token> tokens)
    {
        foreach (var kind in LongKinds)
        {
            if (Follow(tokens, kind)) return true;
        }
        return false;
    }

    private static bool Follow(ReadOnlySpan<Token> tokens, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(tokens, i) != words[i]) return false;
        }
        return true;
    }

    private static bool Has(ReadOnlySpan<Token> tokens, string word)
    {
        foreach (var token in tokens)
        {
            if (token.Is(word)) return true;
        }
        return false;
    }

    private static string Word(ReadOnlySpan<Token> tokens, int index) =>
        index < tokens.Length && tokens[index].Kind == TokenKind.Word ? tokens[index].Value : "";

    private static string Tag(params ReadOnlySpan<string> words) => string.Join(' ', words).TrimEnd().ToUpperInvariant();
}
