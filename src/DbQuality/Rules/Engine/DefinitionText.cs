using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Engine;

/// <summary>Definitions without what does not count: white space, comments, and what one PostgreSQL version prints and another does not.</summary>
internal sealed class DefinitionText
{
    private static readonly HashSet<string> SqlLanguages = ["sql", "plpgsql"];

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>SQL that the server printed from its parse tree.</summary>
    public string OfPrinted(string? sql)
    {
        if (string.IsNullOrEmpty(sql)) return "";
        if (!known.TryGetValue(sql, out var text)) known[sql] = text = Of(WithoutQualifiers(WithoutLaterWords(Read(sql))));
        return text;
    }

    /// <summary>A body as it was written: SQL by its tokens, any other language as it stands, where white space may mean something.</summary>
    public static string OfBody(Routine routine) => SqlLanguages.Contains(routine.Language) ? Of(Read(routine.Body)) : routine.Body;

    public static string Of(IEnumerable<Token> tokens) => string.Join(' ', tokens.Select(token => $"{token.Kind}:{token.Value}"));

    private static List<Token> Read(string sql)
    {
        var lexer = new Lexer(sql);
        var tokens = new List<Token>();
        while (lexer.TryRead(out var token)) tokens.Add(token);
        return tokens;
    }

    /// <summary>
    /// A column that is true or false by itself is called bool on 14 and ?column? from 15 on, which is not printed everywhere; 16 and
    /// later say NO INDENT of an XMLSERIALIZE that says nothing of it.
    /// </summary>
    private static List<Token> WithoutLaterWords(List<Token> tokens)
    {
        var kept = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isAlias = i > 0 && i + 1 < tokens.Count && tokens[i].Is("as") && (tokens[i - 1].Is("true") || tokens[i - 1].Is("false"))
                && tokens[i + 1] is { Kind: TokenKind.Word, Value: "bool" } or { Kind: TokenKind.QuotedName, Value: "?column?" };
            var isIndent = i + 1 < tokens.Count && tokens[i].Is("no") && tokens[i + 1].Is("indent");
            if (isAlias || isIndent) i++;
            else kept.Add(tokens[i]);
        }
        return kept;
    }

    /// <summary>Until 15 a view prints t.id where 16 and later print id; a schema is there or not by the search path.</summary>
    private static IEnumerable<Token> WithoutQualifiers(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var qualifies = tokens[i].IsName && i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Punctuation, Value: "." };
            if (qualifies) i++;
            else yield return tokens[i];
        }
    }
}
