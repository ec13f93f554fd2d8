using DbQuality.Catalog;

namespace DbQuality.Rules.Engine;

/// <summary>Tells what production had before the migrations, and no rule speaks of, from what scripts made of it.</summary>
internal static class ProvidedParts
{
    /// <summary>Whether no script has added anything to the relation: a column, a constraint, an index, a trigger or a policy of theirs is judged.</summary>
    public static bool IsAllOf(Relation relation, RuleContext context) =>
        context.Provided.Contains(relation.Key)
        && relation.Columns.All(column => context.Provided.Contains(column.Key))
        && PartsOf(relation).All(part => context.Provided.Contains(part.Key));

    /// <summary>Whether a violation is of what production had, and not of a script's statement about it.</summary>
    public static bool IsSubjectOf(Violation violation, RuleContext context) =>
        violation.Location is null && (violation.Subject.Key ?? violation.Subject.ParentKey) is { } key && context.Provided.Contains(key);

    private static IEnumerable<SchemaObject> PartsOf(Relation relation)
    {
        var parts = relation.Indexes.Concat<SchemaObject>(relation.Triggers).Concat(relation.Rules);
        return relation is Table table ? parts.Concat(table.Constraints).Concat(table.Policies) : parts;
    }
}
