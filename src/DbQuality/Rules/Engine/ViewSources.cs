using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Sql;

namespace DbQuality.Rules.Engine;

/// <summary>
/// What a view is made of, by the names that <c>pg_depend</c> leads to: the columns, tables and routines that it uses. No
/// two versions of PostgreSQL print every query alike, but all of them write down the same of what it needs.
/// </summary>
internal sealed class ViewSources(DatabaseCatalog catalog)
{
    private readonly Lazy<ILookup<uint, ObjectKey>> used = new(() => catalog.Dependencies
        .Where(dependency => dependency.Dependent is { ClassId: ClassIds.Relation, SubId: 0 })
        .ToLookup(dependency => dependency.Dependent.ObjectId, dependency => dependency.Referenced));

    private readonly Lazy<Dictionary<uint, Relation>> relations = new(() => catalog.Relations.ToDictionary(relation => relation.Oid));
    private readonly Lazy<Dictionary<uint, Routine>> routines = new(() => catalog.Routines.ToDictionary(routine => routine.Oid));

    /// <summary>In a fixed order.</summary>
    public string Of(View view)
    {
        var keys = used.Value[view.Oid].ToList();
        var returned = keys.Select(RoutineOf).OfType<Routine>().Select(routine => routine.ResultType).ToHashSet();
        var names =
            from key in keys
            let relation = RelationOf(key)
            // Of a routine's rows 15 and later write down the columns as well.
            where relation is null || !returned.Contains(relation.RowType)
            select relation is null ? RoutineOf(key)?.Signature : relation.FindColumn(key.SubId)?.ToString() ?? relation.QualifiedName;
        return string.Join('\n', names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private Relation? RelationOf(ObjectKey key) => key.ClassId == ClassIds.Relation ? relations.Value.GetValueOrDefault(key.ObjectId) : null;

    private Routine? RoutineOf(ObjectKey key) => key.ClassId == ClassIds.Routine ? routines.Value.GetValueOrDefault(key.ObjectId) : null;
}
