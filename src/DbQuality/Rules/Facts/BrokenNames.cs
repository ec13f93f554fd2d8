using DbQuality.Catalog;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>
/// Names in bodies that are strings, which nothing bears. Only what can mean nothing else is taken: with a schema that exists a
/// relation after FROM, JOIN, INTO or UPDATE, or a routine before a parenthesis; without one a relation that no schema has, or
/// none on the routine's own search path.
/// </summary>
internal sealed class BrokenNames
{
    private static readonly HashSet<string> BeforeRelation = new(StringComparer.Ordinal) { "from", "join", "into", "update", "only" };

    private readonly HashSet<string> schemas;
    private readonly HashSet<(string Schema, string Name)> relations;
    private readonly HashSet<string> relationNames;
    private readonly HashSet<(string Schema, string Name)> callable;
    private readonly HashSet<uint> triggerFunctions;
    private readonly ILookup<uint, string> transitionTables;
    private readonly IReadOnlySet<string> reservedWords;

    public BrokenNames(DatabaseCatalog catalog)
    {
        schemas = catalog.Schemas.Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        relations = catalog.Relations.Select(relation => (relation.Schema, relation.Name))
            .Concat(catalog.Sequences.Select(sequence => (sequence.Schema, sequence.Name)))
            .ToHashSet();
        relationNames = relations.Select(relation => relation.Name).ToHashSet(StringComparer.Ordinal);
        // A type's name casts: public.mood('happy'). An extension may bring types that the model leaves out.
        callable = catalog.Routines.Select(routine => (routine.Schema, routine.Name))
            .Concat(catalog.Types.Select(type => (type.Schema, type.Name)))
            .Concat(relations)
            .ToHashSet();
        schemas.ExceptWith(catalog.Extensions.Select(extension => extension.Schema).Where(schema => schema != "public"));
        var triggers = catalog.Relations.SelectMany(relation => relation.Triggers).ToList();
        triggerFunctions = [.. triggers.Select(trigger => trigger.FunctionOid)];
        transitionTables = triggers.SelectMany(trigger => new[] { trigger.OldTable, trigger.NewTable }.OfType<string>().Select(table => (trigger.FunctionOid, Table: table)))
            .ToLookup(pair => pair.FunctionOid, pair => pair.Table);
        reservedWords = catalog.ReservedWords;
    }

    /// <summary>The first such name of a body; null where there is none.</summary>
    public BrokenName? First(Routine routine)
    {
        var tokens = BodyText.Tokens(routine.Body);
        return new[] { WithSchema(routine, tokens), WithoutSchema(routine, tokens) }.OfType<BrokenName>().MinBy(name => name.Offset);
    }

    private BrokenName? WithSchema(Routine routine, List<Token> tokens)
    {
        var aliases = BareNames(tokens).Concat(BareNames(BodyText.Tokens(routine.Arguments))).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (!tokens[i].IsName || tokens[i + 1].Value != "." || !tokens[i + 2].IsName || (i > 0 && tokens[i - 1].Value == ".")) continue;
            var (schema, name) = (tokens[i].Value, tokens[i + 2].Value);
            if (!schemas.Contains(schema) || aliases.Contains(schema)) continue;
            var next = i + 3 < tokens.Count ? tokens[i + 3].Value : "";
            // A third part makes it a column's name, or a database's before it.
            if (next == ".") continue;
            var before = i > 0 && tokens[i - 1].Kind == TokenKind.Word ? tokens[i - 1].Value : "";
            if (next == "(" && before != "into" && !callable.Contains((schema, name))) return new("routine", schema, name, tokens[i].Start);
            if ((next != "(" || before == "into") && BeforeRelation.Contains(before) && !relations.Contains((schema, name))) return new("table or view", schema, name, tokens[i].Start);
        }
        return null;
    }

    private BrokenName? WithoutSchema(Routine routine, List<Token> tokens)
    {
        // Without a trigger nobody knows the names of its transition tables.
        if (routine.Language != "plpgsql" || (routine.IsTriggerFunction && !triggerFunctions.Contains(routine.Oid))) return null;
        var own = OwnPath(routine);
        var defined = RelationPlaces.Definitions(tokens);
        foreach (var token in RelationPlaces.Find(tokens))
        {
            var exists = own is null ? relationNames.Contains(token.Value) : own.Any(schema => relations.Contains((schema, token.Value)));
            var isWord = token.Kind == TokenKind.Word && reservedWords.Contains(token.Value);
            if (exists || isWord || defined.Contains(token.Value) || transitionTables[routine.Oid].Contains(token.Value)) continue;
            // The system catalogs are on every path, and not in the model.
            if (!token.Value.StartsWith("pg_", StringComparison.Ordinal)) return new("table or view", null, token.Value, token.Start);
        }
        return null;
    }

    /// <summary>The schemas of the routine's own <c>SET search_path</c>; null where a caller's path counts, or it holds what is not in the model.</summary>
    private List<string>? OwnPath(Routine routine)
    {
        if (!routine.Settings.TryGetValue("search_path", out var path)) return null;
        var parts = BodyText.Tokens(path).Where(token => token.Kind is TokenKind.Word or TokenKind.QuotedName or TokenKind.String).Select(token => token.Value).ToList();
        return parts.TrueForAll(part => schemas.Contains(part) || part is "pg_catalog" or "pg_temp") ? parts : null;
    }

    /// <summary>Names that stand without a dot after them: an alias or a variable that is called like a schema is one of these.</summary>
    private static IEnumerable<string> BareNames(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsName && (i + 1 == tokens.Count || tokens[i + 1].Value != ".")) yield return tokens[i].Value;
        }
    }
}

/// <param name="Kind"><c>table or view</c>, or <c>routine</c>.</param>
/// <param name="Offset">Of its first part in the body, in UTF-16 code units.</param>
internal sealed record BrokenName(string Kind, string? Schema, string Name, int Offset);
