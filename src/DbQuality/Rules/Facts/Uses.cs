using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Sql;

namespace DbQuality.Rules.Facts;

/// <summary>
/// What uses what: by <c>pg_depend</c>, by names in bodies that are strings, and by names in the strings of column defaults. A
/// table's indexes, constraints, triggers, policies, owned sequences and partitions are the table itself here.
/// </summary>
internal sealed class Uses
{
    private readonly Dictionary<ObjectKey, ObjectKey> wholes = [];
    private readonly HashSet<ObjectKey> used;
    private readonly HashSet<string> namesInDefaults = new(StringComparer.Ordinal);
    private readonly List<(ObjectKey User, ObjectKey Used)> pairs;

    /// <summary>One for all rules that ask.</summary>
    public static Uses Of(RuleContext context) => context.Facts.Get(context, static context => new Uses(context.Catalog));

    private Uses(DatabaseCatalog catalog)
    {
        foreach (var relation in catalog.Relations) AddParts(relation);
        pairs =
        [
            // A range type comes with a cast to its multirange.
            .. catalog.Dependencies.Where(dependency => dependency is not { Dependent.ClassId: ClassIds.Cast, Type: 'i' })
                .Select(dependency => (User: Whole(dependency.Dependent), Used: Whole(dependency.Referenced)))
                .Concat(catalog.BodyReferences.Select(reference => (User: reference.Routine.Key, Used: Whole(reference.Referenced))))
                .Where(pair => pair.User != pair.Used),
        ];
        used = [.. pairs.Select(pair => pair.Used)];
        foreach (var column in catalog.Relations.SelectMany(relation => relation.Columns)) ReadDefault(column.Default);
    }

    /// <summary>Each use of one object by another.</summary>
    public IReadOnlyList<(ObjectKey User, ObjectKey Used)> Pairs => pairs;

    /// <summary>Whether anything in the database uses the object.</summary>
    public bool Contains(SchemaObject thing) => used.Contains(thing.Key);

    /// <summary>Whether a default names it in a string, as <c>nextval(('numbers'::text)::regclass)</c> does.</summary>
    public bool IsNamedInADefault(string name) => namesInDefaults.Contains(name);

    /// <summary>Somebody other than the owner was granted it: it is there to be used from outside. PUBLIC counts where it has nothing by default.</summary>
    public static bool IsGranted(Acl acl, string owner, bool publicHasItByDefault) =>
        !acl.IsDefault && acl.Grants.Any(grant => grant.Grantee != owner && (grant.Grantee.Length > 0 || !publicHasItByDefault));

    private void AddParts(Relation relation)
    {
        var whole = relation.Key;
        foreach (var index in relation.Indexes.Concat(relation.Kept.Indexes)) wholes[index.Key] = whole;
        foreach (var trigger in relation.Triggers.Concat(relation.Kept.Triggers)) wholes[trigger.Key] = whole;
        foreach (var rule in relation.Rules) wholes[rule.Key] = whole;
        foreach (var column in relation.Columns)
        {
            if (column.OwnedSequence is { } sequence && column.Identity != ' ') wholes[new ObjectKey(ClassIds.Relation, sequence)] = whole;
        }
        if (relation is not Table table) return;
        foreach (var constraint in table.Constraints.Concat(table.Kept.Constraints)) wholes[constraint.Key] = whole;
        foreach (var policy in table.Policies) wholes[policy.Key] = whole;
        if (table.PartitionOf is { } parent) wholes[whole] = new ObjectKey(ClassIds.Relation, parent);
    }

    private ObjectKey Whole(ObjectKey key)
    {
        key = key with { SubId = 0 };
        while (wholes.TryGetValue(key, out var whole)) key = whole;
        return key;
    }

    private void ReadDefault(string? expression)
    {
        if (expression?.Contains('\'', StringComparison.Ordinal) != true) return;
        var lexer = new Lexer(expression);
        while (lexer.TryRead(out var token))
        {
            if (token.Kind != TokenKind.String) continue;
            var name = new Lexer(token.Value);
            while (name.TryRead(out var part))
            {
                if (part.IsName) namesInDefaults.Add(part.Value);
            }
        }
    }
}
