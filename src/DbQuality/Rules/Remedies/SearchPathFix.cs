using DbQuality.Catalog;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;
using DbQuality.Text;

namespace DbQuality.Rules.Remedies;

/// <summary>Gives routines search paths of their own.</summary>
internal sealed class SearchPathFix
{
    private readonly ILookup<string, string> schemas;

    public SearchPathFix(DatabaseCatalog catalog) => schemas =
        catalog.Relations.Select(relation => (relation.Name, relation.Schema))
            .Concat(catalog.Routines.Select(routine => (routine.Name, routine.Schema)))
            .Concat(catalog.Sequences.Select(sequence => (sequence.Name, sequence.Schema)))
            .Concat(catalog.Types.Select(type => (type.Name, type.Schema)))
            .ToLookup(thing => thing.Name, thing => thing.Schema, StringComparer.Ordinal);

    /// <summary>The routine's own schema, and those that hold what its body names without a schema; as SQL writes them.</summary>
    public string Path(Routine routine)
    {
        var others = Unqualified(routine.Body).Distinct(StringComparer.Ordinal)
            .Select(name => schemas[name]).Where(found => !found.Contains(routine.Schema)).SelectMany(found => found);
        return string.Join(", ", others.Distinct().Order(StringComparer.Ordinal).Prepend(routine.Schema).Select(SqlName.Quote));
    }

    /// <param name="path">As <c>SET search_path</c> takes it.</param>
    public static Remedy Of(Routine routine, string path) => Obstacle(routine) is { } because
        ? Remedy.None(because)
        : Remedy.By(new Fix
        {
            Topic = "search path",
            Phase = FixPhase.Routines,
            Steps =
            [
                new FixStep(
                    $"alter {Nouns.Of(routine)} {routine.Signature} set search_path = {path};",
                    $"alter {Nouns.Of(routine)} {routine.Signature} reset search_path;")
                {
                    Why = "The schemas are those of what its body names; it fails where an operator of another schema, or a name put together at run time, needs more.",
                },
            ],
        });

    private static string? Obstacle(Routine routine) =>
        routine.Kind == RoutineKind.Procedure && Tokens(routine.Body).Any(token => token.Is("commit") || token.Is("rollback"))
            ? "It ends transactions, which a procedure with a SET clause may not do: name its objects with their schemas instead, and waive this."
            : null;

    private static IEnumerable<string> Unqualified(string body)
    {
        var tokens = Tokens(body);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsName && !(i > 0 && tokens[i - 1].Value == "." && tokens[i - 1].Kind == TokenKind.Punctuation)) yield return tokens[i].Value;
        }
    }

    private static List<Token> Tokens(string sql)
    {
        var lexer = new Lexer(sql);
        var tokens = new List<Token>();
        while (lexer.TryRead(out var token)) tokens.Add(token);
        return tokens;
    }
}
