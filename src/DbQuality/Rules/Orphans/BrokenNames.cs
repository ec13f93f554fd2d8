using DbQuality.Catalog;
using DbQuality.Migrations;

namespace DbQuality.Rules.Orphans;

/// <summary>
/// Names with a schema, in bodies that are strings, of which the schema exists and the object does not. Only what can mean
/// nothing else is taken: a relation after FROM, JOIN, INTO or UPDATE, a routine before a parenthesis.
/// </summary>
internal sealed class BrokenNames
{
    private static readonly HashSet<string> BeforeRelation = new(StringComparer.Ordinal) { "from", "join", "into", "update", "only" };

    /// <summary>A body with one of these makes objects, or reckons with those that are missing.</summary>
    private static readonly HashSet<string> Reckoning = new(StringComparer.Ordinal)
    {
        "create", "undefined_table", "undefined_function", "undefined_object", "to_regclass", "to_regproc", "to_regprocedure", "to_regtype",
    };

    private readonly HashSet<string> schemas;
    private readonly HashSet<(string Schema, string Name)> relations;
    private readonly HashSet<(string Schema, string Name)> callable;

    public BrokenNames(DatabaseCatalog catalog)
    {
        schemas = catalog.Schemas.Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        relations = catalog.Relations.Select(relation => (relation.Schema, relation.Name))
            .Concat(catalog.Sequences.Select(sequence => (sequence.Schema, sequence.Name)))
            .ToHashSet();
        // A type's name casts: public.mood('happy'). An extension may bring types that the model leaves out.
        callable = catalog.Routines.Select(routine => (routine.Schema, routine.Name))
            .Concat(catalog.Types.Select(type => (type.Schema, type.Name)))
            .Concat(relations)
            .ToHashSet();
        schemas.ExceptWith(catalog.Extensions.Select(extension => extension.Schema).Where(schema => schema != "public"));
    }

    /// <summary>The first such name of a body, as SQL writes it, and what it would have to be; null where there is none.</summary>
    public (string Kind, string Schema, string Name)? First(Routine routine)
    {
        if (routine.SqlBody is not null || routine.Language is not ("sql" or "plpgsql")) return null;
        var tokens = Tokens(routine.Body);
        if (tokens.Any(token => token.IsName && Reckoning.Contains(token.Value))) return null;
        var aliases = BareNames(tokens).Concat(BareNames(Tokens(routine.Arguments))).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (!tokens[i].IsName || tokens[i + 1].Value != "." || !tokens[i + 2].IsName || (i > 0 && tokens[i - 1].Value == ".")) continue;
            var (schema, name) = (tokens[i].Value, tokens[i + 2].Value);
            if (!schemas.Contains(schema) || aliases.Contains(schema)) continue;
            var next = i + 3 < tokens.Count ? tokens[i + 3].Value : "";
            // A third part makes it a column's name, or a database's before it.
            if (next == ".") continue;
            var names = i > 0 && tokens[i - 1].Kind == TokenKind.Word ? tokens[i - 1].Value : "";
            if (next == "(" && names != "into" && !callable.Contains((schema, name))) return ("routine", schema, name);
            if ((next != "(" || names == "into") && BeforeRelation.Contains(names) && !relations.Contains((schema, name))) return ("table or view", schema, name);
        }
        return null;
    }

    /// <summary>Names that stand without a dot after them: an alias or a variable that is called like a schema is one of these.</summary>
    private static IEnumerable<string> BareNames(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsName && (i + 1 == tokens.Count || tokens[i + 1].Value != ".")) yield return tokens[i].Value;
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
