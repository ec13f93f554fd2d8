using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Catalog;

/// <summary>
/// A routine's body names an object. PostgreSQL keeps no dependency for a body that is a string, so this is by name: an
/// unqualified name may mean the object of that name in any schema.
/// </summary>
/// <param name="Routine">Whose body it is.</param>
/// <param name="Referenced">A relation, sequence, routine or type.</param>
public readonly record struct BodyReference(Routine Routine, ObjectKey Referenced);

/// <summary>Finds the names of the model's objects in routine bodies.</summary>
internal sealed class BodyReferences
{
    private readonly Dictionary<string, List<(string Schema, ObjectKey Key)>> objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> schemas;

    private BodyReferences(DatabaseCatalog catalog)
    {
        schemas = catalog.Schemas.Select(schema => schema.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var relation in catalog.Relations) Add(relation.Schema, relation);
        foreach (var sequence in catalog.Sequences) Add(sequence.Schema, sequence);
        foreach (var routine in catalog.Routines) Add(routine.Schema, routine);
        foreach (var type in catalog.Types) Add(type.Schema, type);
    }

    /// <summary>Every body but those of extensions, of compiled code, and of SQL-standard ones, which <c>pg_depend</c> knows.</summary>
    public static IReadOnlyList<BodyReference> Find(DatabaseCatalog catalog)
    {
        var names = new BodyReferences(catalog);
        var found = new List<BodyReference>();
        foreach (var routine in catalog.Routines)
        {
            if (routine.Extension is not null || routine.SqlBody is not null || routine.Language is "c" or "internal") continue;
            var keys = new HashSet<ObjectKey>();
            names.Read(routine.Body, keys);
            keys.Remove(routine.Key);
            found.AddRange(keys.Select(key => new BodyReference(routine, key)));
        }
        return found;
    }

    private void Add(string schema, SchemaObject thing)
    {
        if (objects.TryGetValue(thing.Name, out var named)) named.Add((schema, thing.Key));
        else objects.Add(thing.Name, [(schema, thing.Key)]);
    }

    /// <summary>A string may hold a statement for EXECUTE or a name for <c>nextval</c> or <c>regclass</c>, so it is read as well.</summary>
    private void Read(string sql, HashSet<ObjectKey> found)
    {
        var lexer = new Lexer(sql);
        var (schema, dotted) = ((string?)null, false);
        while (lexer.TryRead(out var token))
        {
            if (token.IsName)
            {
                AddNamed(dotted ? schema : null, token.Value, found);
                schema = schemas.Contains(token.Value) ? token.Value : null;
                dotted = false;
                continue;
            }
            dotted = token.Kind == TokenKind.Punctuation && token.Value == ".";
            if (!dotted) schema = null;
            if (token.Kind is TokenKind.String or TokenKind.DollarString && token.Value.Length < sql.Length) Read(token.Value, found);
        }
    }

    private void AddNamed(string? schema, string name, HashSet<ObjectKey> found)
    {
        if (!objects.TryGetValue(name, out var named)) return;
        foreach (var candidate in named)
        {
            if (schema is null || candidate.Schema == schema) found.Add(candidate.Key);
        }
    }
}
