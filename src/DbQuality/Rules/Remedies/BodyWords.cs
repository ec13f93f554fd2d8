using DbQuality.Catalog;
using DbQuality.Observation;
using DbQuality.Rules.Engine;
using DbQuality.Rules.Facts;
using DbQuality.Sql;

namespace DbQuality.Rules.Remedies;

/// <summary>The names in routines' bodies, which PostgreSQL keeps as text: what they name keeps working only under its old name.</summary>
internal sealed class BodyWords
{
    private readonly ILookup<ObjectKey, Routine> byObject;
    private readonly ILookup<string, Routine> byName;
    private readonly ILookup<string, Trigger> byArgument;

    private BodyWords(DatabaseCatalog catalog)
    {
        var routines = catalog.Routines.Where(routine => routine.Extension is null && routine.SqlBody is null && routine.Language is not ("c" or "internal")).ToList();
        byName = routines
            .SelectMany(routine => BodyText.Names(routine.Body).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Routine: routine)))
            .ToLookup(pair => pair.Name, pair => pair.Routine, StringComparer.Ordinal);
        var byOid = routines.ToDictionary(routine => routine.Oid);
        var used = catalog.BodyReferences.Select(reference => (Object: reference.Referenced, reference.Routine))
            .Concat(catalog.Relations.SelectMany(relation => relation.Triggers.Concat(relation.Kept.Triggers).SelectMany(trigger => Of(trigger, relation, byOid))))
            // An argument or a result of the table's row type.
            .Concat(catalog.Dependencies
                .Where(dependency => dependency.Dependent.ClassId == ClassIds.Routine && dependency.Referenced.ClassId == ClassIds.Relation && byOid.ContainsKey(dependency.Dependent.ObjectId))
                .Select(dependency => (Object: dependency.Referenced with { SubId = 0 }, Routine: byOid[dependency.Dependent.ObjectId])));
        byObject = used.ToLookup(pair => pair.Object, pair => pair.Routine);
        byArgument = catalog.Relations.SelectMany(relation => relation.Triggers)
            .SelectMany(trigger => trigger.Arguments.Select(argument => (Argument: argument, Trigger: trigger)))
            .ToLookup(pair => pair.Argument, pair => pair.Trigger, StringComparer.Ordinal);
    }

    public static BodyWords Of(RuleContext context) => context.Facts.Get(context, static context => new BodyWords(context.Catalog));

    /// <summary>The first routine whose body has the name in any place, also in a string.</summary>
    public Routine? With(string name) => byName[name].FirstOrDefault();

    /// <summary>The first trigger that hands the name to its function.</summary>
    public Trigger? Argument(string name) => byArgument[name].FirstOrDefault();

    /// <summary>The first one whose body names the relation.</summary>
    public Routine? Naming(Relation relation) => byName[relation.Name].Intersect(byObject[relation.Key]).FirstOrDefault();

    /// <summary>The first one that works with the relation, by name, as its trigger or by its row type, and has a column's name in its body.</summary>
    public Routine? Naming(Column column, string name) => AllNaming(column.Relation, name).FirstOrDefault();

    /// <summary>All of those.</summary>
    public IEnumerable<Routine> AllNaming(Relation relation, string name) => byName[name].Intersect(byObject[relation.Key]);

    private static IEnumerable<(ObjectKey Object, Routine Routine)> Of(Trigger trigger, Relation relation, Dictionary<uint, Routine> byOid)
    {
        if (!byOid.TryGetValue(trigger.FunctionOid, out var function)) yield break;
        yield return (relation.Key, function);
        // A partition's trigger sees the partitioned table's columns.
        if (relation is not Table table) yield break;
        if (table.PartitionOf is { } parent) yield return (new ObjectKey(ClassIds.Relation, parent), function);
        foreach (var oid in table.InheritsFrom) yield return (new ObjectKey(ClassIds.Relation, oid), function);
    }
}
